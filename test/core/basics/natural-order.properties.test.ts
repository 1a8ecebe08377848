import fc from "fast-check";
import { compareNaturally } from "../../../src/core/basics/natural-order.ts";

const key = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "A", "á", "é", "b", "Z", "å", "ø", "0", "1", "2", "9", " ", "-"), maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

test("two texts are in one order, whichever is asked about first, and only equal ones are the same", () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
      expect(compareNaturally(a, b) === 0).toBe(a === b);
    }),
  );
});

test("what comes before another comes before all that it comes before", () => {
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      const [first = "", second = "", third = ""] = [a, b, c].toSorted(compareNaturally);
      expect(compareNaturally(first, second)).toBeLessThanOrEqual(0);
      expect(compareNaturally(second, third)).toBeLessThanOrEqual(0);
      expect(compareNaturally(first, third)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test("numbers in texts are in the order of their size", () => {
  const number = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(fc.constantFrom("A", "Avdeling ", "", "x-"), number, number, (before, one, other) => {
      expect(Math.sign(compareNaturally(`${before}${one}`, `${before}${other}`))).toBe(Math.sign(one - other));
    }),
  );
});

test("keys of letters, numbers and both", () => {
  const listed = ["2", "10", "A1", "a1", "A2", "A02", "A10", "Avdeling B-2", "Avdeling B-10", "Ås"];
  expect([...listed].reverse().toSorted(compareNaturally)).toEqual(["2", "10", "A1", "a1", "A02", "A2", "A10", "Avdeling B-2", "Avdeling B-10", "Ås"]); // prettier-ignore
});
