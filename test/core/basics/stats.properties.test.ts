import fc from "fast-check";
import { bisectRight, middlePlace } from "../../../src/core/basics/stats.ts";

test("a higher value never stands lower among the limits", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), fc.nat(), (limits, value, more) => {
      const sorted = limits.toSorted((a, b) => a - b);
      expect(bisectRight(sorted, value + more)).toBeGreaterThanOrEqual(bisectRight(sorted, value));
    }),
  );
});

test("the middle is the value in the middle of the sorted values", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1 }), (values) => {
      const frequencies = Array.from({ length: 10 }, (_, value) => values.filter((other) => other === value).length);
      expect(middlePlace(frequencies)).toBe(values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1]);
    }),
  );
});
