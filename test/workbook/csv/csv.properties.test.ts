import fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import Papa from "papaparse";
import { csvStretches } from "../../../src/workbook/csv/csv-stretches.ts";
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

test("a text in stretches has the rows that it has as a whole, each numbered as it stands there", () => {
  const letters = fc.array(fc.constantFrom(";", '"', '""', '";"', "\n", " ", "a", "b", '"\n"'), { maxLength: 40 });
  const parse = (text: string) => Papa.parse<string[]>(text, { delimiter: ";", newline: "\n" });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 12 }), (pieces, length) => {
      const whole = parse(pieces.join(""));
      const stretches = [...csvStretches(pieces, ";", "svar.csv", length)];
      const isBroken = (errors: readonly Papa.ParseError[]) => errors.some(({ type }) => type === "Quotes");
      if (isBroken(whole.errors)) {
        expect(stretches.some(({ text }) => isBroken(parse(text).errors))).toBe(true);
        return;
      }
      const withoutEnd = (text: string) => parse(text).data.slice(0, text.endsWith("\n") ? -1 : undefined);
      const rows = stretches.map(({ text }) => withoutEnd(text));
      expect(rows.flat()).toEqual(withoutEnd(pieces.join("")));
      expect(stretches.map(({ row }) => row)).toEqual(stretches.map((_, at) => rows.slice(0, at).flat().length));
    }),
    { numRuns: 2000 },
  );
});
