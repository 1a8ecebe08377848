import fc from "fast-check";
import { parseFeature } from "../../src/geo/parse-feature.ts";

const bytes = (value: string) => new TextEncoder().encode(value);
/** A feature as it is where its rings are parsed with it. */
const whole = (text: string) => {
  const { value, rings } = parseFeature(bytes(text));
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => {
    const ring = typeof one === "number" ? rings[one] : undefined;
    return ring ? Array.from({ length: ring.length / 2 }, (_one, at) => [ring[2 * at], ring[2 * at + 1]]) : one;
  }) as unknown;
};
/** Numbers are all greater than there are rings, so that none is taken for one. */
const number = fc.oneof(fc.integer({ min: 1000, max: 1e9 }), fc.double({ min: 1000, max: 1e6, noNaN: true }), fc.integer({ max: -1 }));
const position = fc.tuple(number, number);
const odd = fc.constantFrom("[[1,2]]", '"', "\\", "æ", "]", ",");
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 5 }, odd, number, fc.constant(null), fc.array(position, { maxLength: 5 }), tie("list"), tie("record")),
  list: fc.array(tie("any"), { maxLength: 4 }),
  record: fc.dictionary(fc.oneof(odd, fc.string({ maxLength: 3 })), tie("any"), { maxKeys: 4 }),
})).any;

test("a feature with its rings put back is the feature", () => {
  fc.assert(
    fc.property(value, fc.constantFrom(0, 1, 3), (feature, indent) => {
      expect(whole(JSON.stringify({ feature }, null, indent))).toEqual({ feature });
    }),
    { numRuns: 1000 },
  );
});

test("a ring of any length is the numbers of its positions", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), fc.constantFrom("", " ", "\n  "), (points, blank) => {
      const ring = Array.from({ length: points }, (_, at) => [1000 + at / 7, -at - 1]);
      const text = JSON.stringify(ring).replaceAll(",", `${blank},${blank}`);
      const { value: rest, rings } = parseFeature(bytes(`{"a":[${text}],"b":[[${text}]]}`));
      expect(rest).toEqual({ a: [0], b: [[1]] });
      expect(rings.map((one) => [...one])).toEqual([ring.flat(), ring.flat()]);
    }),
    { numRuns: 30 },
  );
});

test("a ring that is no JSON, wherever in it that shows, is refused as the whole would be", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6000 }),
      fc.constantFrom("[1,2],,", "[1,2", "[1 2],", "[1,2]", "[01,2],", "1],", "[1,2],]"),
      (at, wrong) => {
        const text = `{"a":[[${"[1000,2000],".repeat(at)}${wrong}${"[1000,2000],".repeat(6000 - at)}[1,2]]]}`;
        expect(() => parseFeature(bytes(text))).toThrow("boundaries_format");
      },
    ),
    { numRuns: 200 },
  );
});
