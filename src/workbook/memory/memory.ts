import { Refusal } from "../../core/issues/refusal.ts";
import type { Area, Cell, Sheet, SheetInfo, SheetTable } from "../../core/sheet/sheet.ts";
import type { Change, PutColumns, PutName, PutSheet } from "../../core/sheet/change.ts";
import type { Watch, Workbook } from "../workbook.ts";

type Cells = (Cell[] | undefined)[];

interface MemorySheet {
  readonly name: string;
  readonly visible: boolean;
  readonly ownId: string | null;
  readonly cells: Cells;
  readonly tables: readonly SheetTable[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly ownColumns: Area | null;
  readonly ownColumnIds: ReadonlyMap<string, number>;
}

/** A sheet to begin with: rows of cells from A1, and what else stands on it. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly (readonly Cell[] | undefined)[];
  readonly visible?: boolean;
  readonly tables?: readonly SheetTable[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
}

/** A workbook of plain arrays: cells, tables and names, and no formats. What charts would draw is in the cells. */
export class MemoryWorkbook implements Workbook {
  #sheets: readonly MemorySheet[];
  #names: ReadonlyMap<string, PutName> = new Map();

  constructor(sheets: readonly SheetContent[]) {
    this.#sheets = sheets.map(fresh);
  }

  /** Every sheet of another workbook, read whole; its own sheets become the user's. */
  static async copyOf(workbook: Workbook): Promise<MemoryWorkbook> {
    const infos = await workbook.sheets();
    const sheets = await Promise.all(infos.map(async ({ name, visible }) => ({ ...fromA1(await workbook.read(name)), visible })));
    return new MemoryWorkbook(sheets);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.#sheets.map(({ name, visible, ownId }) => ({ name, visible, ownId })));
  }

  /** Rejects with a Refusal when there is no sheet of that name. */
  read(name: string, rows?: number): Promise<Sheet> {
    const found = this.#sheets.find((sheet) => sheet.name === name);
    if (!found) return Promise.reject(new Refusal({ code: "sheet_missing", sheet: name, sheets: this.#sheets.map((sheet) => sheet.name) }));
    const { tables, merges, hiddenRows, ownColumns, ownColumnIds } = found;
    const cells = found.cells.slice(0, rows).map((row) => row?.slice());
    return Promise.resolve({ name, firstRow: 0, firstColumn: 0, cells, tables, merges, hiddenRows, ownColumns, ownColumnIds });
  }

  apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    if (watch?.signal.aborted) return Promise.reject(watch.signal.reason as Error); // what abort() was given, an error
    let sheets = this.#sheets;
    const names = new Map(this.#names);
    for (const change of changes) {
      if (change.kind === "putName") names.set(change.name, change);
      else sheets = change.kind === "putColumns" ? withColumns(sheets, change) : withSheet(sheets, change);
    }
    this.#sheets = sheets;
    this.#names = names;
    watch?.progress(changes.length, changes.length);
    return Promise.resolve();
  }

  /** The defined names that have been written. */
  names(): ReadonlyMap<string, PutName> {
    return this.#names;
  }

  /** Puts a value into a cell, as a user would. */
  edit(name: string, row: number, column: number, value: Cell): void {
    this.#sheets = this.#sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, cells: withCell(sheet.cells, row, column, value) } : sheet,
    );
  }

  /** Adds a user's sheet at the end. */
  add(sheet: SheetContent): void {
    this.#sheets = [...this.#sheets, fresh(sheet)];
  }
}

function fresh({ name, cells, visible = true, tables = [], merges = [], hiddenRows = [] }: SheetContent): MemorySheet {
  const copied = cells.map((row) => row?.slice());
  return { name, cells: copied, visible, tables, merges, hiddenRows, ownId: null, ownColumns: null, ownColumnIds: new Map() };
}

function fromA1({ name, firstRow, firstColumn, cells, tables, merges, hiddenRows }: Sheet): SheetContent {
  const left = Array<Cell>(firstColumn).fill(null);
  const above = Array<undefined>(firstRow).fill(undefined);
  return { name, cells: [...above, ...cells.map((row) => row && [...left, ...row])], tables, merges, hiddenRows };
}

function withColumns(sheets: readonly MemorySheet[], change: PutColumns): readonly MemorySheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== change.sheet) return sheet;
    let { cells } = sheet;
    for (const area of change.clear) cells = cleared(cells, area);
    for (const { column, header, cells: values } of change.columns)
      [header, ...values].forEach((value, index) => (cells = withCell(cells, change.headerRow + index, column, value)));
    const tables = sheet.tables.map((table) => (table.name === change.table ? grown(table, change.area.lastColumn) : table));
    return {
      ...sheet,
      cells,
      tables,
      ownColumns: change.area,
      ownColumnIds: new Map(change.columns.map(({ id, column }) => [id, column])),
    };
  });
}

function withSheet(sheets: readonly MemorySheet[], { id, name, rows, merges }: PutSheet): readonly MemorySheet[] {
  const cells = rows.map((row) => row.map((cell) => cell?.value ?? null));
  const written = (before: string) => ({ ...fresh({ name: before, cells, merges }), ownId: id });
  if (!sheets.some(({ ownId }) => ownId === id)) return [...sheets, written(name)];
  return sheets.map((sheet) => (sheet.ownId === id ? { ...written(sheet.name), visible: sheet.visible } : sheet));
}

function grown({ area, ...table }: SheetTable, lastColumn: number): SheetTable {
  return { ...table, area: { ...area, lastColumn: Math.max(area.lastColumn, lastColumn) } };
}

function cleared(cells: Cells, { row, column, lastRow, lastColumn }: Area): Cells {
  return cells.map((line, at) =>
    at < row || at > lastRow ? line : line?.map((cell, place) => (place < column || place > lastColumn ? cell : null)),
  );
}

function withCell(cells: Cells, row: number, column: number, value: Cell): Cells {
  const copy = cells.slice();
  while (copy.length <= row) copy.push(undefined);
  const line = (copy[row] ?? []).slice();
  while (line.length < column) line.push(null);
  line[column] = value;
  copy[row] = line;
  return copy;
}
