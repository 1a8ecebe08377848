import fc from "fast-check";
import { columnLetters } from "../../../src/core/sheet/address.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { readSheetPart } from "../../../src/workbook/xlsx/read/sheet-reader.ts";

const context = { strings: ["Ja", "Nei", "Vet ikke"], dateStyles: [false, true], date1904: false, errorOf: (error: string) => ({ error }) };

async function readRow(cells: readonly string[]): Promise<readonly Cell[]> {
  const xml = `<worksheet><sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>`;
  return (await readSheetPart(chunked(xml), "xl/worksheets/sheet1.xml", context)).cells[0] ?? [];
}

// eslint-disable-next-line @typescript-eslint/require-await -- a part comes piece by piece
async function* chunked(text: string): AsyncGenerator<string> {
  yield text;
}

test("a cell is read alike whether it is written as Excel writes nearly all or with other quotes and blanks", async () => {
  const cell = fc.oneof(
    fc.record({ type: fc.constant("s"), text: fc.constantFrom("0", "1", "2"), style: fc.nat(1) }),
    fc.record({ type: fc.constant("n"), text: fc.nat(60_000).map(String), style: fc.nat(1) }),
    fc.record({ type: fc.constant("n"), text: fc.constantFrom("", "-3", "2.5", "1E3", "1234567890"), style: fc.constant(0) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (cells) => {
      const plain = cells.map(({ type, text, style }, column) => {
        const start = `<c r="${columnLetters(column)}1" s="${style}"${type === "s" ? ' t="s"' : ""}`;
        return text === "" ? `${start}/>` : `${start}><v>${text}</v></c>`;
      });
      const other = cells.map(
        ({ type, text, style }, column) => `<c  t='${type}' r='${columnLetters(column)}1' s='${style}' ><v >${text}</v></c>`,
      );
      expect(await readRow(plain)).toEqual(await readRow(other));
    }),
  );
});

test("a plain cell is what it says: a shared text, a number, a date, or nothing", async () => {
  const row = [
    '<c r="A1" t="s"><v>2</v></c>',
    '<c r="B1"><v>301</v></c>',
    '<c r="C1" s="1"><v>43101</v></c>',
    '<c r="D1" s="0"/>',
    '<c r="F1"><v>7</v></c>',
  ];
  expect(await readRow(row)).toEqual(["Vet ikke", 301, { date: "2018-01-01" }, null, null, 7]);
});

test("plain cells out of order are refused, as all cells are", async () => {
  await expect(readRow(['<c r="B1"><v>1</v></c>', '<c r="A1"><v>2</v></c>'])).rejects.toThrow();
});
