import fc from "fast-check";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../build.ts";
import { column, put, splice } from "./spliced.ts";

test("any text or number that is put is read back the same", async () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.string({ minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 60 }), async (values, place) => {
      const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows: '<row r="2"><c r="C2"><v>1</v></c></row>' }] });
      const sheet = await (await XlsxWorkbook.open(await splice(bytes, put([column(place, values)])))).read("Svar");
      expect(values.map((_, index) => sheet.cells[index + 1]?.[place])).toEqual(values.map((one) => (one === 0 ? 0 : one)));
    }),
    { numRuns: 100 },
  );
});
