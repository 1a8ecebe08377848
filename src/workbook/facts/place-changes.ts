import type { Change, Chart, ChartData, OutCell, PutAnswers, PutColumns, PutName, PutNotes, PutSheet } from "../../core/sheet/change.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import { storedText, storedValue } from "./stored-value.ts";
import { firstFree, isSameSheet, numberedSheetName } from "../../core/sheet/names.ts";

/** What is known of a worksheet before it is written. */
interface KnownSheet {
  readonly name: string;
  readonly ownId: string | null;
}

/** One of our sheets. `change` has the name it has here; `before` is the sheet an earlier run made for it, null where it is to be made. */
export interface PlacedSheet<Sheet> {
  readonly change: PutSheet;
  readonly before: Sheet | null;
}

/** Changes by kind, ready to be carried out. All sheets, and all that points at them, are called what they are called in this workbook. */
export interface PlacedChanges<Sheet> {
  readonly sheets: readonly PlacedSheet<Sheet>[];
  readonly columns: readonly PutColumns[];
  readonly results: readonly PutName[];
  readonly answers: readonly PutAnswers[];
  readonly notes: readonly PutNotes[];
}

/** What the workbook has before the changes. */
export interface Tabs<Sheet> {
  readonly sheets: readonly Sheet[];
  /** What all tabs are called, as far as it is known: chart sheets are no worksheets. */
  readonly names: readonly string[];
}

/**
 * Where each change goes. A sheet of ours goes to the one that an earlier run made for it, whatever the user calls it now, or to a new one, which
 * has the change's name unless a tab has it: the core has chosen a free one, but does not see chart sheets. `attempt` counts the names that
 * were tried before and turned out to be taken. Values are as cells hold them. Throws a Refusal when there is no sheet for columns, and an
 * Error for a number that is none.
 */
export function placeChanges<Sheet extends KnownSheet>(
  changes: readonly Change[],
  { sheets, names }: Tabs<Sheet>,
  attempt = 1,
): PlacedChanges<Sheet> {
  const placed = placeSheets(ofKind(changes, "putSheet"), sheets, names, attempt);
  const calledNow = new Map(placed.map(({ change, name }) => [change.name.toLowerCase(), name]));
  const actual = (sheet: string) => calledNow.get(sheet.toLowerCase()) ?? sheet;
  return {
    sheets: placed.map(({ change, before }) => ({ change: renamedSheet(change, actual), before })),
    columns: ofKind(changes, "putColumns").map((change) => storedColumns({ ...change, sheet: requireSheet(change.sheet, sheets) })),
    answers: ofKind(changes, "putAnswers").map((change) => ({ ...change, sheet: requireSheet(change.sheet, sheets) })),
    notes: ofKind(changes, "putNotes").map((change) => ({ ...change, sheet: requireSheet(change.sheet, sheets) })),
    results: ofKind(changes, "putName").map((change) => ({ ...change, sheet: actual(change.sheet) })),
  };
}

function ofKind<Kind extends Change["kind"]>(changes: readonly Change[], kind: Kind): Extract<Change, { kind: Kind }>[] {
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
}

function placeSheets<Sheet extends KnownSheet>(
  changes: readonly PutSheet[],
  sheets: readonly Sheet[],
  names: readonly string[],
  attempt: number,
) {
  const taken = [...names];
  const isTaken = (name: string) => taken.some((one) => isSameSheet(one, name));
  return changes.map((change) => {
    const before = sheets.find(({ ownId }) => ownId === change.id) ?? null;
    const name = before?.name ?? firstFree((number) => numberedSheetName(change.name, number), isTaken, attempt);
    taken.push(name);
    return { change, name, before };
  });
}

/** The sheet's name as it is spelled here. */
function requireSheet(name: string, sheets: readonly KnownSheet[]): string {
  const found = sheets.find((sheet) => isSameSheet(sheet.name, name));
  if (!found) throw new Refusal({ code: "sheet_missing", sheet: name, sheets: sheets.map((sheet) => sheet.name) });
  return found.name;
}

type NameOf = (sheet: string) => string;

function renamedSheet(change: PutSheet, actual: NameOf): PutSheet {
  return {
    ...change,
    name: actual(change.name),
    rows: change.rows.map((row) => row.map((cell) => cell && renamedCell(cell, actual))),
    charts: change.charts.map((chart) => renamedChart(chart, actual)),
  };
}

function renamedCell(cell: OutCell, actual: NameOf): OutCell {
  const stored = { ...cell, value: storedValue(cell.value) };
  return cell.link ? { ...stored, link: { ...cell.link, sheet: actual(cell.link.sheet) } } : stored;
}

function storedColumns(change: PutColumns): PutColumns {
  const columns = change.columns.map((column) => ({ ...column, header: storedText(column.header), cells: column.cells.map(storedValue) }));
  return { ...change, columns };
}

function renamedChart(chart: Chart, actual: NameOf): Chart {
  const data = (one: ChartData): ChartData => ({ ...one, sheet: actual(one.sheet) });
  const series = chart.series.map((one) => ({ ...one, name: data(one.name), values: data(one.values) }));
  return { ...chart, categories: data(chart.categories), series };
}
