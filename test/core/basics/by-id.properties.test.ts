import fc from "fast-check";
import { byId } from "../../../src/core/basics/by-id.ts";
import { repeated } from "../../../src/core/basics/lists.ts";

const ids = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 100 });

test("an item is the first of its id, in short lists and in long ones, and an id that nothing has is an error", () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 0, max: 120 }), (numbers, wanted) => {
      const list = numbers.map((number) => ({ id: String(number) }));
      const found = list.find(({ id }) => id === String(wanted));
      if (found) expect(byId(list, String(wanted))).toBe(found);
      else expect(() => byId(list, String(wanted))).toThrow(String(wanted));
    }),
  );
});

test("a list that has changed is looked through as it is now", () => {
  const list = Array.from({ length: 100 }, (_, number) => ({ id: String(number) }));
  byId(list, "7");
  const other = { id: "other" };
  list[7] = other;
  expect(byId(list, "other")).toBe(other);
  expect(() => byId(list.slice(0, 7), "7")).toThrow("7");
});

test("the values that a list has more than once are told once each", () => {
  fc.assert(
    fc.property(ids, (numbers) => {
      expect([...repeated(numbers)].sort()).toEqual(
        [...new Set(numbers)].filter((one) => numbers.indexOf(one) !== numbers.lastIndexOf(one)).sort(),
      );
    }),
  );
});
