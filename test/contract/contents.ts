import { absoluteReference, areaAddress, cellAddress, columnLetters } from "../../src/core/sheet/address.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import type { DefinedName } from "../../src/workbook/facts/own-names.ts";
import { parseReference } from "../../src/workbook/facts/references.ts";
import type { Opened } from "./adapters.ts";
import { readAs, type CaseBook, type CaseCell } from "./content.ts";

/** All that is read of a sheet, as a person compares it: cells by their addresses, empty ones left out. */
export interface SheetContents {
  readonly ownId: string | null;
  readonly visible: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
  /** "Svar A1:C9", with «, totals» where it has a totals row, and «, bound» where a query has its columns. */
  readonly tables: readonly string[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  /** The area an earlier run wrote. */
  readonly own: string | null;
  /** id → the column's letters. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface Contents {
  /** In tab order. */
  readonly tabs: readonly string[];
  readonly sheets: Readonly<Record<string, SheetContents>>;
  /** Names of the whole workbook and what they stand for. */
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that an adapter reads of a workbook. */
export async function contentsOf({ workbook, names }: Pick<Opened, "workbook" | "names">): Promise<Contents> {
  const infos = await workbook.sheets();
  const sheets: Record<string, SheetContents> = {};
  for (const { name, ownId, visible } of infos) sheets[name] = { ownId, visible, ...sheetContents(await workbook.read(name)) };
  return { tabs: infos.map(({ name }) => name), sheets, names: namesByName(await names()) };
}

/** The cells of a sheet by their addresses, empty ones left out. */
export function cellsOf({ cells, firstRow, firstColumn }: Sheet): Record<string, Cell> {
  const filled: Record<string, Cell> = {};
  cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell !== null) filled[cellAddress(firstRow + row, firstColumn + column)] = cell;
    });
  });
  return filled;
}

function sheetContents(sheet: Sheet): Omit<SheetContents, "ownId" | "visible"> {
  const { tables, merges, hiddenRows, ownColumns, ownColumnIds = new Map<string, number>() } = sheet;
  return {
    cells: cellsOf(sheet),
    tables: tables.map(
      ({ name, area, hasTotals, isBound }) => `${name} ${areaAddress(area)}${hasTotals ? ", totals" : ""}${isBound ? ", bound" : ""}`,
    ),
    merges: merges.map(areaAddress).toSorted(),
    hiddenRows,
    own: ownColumns && areaAddress(ownColumns),
    ids: Object.fromEntries([...ownColumnIds].map(([id, column]) => [id, columnLetters(column)])),
  };
}

/** Formulas are spelled one way: programs differ in which sheet names they quote. */
function namesByName(names: readonly DefinedName[]): Record<string, string> {
  const spelled = names.map(({ name, formula }) => {
    const reference = parseReference(formula);
    return [name, reference ? absoluteReference(reference.sheet, reference.area) : formula.replace(/^=/, "")] as const;
  });
  return Object.fromEntries(spelled);
}

/** What is read of a workbook as it is given. */
export function contentsAsGiven({ sheets, names = [] }: CaseBook): Contents {
  const global = names.filter(({ sheet }) => sheet === undefined).map(({ name, formula, comment = null }) => ({ name, formula, comment }));
  const given = sheets.map(({ name, rows, isHidden, tables = [], merges = [], hiddenRows = [] }) => [
    name,
    sheetExpected(rows, {
      visible: isHidden !== true,
      tables: tables.map((table) => `${table.name} ${table.area}${table.hasTotals ? ", totals" : ""}${table.isBound ? ", bound" : ""}`),
      merges: merges.toSorted(),
      hiddenRows,
    }),
  ]);
  return { tabs: sheets.map(({ name }) => name), sheets: Object.fromEntries(given) as Contents["sheets"], names: namesByName(global) };
}

/** What is expected of a sheet: these rows, and nothing else but what is named. */
export function sheetExpected(rows: readonly (readonly CaseCell[])[], more: Partial<SheetContents> = {}): SheetContents {
  const cells = rows.map((row) => row.map(readAs));
  return {
    ownId: null,
    visible: true,
    cells: cellsOf({ name: "", firstRow: 0, firstColumn: 0, cells, tables: [], merges: [], hiddenRows: [], ownColumns: null }),
    tables: [],
    merges: [],
    hiddenRows: [],
    own: null,
    ids: {},
    ...more,
  };
}
