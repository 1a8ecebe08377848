import { holds } from "../../core/sheet/area.ts";
import type { Change, PutAnswers, PutColumns, PutNotes } from "../../core/sheet/change.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import type { Area, Cell, FormulaAt, NoteAt, Sheet, SheetInfo, SheetTable } from "../../core/sheet/sheet.ts";
import { nameChanges, namesAfter, ownColumnIdsOf, ownColumnsOf, ownIdOf, type DefinedName } from "../facts/own-names.ts";
import { notesAfter } from "../facts/notes-after.ts";
import { placeChanges, type PlacedSheet } from "../facts/place-changes.ts";
import { emptiedCells, tablesAfter } from "../../core/sheet/table-columns.ts";
import type { Watch, Workbook } from "../workbook.ts";

type Cells = (Cell[] | undefined)[];

interface MemorySheet {
  readonly name: string;
  readonly visible: boolean;
  readonly cells: Cells;
  /** Row → column → what the cell is calculated by. */
  readonly formulas: readonly (readonly (string | null | undefined)[] | undefined)[];
  readonly tables: readonly SheetTable[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly filter: Area | null;
  readonly notes: readonly NoteAt[];
}

/** A sheet to begin with: rows of cells from A1, and what else stands on it. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly (readonly Cell[] | undefined)[];
  readonly formulas?: MemorySheet["formulas"];
  readonly visible?: boolean;
  readonly tables?: readonly SheetTable[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly filter?: Area | null;
  readonly notes?: readonly NoteAt[];
}

/** A workbook of plain arrays: cells, tables and names, and no formats. What charts would draw is in the cells. */
export class MemoryWorkbook implements Workbook {
  #sheets: readonly MemorySheet[];
  #names: readonly DefinedName[];

  constructor(sheets: readonly SheetContent[], names: readonly DefinedName[] = []) {
    this.#sheets = sheets.map(fresh);
    this.#names = names;
  }

  /** Every sheet of another workbook, read whole; its own sheets become the user's. */
  static async copyOf(workbook: Workbook): Promise<MemoryWorkbook> {
    const infos = await workbook.sheets();
    const sheets = await Promise.all(infos.map(async ({ name, visible }) => ({ ...fromA1(await workbook.read(name)), visible })));
    return new MemoryWorkbook(sheets);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.#infos().map(({ name, visible, ownId }) => ({ name, visible, ownId })));
  }

  #infos() {
    return this.#sheets.map((sheet) => ({ ...sheet, ownId: ownIdOf(this.#names, sheet.name) }));
  }

  /** Rejects with a Refusal when there is no sheet of that name. */
  read(name: string, rows?: number): Promise<Sheet> {
    const found = this.#sheets.find((sheet) => isSameSheet(sheet.name, name));
    if (!found) return Promise.reject(new Refusal({ code: "sheet_missing", sheet: name, sheets: this.#sheets.map((sheet) => sheet.name) }));
    const { tables, merges, hiddenRows, filter } = found;
    const cells = found.cells.slice(0, rows).map((row) => row?.slice());
    const own = { ownColumns: ownColumnsOf(this.#names, found.name), ownColumnIds: ownColumnIdsOf(this.#names, found.name) };
    return Promise.resolve({ name: found.name, firstRow: 0, firstColumn: 0, cells, tables, merges, hiddenRows, filter, ...own });
  }

  async formulas(name: string, area: Area): Promise<readonly FormulaAt[]> {
    await this.read(name, 0);
    const { formulas = [] } = this.#sheets.find((sheet) => isSameSheet(sheet.name, name)) ?? {};
    return formulas.flatMap((line, row) =>
      (line ?? []).flatMap((text, column) => (typeof text === "string" && holds(area, row, column) ? [{ row, column, text }] : [])),
    );
  }

  async notes(name: string): Promise<readonly NoteAt[]> {
    await this.read(name, 0);
    return this.#sheets.find((sheet) => isSameSheet(sheet.name, name))?.notes ?? [];
  }

  async apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    watch?.signal.throwIfAborted();
    const placed = placeChanges(changes, { sheets: this.#infos(), names: this.#sheets.map(({ name }) => name) });
    const columns = placed.columns.reduce(withColumns, placed.answers.reduce(withAnswers, this.#sheets));
    this.#sheets = placed.notes.reduce(withNotes, placed.sheets.reduce(withSheet, columns));
    this.#names = namesAfter(this.#names, nameChanges(this.#names, placed));
    watch?.progress(changes.length, changes.length);
    return Promise.resolve();
  }

  /** The defined names, hidden ones too. */
  names(): readonly DefinedName[] {
    return this.#names;
  }

  /** Puts a value into a cell, as a user would. */
  edit(name: string, row: number, column: number, value: Cell): void {
    this.#sheets = this.#sheets.map((sheet) => (sheet.name === name ? withContent(sheet, row, column, { value, formula: null }) : sheet));
  }

  /** Adds a user's sheet at the end. */
  add(sheet: SheetContent): void {
    this.#sheets = [...this.#sheets, fresh(sheet)];
  }
}

function fresh({
  name,
  cells,
  formulas = [],
  visible = true,
  tables = [],
  merges = [],
  hiddenRows = [],
  filter = null,
  notes = [],
}: SheetContent): MemorySheet {
  return { name, cells: cells.map((row) => row?.slice()), formulas, visible, tables, merges, hiddenRows, filter, notes };
}

function fromA1({ name, firstRow, firstColumn, cells, tables, merges, hiddenRows, filter }: Sheet): SheetContent {
  const left = Array<Cell>(firstColumn).fill(null);
  const above = Array<undefined>(firstRow).fill(undefined);
  return { name, cells: [...above, ...cells.map((row) => row && [...left, ...row])], tables, merges, hiddenRows, filter: filter ?? null };
}

function withColumns(sheets: readonly MemorySheet[], change: PutColumns): readonly MemorySheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== change.sheet) return sheet;
    const tables = tablesAfter(sheet.tables, change);
    let [cells, formulas] = [sheet.cells, sheet.formulas];
    for (const area of emptiedCells(change, tables)) [cells, formulas] = [cleared(cells, area), cleared(formulas, area)];
    for (const { column, header, cells: values, formulas: calculated } of change.columns)
      [header, ...values].forEach((value, index) => {
        const row = change.headerRow + index;
        const formula = calculated?.[index - 1] ?? null;
        cells = withEntry(cells, row, column, shown(value, formula));
        formulas = withEntry(formulas, row, column, formula);
      });
    return { ...sheet, cells, formulas, tables, filter: change.filter ?? sheet.filter };
  });
}

function withAnswers(sheets: readonly MemorySheet[], { sheet: name, cells }: PutAnswers): readonly MemorySheet[] {
  const put = (before: MemorySheet) =>
    cells.reduce((found, { row, column, value }) => withContent(found, row, column, { value, formula: null }), before);
  return sheets.map((sheet) => (sheet.name === name ? put(sheet) : sheet));
}

function withNotes(sheets: readonly MemorySheet[], { sheet: name, notes }: PutNotes): readonly MemorySheet[] {
  return sheets.map((sheet) => (sheet.name === name ? { ...sheet, notes: notesAfter(sheet.notes, notes) } : sheet));
}

function withSheet(
  sheets: readonly MemorySheet[],
  { change: { name, rows, merges }, before }: PlacedSheet<MemorySheet>,
): readonly MemorySheet[] {
  const written = {
    ...fresh({
      name,
      merges,
      cells: rows.map((row) => row.map((cell) => shown(cell?.value ?? null, cell?.formula ?? null))),
      formulas: rows.map((row) => row.map((cell) => cell?.formula ?? null)),
    }),
    visible: before?.visible ?? true,
  };
  return before ? sheets.map((sheet) => (sheet.name === name ? written : sheet)) : [...sheets, written];
}

/** A formula that comes to nothing shows an empty text. */
const shown = (value: string | number | boolean | null, formula: string | null): Cell => (formula === null ? value : (value ?? ""));

type Lines<Content> = readonly (readonly Content[] | undefined)[];

function cleared<Content>(lines: Lines<Content>, area: Area): (Content | null)[][] {
  return lines.map((line, row) => (line ?? []).map((one, column) => (holds(area, row, column) ? null : one)));
}

function withContent(
  sheet: MemorySheet,
  row: number,
  column: number,
  { value, formula }: { readonly value: Cell; readonly formula: string | null },
): MemorySheet {
  return { ...sheet, cells: withEntry(sheet.cells, row, column, value), formulas: withEntry(sheet.formulas, row, column, formula) };
}

function withEntry<Content>(lines: Lines<Content>, row: number, column: number, value: Content): (Content[] | undefined)[] {
  const copy = lines.slice();
  while (copy.length <= row) copy.push(undefined);
  const line = (copy[row] ?? []).slice();
  while (line.length < column) line.push(null as Content);
  line[column] = value;
  copy[row] = line;
  return copy as (Content[] | undefined)[];
}
