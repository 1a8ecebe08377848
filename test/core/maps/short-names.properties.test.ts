import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { shortNames } from "../../../src/core/maps/short-names.ts";

const name = fc.oneof(
  fc.constantFrom("Sande", "Sandnes", "Os", "Bø", "Nord-Odal", "Sør-Odal"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

test("no two units have the same short name, and each has one", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const short = shortNames(names);
      expect(short).toHaveLength(names.length);
      expect(new Set(short).size).toBe(names.length);
      expect(short.every((one) => one !== "" && Array.from(one).length <= 4)).toBe(true);
    }),
  );
});
