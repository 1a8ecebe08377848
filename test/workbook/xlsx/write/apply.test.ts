import { Refusal } from "../../../../src/core/issues/refusal.ts";
import type { Change, OutColumn, PutColumns } from "../../../../src/core/sheet/change.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { emptyStyles } from "../../../../src/workbook/xlsx/styles/styles.ts";
import { buildXlsx, zipTexts, type Built } from "../build.ts";
import { faultsOf } from "../integrity.ts";
import { columnsFor, figureSheet, nameFor, tableSheet } from "../sample-changes.ts";
import { partsOf } from "../parts-of.ts";

const survey = "Svar";
const rows = ["Kommune", "Oslo", "Bergen", "Moss", "Vadsø"].map(
  (name, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${name}</v></c></row>`,
);
const built = (more: Partial<Built> = {}) => buildXlsx({ sheets: [{ name: survey, rows: rows.join("") }], ...more });
const columns = columnsFor(survey, 0, 1, 4);
const all: readonly Change[] = [tableSheet, figureSheet, columns, nameFor(columns)];

async function applied(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply(changes);
  return workbook.save();
}

async function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsOf(bytes);
  return zipTexts({ ...parts, [part]: edit(parts[part] ?? "") });
}

test("applying twice gives the very bytes of applying once, and nothing hangs loose", async () => {
  const once = await applied(await built(), all);
  expect(Buffer.compare(await applied(once, all), once)).toBe(0);
  expect(await faultsOf(once)).toEqual([]);
});

test("our sheets come last, and are known again", async () => {
  const workbook = await XlsxWorkbook.open(await applied(await built(), all));
  expect(await workbook.sheets()).toEqual([
    { name: survey, visible: true, ownId: null },
    { name: "Tabeller", visible: true, ownId: "tabeller" },
    { name: "Figurer", visible: true, ownId: "figurer" },
  ]);
});

test("what is written can be read back, and our columns with it", async () => {
  const workbook = await XlsxWorkbook.open(await applied(await built(), all));
  const { cells, ownColumns, ownColumnIds } = await workbook.read(survey);
  expect(cells[0]).toEqual(["Kommune", "Strategi:\nantall", "Strategi: score"]);
  expect(cells[4]?.[0]).toBe("Vadsø");
  expect(ownColumns).toEqual({ row: 0, column: 1, lastRow: 4, lastColumn: 2 });
  expect(new Map(ownColumnIds)).toEqual(
    new Map([
      ["strategi_antall", 1],
      ["strategi_score", 2],
    ]),
  );
  const { cells: table } = await workbook.read("Tabeller");
  expect(table[1]?.[0]).toBe("Oppdiktede tall til prøve av filformatet. =SUM(1;2) & <b> er tekst, og det er også _x0041_.");
});

test("a sheet of ours that the user has renamed is rewritten under its new name, and all that points at it follows", async () => {
  const rename = (xml: string) => xml.replace('name="Tabeller"', 'name="Våre tall"').replaceAll("'Tabeller'!", "'Våre tall'!");
  const renamed = await edited(await applied(await built(), all), "xl/workbook.xml", rename);
  const parts = await partsOf(await applied(renamed, all));
  expect(Object.keys(parts).filter((name) => name.includes("worksheets/sheet"))).toHaveLength(3);
  expect(parts["xl/workbook.xml"]).toContain('name="Våre tall"');
  expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>'Våre tall'!$A$6:$A$18</c:f>");
  expect(JSON.stringify(parts)).not.toContain("'Tabeller'!");
});

test("a sheet of ours that the user has deleted is made anew", async () => {
  const once = await applied(await built(), [tableSheet]);
  const deleted = await edited(once, "xl/workbook.xml", (xml) =>
    xml.replace(/<sheet name="Tabeller"[^>]*>/, "").replace("'Tabeller'!$A$1", "#REF!"),
  );
  const workbook = await XlsxWorkbook.open(await applied(deleted, [tableSheet]));
  expect((await workbook.sheets()).map(({ ownId }) => ownId)).toEqual([null, "tabeller"]);
});

test("a sheet of ours whose name is taken by a chart sheet gets a number, and all that points at it follows", async () => {
  const chartSheet = (xml: string) => xml.replace("</sheets>", '<sheet name="TABELLER" sheetId="9" r:id="rId99"/></sheets>');
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";
  const relation = `<Relationship Id="rId99" Type="${type}" Target="chartsheets/sheet1.xml"/>`;
  const related = await edited(await built(), "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${relation}</Relationships>`),
  );
  const parts = await partsOf(await applied(await edited(related, "xl/workbook.xml", chartSheet), [tableSheet, figureSheet]));
  expect(parts["xl/workbook.xml"]).toContain('<sheet name="Tabeller (2)" sheetId="10"');
  expect(parts["xl/charts/chart1.xml"]).toContain("'Tabeller (2)'!");
  expect(parts["xl/charts/chart1.xml"]).not.toContain("'Tabeller'!");
});

test("a name that the user has made is not overwritten", async () => {
  const users = { Indikator_strategi_score: "'Svar'!$A$1" };
  const parts = await partsOf(await applied(await built({ names: users }), all));
  expect(parts["xl/workbook.xml"]).toContain(`<definedName name="Indikator_strategi_score" hidden="1">'Svar'!$A$1</definedName>`);
});

test("a name of ours whose sheet no longer has it goes", async () => {
  const name = { ...nameFor(columns), name: "Indikator_tabell", sheet: "Tabeller" };
  const once = await applied(await built(), [tableSheet, name]);
  expect((await partsOf(once))["xl/workbook.xml"]).toContain('name="Indikator_tabell"');
  expect((await partsOf(await applied(once, [tableSheet])))["xl/workbook.xml"]).not.toContain("Indikator_tabell");
});

test("charts no longer wanted go with their parts, and the others keep theirs", async () => {
  const once = await applied(await built(), [tableSheet, figureSheet]);
  const fewer = { ...figureSheet, charts: figureSheet.charts.filter(({ id }) => id !== "fig-2") };
  const after = await applied(once, [tableSheet, fewer]);
  const names = Object.keys(await partsOf(after)).filter((name) => name.startsWith("xl/charts/"));
  expect(names.sort()).toEqual([1, 3, 4, 5, 6].map((number) => `xl/charts/chart${number}.xml`));
  expect(await faultsOf(after)).toEqual([]);
});

test("a sheet that has no charts any more has no drawing", async () => {
  const once = await applied(await built(), [figureSheet]);
  const after = await applied(once, [{ ...figureSheet, charts: [] }]);
  expect(Object.keys(await partsOf(after)).filter((name) => /drawing|chart/.test(name))).toEqual([]);
  expect(await faultsOf(after)).toEqual([]);
});

test("what the user has drawn on a sheet of ours stays", async () => {
  const shape = '<xdr:absoluteAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="40" name="Min pil"/></xdr:nvSpPr></xdr:sp></xdr:absoluteAnchor>';
  const drawing = "xl/drawings/drawing1.xml";
  const once = await edited(await applied(await built(), [figureSheet]), drawing, (xml) =>
    xml.replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`),
  );
  const twice = (await partsOf(await applied(once, [figureSheet])))[drawing];
  expect(twice).toContain(shape);
  expect(twice?.match(/name="indikator:/g)).toHaveLength(6);
  const without = (await partsOf(await applied(once, [{ ...figureSheet, charts: [] }])))[drawing];
  expect(without).toContain(shape);
  expect(without).not.toContain("indikator:");
});

test("the tab the user has in front and the macros' name of the sheet are kept", async () => {
  const once = await applied(await built(), [tableSheet]);
  const state = (xml: string) =>
    xml.replace("<sheetPr>", '<sheetPr codeName="Ark2">').replace("<sheetView ", '<sheetView tabSelected="1" ');
  const after = (await partsOf(await applied(await edited(once, "xl/worksheets/sheet2.xml", state), [tableSheet])))[
    "xl/worksheets/sheet2.xml"
  ];
  expect(after).toContain('<sheetPr codeName="Ark2">');
  expect(after).toContain('tabSelected="1"');
});

test("notes on a sheet of ours go with the cells they belonged to", async () => {
  const parts = await partsOf(await applied(await built(), [figureSheet]));
  const path = "xl/worksheets/_rels/sheet2.xml.rels";
  const relation = `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>`;
  const rels = (parts[path] ?? "").replace("</Relationships>", `${relation}</Relationships>`);
  const after = await applied(await zipTexts({ ...parts, [path]: rels, "xl/comments1.xml": "<comments/>" }), [figureSheet]);
  expect(Object.keys(await partsOf(after))).not.toContain("xl/comments1.xml");
  expect(await faultsOf(after)).toEqual([]);
});

const table = (ref: string, totals = "") =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Svartabell" displayName="Svartabell" ref="${ref}"${totals}>` +
  `<autoFilter ref="A1:A5"/><tableColumns count="1"><tableColumn id="1" name="Kommune"/></tableColumns></table>`;
const withTable = () => buildXlsx({ sheets: [{ name: survey, rows: rows.join(""), tables: [table("A1:A5")] }] });
const inTable: PutColumns = { ...columns, table: "Svartabell" };

test("the survey's table grows over our columns, with the very texts of their headers", async () => {
  const once = await applied(await withTable(), [inTable]);
  const xml = (await partsOf(once))["xl/tables/table1_1.xml"];
  expect(xml).toContain('ref="A1:C5"');
  expect(xml).toContain('<tableColumn id="2" name="Strategi:_x000a_antall"/><tableColumn id="3" name="Strategi: score"/>');
  expect(Buffer.compare(await applied(once, [inTable]), once)).toBe(0);
});

test("a header that the table has already is refused, as Excel would repair the file, and the workbook is as it was", async () => {
  const clash = { ...inTable, columns: inTable.columns.map((column) => ({ ...column, header: "Kommune" })) };
  const workbook = await XlsxWorkbook.open(await withTable());
  const before = await workbook.save();
  await expect(workbook.apply([clash])).rejects.toMatchObject({
    reason: { code: "damaged", detail: "two columns would be called «Kommune»" },
  });
  expect(Buffer.compare(await workbook.save(), before)).toBe(0);
});

test("a header of ours in a table that does not grow is the same in the cell and in the table", async () => {
  const once = await applied(await withTable(), [inTable]);
  const english = { ...inTable, table: null, columns: inTable.columns.map((column) => ({ ...column, header: `${column.id} (en)` })) };
  const after = await applied(once, [english]);
  expect((await partsOf(after))["xl/tables/table1_1.xml"]).toContain(
    'name="strategi_antall (en)"/><tableColumn id="3" name="strategi_score (en)"',
  );
  expect((await (await XlsxWorkbook.open(after)).read(survey)).cells[0]).toEqual([
    "Kommune",
    "strategi_antall (en)",
    "strategi_score (en)",
  ]);
});

test("the header cells of every table on the sheet stay when columns are given up", async () => {
  const once = await applied(await withTable(), [inTable]);
  const beside: PutColumns = {
    ...inTable,
    table: null,
    columns: inTable.columns.map((column) => ({ ...column, header: `Ny ${column.id}`, column: column.column + 5 })),
    area: { ...inTable.area, column: 6, lastColumn: 7 },
    clear: [{ row: 0, column: 1, lastRow: 4, lastColumn: 2 }],
  };
  const after = await applied(once, [beside]);
  const { cells, tables } = await (await XlsxWorkbook.open(after)).read(survey);
  expect(cells[0]?.slice(0, 4)).toEqual(["Kommune", "Strategi:\nantall", "Strategi: score", null]);
  expect(cells[1]?.slice(1, 3)).toEqual([null, null]);
  expect(tables[0]?.area.lastColumn).toBe(2);
});

test("columns given up leave the table, their cells, colours and names", async () => {
  const once = await applied(await withTable(), [inTable, nameFor(inTable)]);
  const fewer: PutColumns = {
    ...inTable,
    columns: inTable.columns.slice(0, 1),
    area: { ...inTable.area, lastColumn: 1 },
    clear: [{ row: 0, column: 2, lastRow: 4, lastColumn: 2 }],
  };
  const after = await applied(once, [fewer]);
  const parts = await partsOf(after);
  expect(parts["xl/tables/table1_1.xml"]).toContain('ref="A1:B5"');
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("conditionalFormatting");
  expect(parts["xl/workbook.xml"]).not.toContain("Indikator_strategi_score");
  expect((await (await XlsxWorkbook.open(after)).read(survey)).cells[0]).toEqual(["Kommune", "Strategi:\nantall"]);
});

test("a column given up between others keeps its header, which the table needs", async () => {
  const once = await applied(await withTable(), [inTable]);
  const fewer: PutColumns = { ...inTable, columns: inTable.columns.slice(1), clear: [{ row: 0, column: 1, lastRow: 4, lastColumn: 1 }] };
  const { cells } = await (await XlsxWorkbook.open(await applied(once, [fewer]))).read(survey);
  expect(cells.map((row) => row?.[1] ?? null)).toEqual(["Strategi:\nantall", null, null, null, null]);
});

test("our headers look like the user's header left of them", async () => {
  const styles = emptyStyles.replace("</cellXfs>", '<xf fontId="0" fillId="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>');
  const styled = '<row r="1"><c r="A1" s="1" t="str"><v>Kommune</v></c></row><row r="2"><c r="A2" s="0"/></row>';
  const bytes = await buildXlsx({ sheets: [{ name: survey, rows: styled }], styles });
  const xml = (await partsOf(await applied(bytes, [columns])))["xl/worksheets/sheet1.xml"];
  expect(xml).toContain('<c r="B1" s="1" t="s">');
  expect(xml).toContain('<c r="C1" s="1" t="s">');
});

test("formulas over our cells are calculated on opening, whatever program wrote them", async () => {
  for (const bytes of [await built(), await built({ calcChain })])
    expect((await partsOf(await applied(bytes, all)))["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
});

const calcChain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="Z1" i="1"/></calcChain>';

test("a change that cannot be carried out leaves the workbook as it was", async () => {
  const bytes = await built();
  const workbook = await XlsxWorkbook.open(bytes);
  await expect(workbook.apply([tableSheet, columnsFor("Borte", 0, 1, 4)])).rejects.toEqual(
    new Refusal({ code: "sheet_missing", sheet: "Borte", sheets: [survey] }),
  );
  expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
});

test("no changes change nothing", async () => {
  const bytes = await built();
  expect(Buffer.compare(await applied(bytes, []), bytes)).toBe(0);
});

test("a column that the user has made wider stays so when it is written again; a new one beside it gets its width", async () => {
  const widthOf = async (bytes: Uint8Array, column: number) => {
    const frame = await (await XlsxWorkbook.open(bytes)).view(survey, () => undefined);
    return frame.widths.get(column);
  };
  const once = await applied(await built(), [columns]);
  const parts = await partsOf(once);
  const sheet = "xl/worksheets/sheet1.xml";
  const widened = await zipTexts({ ...parts, [sheet]: (parts[sheet] ?? "").replace('width="12.7109375"', 'width="40"') });
  const third: OutColumn = { id: "strategi_grad", header: "Strategi: grad", column: 3, look: "score", width: 9, cells: [], scale: null };
  const more = { ...columns, columns: [...columns.columns, third], area: { ...columns.area, lastColumn: 3 } };
  const after = await applied(widened, [more]);
  expect([await widthOf(once, 1), await widthOf(after, 1), await widthOf(after, 3)]).toEqual([12.7109375, 40, 9.7109375]);
});
