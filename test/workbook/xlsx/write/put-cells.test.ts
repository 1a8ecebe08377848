import { describe, expect, test } from "@jest/globals";
import type { CellEdit } from "../../../../src/workbook/xlsx/write/cell-edit.ts";
import { newWorkbook } from "../../../../src/workbook/xlsx/workbook/new-workbook.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../build.ts";
import { faultsOf } from "../integrity.ts";

const edit = (row: number, column: number, value: CellEdit["value"], formula: string | null = null): CellEdit => ({
  row,
  column,
  value,
  formula,
  area: null,
});

async function edited(rows: string, edits: readonly CellEdit[]): Promise<string> {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows }] });
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.putCells("Svar", edits);
  const saved = await workbook.save();
  expect(await faultsOf(saved)).toEqual(await faultsOf(bytes));
  return (/<sheetData>(.*)<\/sheetData>/.exec(await (await Package.open(saved)).text("xl/worksheets/sheet1.xml")) ?? [])[1] ?? "";
}

describe("a user's edits in a file", () => {
  test("an edited cell keeps its format and the cells beside it their bytes", async () => {
    const rows = '<row r="1" spans="1:3" ht="30"><c r="A1" s="0"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1"><v>3</v></c></row>';
    expect(await edited(rows, [edit(0, 1, 7)])).toBe(
      '<row r="1" ht="30"><c r="A1" s="0"><v>1</v></c><c r="B1" s="2"><v>7</v></c><c r="C1"><v>3</v></c></row>',
    );
  });

  test("text stays text, truth stays truth, and an emptied cell stands empty", async () => {
    const rows = '<row r="2"><c r="B2" s="1"><v>1</v></c></row>';
    const text = '<is><t xml:space="preserve">0301 &amp; «Ås»</t></is>';
    expect(await edited(rows, [edit(0, 0, "0301 & «Ås»"), edit(1, 1, null), edit(1, 2, true), edit(3, 0, { error: "#N/A" })])).toBe(
      `<row r="1"><c r="A1" t="inlineStr">${text}</c></row><row r="2"><c r="B2" s="1"/><c r="C2" t="b"><v>1</v></c></row>` +
        '<row r="4"><c r="A4" t="e"><v>#N/A</v></c></row>',
    );
  });

  test("a formula stands with the value it had", async () => {
    expect(await edited("", [edit(0, 0, 3, "SUM(B1,C1)"), edit(0, 1, "a<b", 'IF(A1<4,"a<b","")')])).toBe(
      '<row r="1"><c r="A1"><f>SUM(B1,C1)</f><v>3</v></c><c r="B1" t="str"><f>IF(A1&lt;4,"a&lt;b","")</f><v>a&lt;b</v></c></row>',
    );
  });

  test("a formula whose result is an empty text has that result", async () => {
    expect(await edited("", [edit(0, 0, "", 'IF(B1>1,"Ja","")')])).toBe(
      '<row r="1"><c r="A1" t="str"><f>IF(B1&gt;1,"Ja","")</f><v></v></c></row>',
    );
  });

  test("a formula that fills an area says which", async () => {
    const spilled = { ...edit(0, 0, 1, "SORT(C1:C2)"), area: { row: 0, column: 0, lastRow: 1, lastColumn: 0 } };
    expect(await edited("", [spilled, edit(1, 0, 2)])).toBe(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SORT(C1:C2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
  });

  test("what is put into a new workbook is read again", async () => {
    const workbook = await XlsxWorkbook.open(await newWorkbook("Svar"));
    await workbook.putCells("Svar", [edit(2, 1, "Ja"), edit(0, 0, 4)]);
    const again = await XlsxWorkbook.open(await workbook.save());
    expect((await again.read("Svar")).cells).toEqual([[4], undefined, [null, "Ja"]]);
  });

  test("a sheet that is not there is refused", async () => {
    const workbook = await XlsxWorkbook.open(await newWorkbook("Svar"));
    await expect(workbook.putCells("Ark9", [edit(0, 0, 1)])).rejects.toMatchObject({ reason: { code: "sheet_missing" } });
  });
});
