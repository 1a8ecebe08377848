import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromNorwegian, toNorwegian } from "../../../../src/workbook/grid/formulas/norwegian-formula.ts";

describe("formulas as a Norwegian Excel shows them", () => {
  test("what is shown of a call with numbers is read back as it was", () => {
    const number = fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 99 })).map(([whole, fraction]) => `${whole}.${fraction}`);
    const argument = fc.oneof(number, fc.constantFrom("A1", "B2:C9", '"a,b;c"', "TRUE"));
    fc.assert(
      fc.property(fc.array(argument, { minLength: 2, maxLength: 5 }), (args) => {
        const formula = `=SUM(${args.join(",")})`;
        expect(fromNorwegian(toNorwegian(formula))).toBe(formula);
      }),
    );
  });
});
