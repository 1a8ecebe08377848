import fc from "fast-check";
import { numberedSheetName } from "../../../src/core/sheet/names.ts";

test("a sheet's name is never longer than 31 characters, and ends with its number", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 5000 }), (wanted, attempt) => {
      const name = numberedSheetName(wanted, attempt);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name.endsWith(` (${attempt})`)).toBe(true);
    }),
  );
});
