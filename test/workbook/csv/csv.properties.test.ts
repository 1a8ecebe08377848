import fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { CsvWorkbook, writeCsv } from "../../../src/workbook/csv/csv.ts";

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[] | undefined)[]> {
  return (await CsvWorkbook.open(bytes, "svar.csv").read("svar")).cells;
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom(";", ",", '"', "\n", "\r\n", "'", "=", "-", "@", "\t", " ", "æ", "0", "a"), { maxLength: 6 })
    .map((letters) => letters.join("")),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

test("what is written and read again is the same texts", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const texts = rows.map((row) => row.map((one) => one.replaceAll("\0", "")));
      const last = texts.at(-1) ?? [];
      fc.pre(last.join("") !== "");
      const expected = texts.map((row) => row.map((one) => (one === "" ? null : one.replace(/\r\n?/g, "\n"))));
      expect(await cellsOf(writeCsv(texts))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
