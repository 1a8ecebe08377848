import { columnLetters } from "../../src/core/sheet/address.ts";
import type { HostSheet } from "../office-host/model/host-sheet.ts";
import type { HostOptions, OfficeHost } from "../office-host/office-host.ts";
import { writeFormulas } from "../office-host/model/write.ts";
import { startExcel } from "../office-host/start-excel.ts";
import { openSample } from "../workbook/office/sample.ts";
import { loadAddIn, openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const survey = "Svar 2018";
const sheets = [survey, "Tabeller"];

interface FormulaCell {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every cell with a formula on our sheets. */
function formulas(host: OfficeHost, names = sheets): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const name of names) {
    const sheet = host.workbook.sheet(name);
    sheet.cells.forEach({ row: 0, column: 0, lastRow: 99_999, lastColumn: 300 }, (row, column, { formula }) => {
      if (formula) found.push({ sheet, row, column, formula });
    });
  }
  return found;
}

const address = ({ sheet, row, column }: FormulaCell) => `${sheet.name}!${columnLetters(column)}${row + 1}`;
const formulaAt = ({ sheet, row, column }: FormulaCell) => sheet.cells.at(row, column)?.formula ?? null;

/** What a formula that Excel would calculate comes to here; it is a text or number that Excel would read as something else if it were typed. */
const results = [1, 2.5, "0301", "1-2", "=1+1", "Ja", true, "WAHR", "12,5", { error: "#N/A" }];

/** The sample with its results as formulas, all of them calculated. */
async function written(options: HostOptions = {}) {
  const { host } = await openSample(options);
  const addIn = await openedAddIn(host);
  await addIn.pane.setOptions({ formulas: true });
  await addIn.press("recompute");
  const cells = formulas(host);
  calculate(cells);
  return { host, addIn, cells };
}

function calculate(cells: readonly FormulaCell[]): void {
  cells.forEach(({ sheet, row, column, formula }, index) => {
    sheet.cells.put(row, column, { value: results[index % results.length] ?? "", formula });
  });
}

/** A user who types a formula. */
function type({ sheet, row, column }: Omit<FormulaCell, "formula">, formula: string): FormulaCell {
  writeFormulas(sheet.range({ row, column, lastRow: row, lastColumn: column }), formula);
  return { sheet, row, column, formula };
}

test("columns and tables written as formulas become their values, and nothing else changes", async () => {
  const { host, addIn, cells } = await written();
  expect(cells.length).toBeGreaterThan(422 * 14);
  expect(new Set(cells.map(({ sheet }) => sheet.name))).toEqual(new Set(sheets));
  const values = cells.map(({ sheet, row, column }) => sheet.cells.at(row, column)?.value);
  const formats = cells.map(({ sheet, row, column }) => sheet.formats.at("NumberFormat", row, column));
  await addIn.press("freeze");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "frozen", cells: cells.length, kept: [] } });
  expect(formulas(host)).toEqual([]);
  expect(cells.map(({ sheet, row, column }) => sheet.cells.at(row, column)?.value)).toEqual(values);
  expect(cells.map(({ sheet, row, column }) => sheet.formats.at("NumberFormat", row, column))).toEqual(formats);
  expect(addIn.state().standing?.formulas).toBe(0);
  await addIn.press("freeze");
  expect(addIn.state().notice).toEqual({ kind: "frozen", cells: 0, kept: [] });
});

test("a user's own formulas stay: over ours, beside them, below them, on our sheets and on others, and where they use our cells", async () => {
  const { host, addIn, cells } = await written();
  const [first, second] = cells;
  const inTable = cells.find(({ sheet }) => sheet.name === "Tabeller");
  if (!first || !second || !inTable) throw new Error("nothing was written as formulas");
  const over = type(first, `=${columnLetters(4)}5*2`);
  const overInTable = type(inTable, "=1+1");
  const last = Math.max(...cells.map(({ column }) => column));
  const beside = type({ ...first, column: last + 3 }, `=${columnLetters(second.column)}5*2`);
  const below = type({ ...first, row: 600 }, second.formula);
  const onOurs = type({ ...inTable, column: inTable.column + 40 }, "=B5+1");
  const elsewhere = type(
    { ...first, sheet: host.workbook.sheet("Oversikt"), row: 60, column: 30 },
    `='${survey}'!${columnLetters(second.column)}5`,
  );
  await addIn.press("freeze");
  expect(addIn.state().notice).toMatchObject({ kind: "frozen", cells: cells.length - 2 });
  for (const cell of [over, overInTable, beside, below, onOurs, elsewhere])
    expect({ at: address(cell), formula: formulaAt(cell) }).toEqual({ at: address(cell), formula: cell.formula });
  const { notice } = addIn.state();
  const kept = notice?.kind === "frozen" ? notice.kept : [];
  expect(kept).toEqual([first, inTable].map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })));
});

test("a formula with one of our functions in it becomes its value, with any prefix, and a text that reads like one is none", async () => {
  const { host } = await startExcel([{ name: "Ark1", rows: [["=PRIORITERING(A1;B1)"]] }]);
  const sheet = host.workbook.sheet("Ark1");
  const calls = [
    '=IF(B1="","",PRIORITERING(B1,C1))',
    "=DIGI_TEST.PRIORITERING(B1,C1)",
    '=DIGI_MIN_EGEN.FORKLAR("strategi",B1)',
    '=_xldudf_DIGI_MIN_EGEN_INDIKATOR("strategi",B1)',
    "=_xldudf_KOMPETANSE(B1,C1,D1)",
  ].map((formula, row) => type({ sheet, row: row + 5, column: 5 }, formula));
  const other = type({ sheet, row: 20, column: 5 }, "=CONTOSO.PRIORITERING(B1,C1)");
  calculate([...calls, other]);
  const addIn = loadAddIn(host);
  await addIn.press("freeze");
  expect(addIn.state().notice).toEqual({ kind: "frozen", cells: calls.length, kept: [] });
  expect(calls.map(formulaAt)).toEqual(calls.map(() => null));
  expect(formulaAt(other)).toBe(other.formula);
});

test.each(["en-US", "de-DE"] as const)("in an Excel in %s formulas of a Norwegian pane are frozen the same", async (language) => {
  const { host, addIn, cells } = await written({ language });
  await addIn.pane.setLanguage(language === "en-US" ? "nb" : "en");
  const values = cells.map(({ sheet, row, column }) => sheet.cells.at(row, column)?.value);
  host.rules.refuse("Range.formulasLocal", "GeneralException");
  await addIn.press("freeze");
  expect(addIn.state().notice).toEqual({ kind: "frozen", cells: cells.length, kept: [] });
  expect(cells.map(({ sheet, row, column }) => sheet.cells.at(row, column)?.value)).toEqual(values);
});

test("where rows are hidden each value stays in its own row", async () => {
  const { host, addIn, cells } = await written({
    misplacesUnderFilter: true,
    requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" },
  });
  const sheet = host.workbook.sheet(survey);
  for (const row of [5, 6, 9, 100]) sheet.formats.put("RowHidden", { row, column: 0, lastRow: row, lastColumn: 16_383 }, true);
  const values = cells.map((cell) => cell.sheet.cells.at(cell.row, cell.column)?.value);
  await addIn.press("freeze");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { cells: cells.length } });
  expect(cells.map((cell) => cell.sheet.cells.at(cell.row, cell.column)?.value)).toEqual(values);
});

/** Five formulas with a function of ours, in an Excel that can make one step of many. */
async function fiveCalls() {
  const requirementSets = { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" };
  const { host } = await startExcel([{ name: "Ark1", rows: [[1]] }], { requirementSets });
  const { cells } = host.workbook.sheet("Ark1");
  const rows = [2, 3, 5, 6, 9];
  for (const row of rows) cells.put(row, row % 2, { value: row, formula: `=DIGI_TEST.GRADTEKST("a",A${row})` });
  const addIn = loadAddIn(host);
  await addIn.pane.open();
  return { host, addIn, left: () => rows.filter((row) => cells.at(row, row % 2)?.formula) };
}

test("freezing is one step to undo where Excel knows how", async () => {
  const { host, addIn, left } = await fiveCalls();
  await addIn.press("freeze");
  expect(addIn.state().notice).toEqual({ kind: "frozen", cells: 5, kept: [] });
  expect(left()).toEqual([]);
  const steps = host.rules.undo.records.filter(({ what }) => what.startsWith("Range."));
  expect(steps).toHaveLength(1);
  expect(steps[0]?.group).not.toBeNull();
});

test("a freezing that Excel breaks off is told, and the next does the rest", async () => {
  const { host, addIn, left } = await fiveCalls();
  host.rules.refuse("Range.values", "GeneralException");
  await addIn.press("freeze");
  expect(addIn.state().problem).toMatchObject({ kind: "host" });
  expect(left()).toHaveLength(5);
  host.rules.allow("Range.values");
  await addIn.press("freeze");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "frozen", cells: 5 } });
  expect(left()).toEqual([]);
});

test("a hundred thousand formulas on several sheets are read and written in requests that Excel on the web takes, and not one by one", async () => {
  const rowsOf: Readonly<Record<string, number>> = { Nord: 55_000, Sør: 2_000, Øst: 2_000 }; // the first is more than an answer may hold
  const names = Object.keys(rowsOf);
  const { host } = await startExcel(names.map((name) => ({ name, rows: [["Tall"]] })));
  let made = 0;
  for (const name of names) {
    const sheet = host.workbook.sheet(name);
    for (let row = 1; row <= (rowsOf[name] ?? 0); row++)
      for (const column of [2, 3]) {
        const formula = row % 50 === 0 ? `=SUM(A${row})` : `=IF(A${row}="","",DIGI_TEST.GRADTEKST("prioritering",A${row}))`;
        sheet.cells.put(row, column, { value: row % 3 === 0 ? "Både omfattende IKT-strategi og IKT-prosjekter" : row, formula });
        if (row % 50 !== 0) made++;
      }
  }
  expect(made).toBeGreaterThan(100_000);
  const addIn = loadAddIn(host);
  await addIn.pane.open();
  host.resetRequests();
  await addIn.press("freeze");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "frozen", cells: made, kept: [] } });
  expect(formulas(host, names).every(({ formula }) => formula.startsWith("=SUM("))).toBe(true);
  expect(host.workbook.sheet("Øst").cells.at(3, 2)).toMatchObject({
    value: "Både omfattende IKT-strategi og IKT-prosjekter",
    formula: null,
  });
  expect(host.requests.filter(({ error }) => error !== null)).toEqual([]); // none was too large, to be asked again in halves
  expect(host.requests.length).toBeLessThan(150);
});
