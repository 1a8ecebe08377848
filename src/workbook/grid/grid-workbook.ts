import { Refusal } from "../../core/issues/refusal.ts";
import { holds } from "../../core/sheet/area.ts";
import type { Area, FormulaAt, NoteAt, Sheet, SheetInfo, SheetTable } from "../../core/sheet/sheet.ts";
import type { Change } from "../../core/sheet/change.ts";
import type { PlacedFormula } from "../../core/layout/formulas/own-formulas.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import { ownIdOf } from "../facts/own-names.ts";
import type { Watch, Workbook } from "../workbook.ts";
import type { SheetDrawing } from "../facts/sheet-drawing.ts";
import type { CellLink } from "../facts/sheet-frame.ts";
import { XlsxWorkbook } from "../xlsx/xlsx-workbook.ts";
import { planChanges } from "./write/apply-changes.ts";
import { EditedCells } from "./marks/edited-cells.ts";
import { filterNow, noFacts, notesNow, readGridSheet, tablesNow, type SheetFacts } from "./file/grid-sheet.ts";
import type { BaseFont, Grid, Stop } from "./port/grid.ts";
import { differingFrom, editedValues, frozenCells, valuesStep, type Journal, type SheetEdits } from "./file/journal.ts";
import type { Marks } from "./marks/marks.ts";
import { goneCells } from "./file/gone-cells.ts";
import { openBook, type BookFile, type OpenedBook } from "./file/open-book.ts";
import { StaleCells } from "./file/stale-cells.ts";
import { toFile } from "./formulas/file-formula.ts";
import type { MarkedCells } from "./formulas/marked-cells.ts";
import type { Known } from "./formulas/calculable.ts";
import { saveBook } from "./file/save-book.ts";

/**
 * A workbook that is open in a browser grid. It is read and written there; the original file is kept, and saving patches the changes into
 * it, so that the grid need not understand all of the file.
 */
export class GridWorkbook implements Workbook {
  readonly #grid: Grid;
  readonly #original: Uint8Array;
  readonly #facts: ReadonlyMap<string, SheetFacts>;
  readonly #fromFile: Marks;
  readonly #tabs: readonly string[];
  readonly #date1904: boolean;
  readonly #baseFont: BaseFont;
  readonly #known: Known;
  readonly #stale: StaleCells;
  readonly #unsubscribe: Stop;
  /** Waits for the calculation after an edit; null where none does. */
  #following: Promise<void> | null = null;
  #isClosed = false;
  /** Another workbook may have had concealed cells before. */
  #hasConcealed = true;
  readonly #edited: EditedCells;

  /** What the file has saved beside its cells, as parsed JSON; null for nothing. */
  readonly saved: unknown;

  private constructor(grid: Grid, original: Uint8Array, opened: OpenedBook, saved: unknown) {
    this.saved = saved;
    const { facts, names, tabs, date1904, baseFont, known } = opened;
    this.#grid = grid;
    this.#original = original;
    this.#facts = facts;
    this.#fromFile = { names, written: [], frozen: [] };
    this.#tabs = tabs;
    this.#date1904 = date1904;
    this.#baseFont = baseFont;
    this.#known = known;
    this.#edited = new EditedCells(grid);
    this.#unsubscribe = grid.onEdit(() => {
      this.#followEdit();
    });
    const file = { ...opened, bytes: original, names: [...names, ...opened.localNames] };
    this.#stale = new StaleCells(grid, file, this.#edited, () => goneCells(grid.sheets(), this.marks(), this.ownSheets()));
  }

  /**
   * Opens the bytes of an .xlsx or .xlsm file in the grid, instead of the workbook before; `read` is the same file where it has been read already.
   * Throws a Refusal for what cannot be opened.
   */
  static async open(grid: Grid, bytes: Uint8Array, name: string, read?: BookFile): Promise<GridWorkbook> {
    const file = read ?? (await XlsxWorkbook.open(bytes));
    const opened = await openBook(grid, file, name);
    grid.open(opened.book);
    const workbook = new GridWorkbook(grid, bytes, opened, await file.savedState());
    await workbook.#findStale();
    return workbook;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const ownSheets = this.ownSheets();
    return Promise.resolve(this.#grid.sheets().map(({ id, name, visible }) => ({ name, visible, ownId: ownSheets.get(id) ?? null })));
  }

  /**
   * Waits until formulas have their values. A formula that the grid cannot calculate has the file's value, until something that it reads is
   * edited: then it and what reads it are { error: "uncalculated" }.
   */
  async read(name: string, rows?: number): Promise<Sheet> {
    await this.#grid.calculated();
    const id = this.#idOf(name);
    const stale = await this.#findStale();
    return readGridSheet(this.#grid, id, rows ?? Infinity, this.#facts.get(id) ?? noFacts, this.marks(), this.#date1904, stale);
  }

  /** Also those of the file that the grid cannot calculate, and shows as their values. */
  async formulas(name: string, area: Area): Promise<readonly FormulaAt[]> {
    await this.#grid.calculated();
    const id = this.#idOf(name);
    const found: FormulaAt[] = [];
    this.#grid.visit(id, area.lastRow + 1, (row, column, { formula }) => {
      if (formula !== null && holds(area, row, column)) found.push({ row, column, text: toFile(formula) });
    });
    const kept = (await this.#stale.kept()).filter(({ sheet, row, column }) => sheet === id && holds(area, row, column));
    if (kept.length === 0) return found;
    const all = [...found, ...kept.map(({ row, column, text }) => ({ row, column, text }))];
    return all.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  /** The grid shows none of them: they are in the file, and in the one that is saved. */
  notes(name: string): Promise<readonly NoteAt[]> {
    const id = this.#idOf(name);
    return Promise.resolve(notesNow((this.#facts.get(id) ?? noFacts).notes, name, this.marks()));
  }

  async apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    watch?.signal.throwIfAborted();
    const { steps, answers, marks } = planChanges(changes, {
      grid: this.#grid,
      marks: this.marks(),
      tabs: this.#tabs,
      tablesOf: (sheet) => this.#tablesOf(sheet),
      font: this.#baseFont,
    });
    await this.#grid.write(steps, marks, watch);
    for (const edit of answers) this.#edited.add(edit);
  }

  /** The changes since the file was opened: enough to restore the workbook from the same file. */
  journal(): Journal {
    const { written, frozen } = this.marks();
    return { written, edits: editedValues(this.#grid, this.#edited), frozen };
  }

  /** Applies a journal of the same file. It cannot be undone. */
  async replay({ written, edits, frozen = [] }: Journal): Promise<void> {
    if (written.length > 0) await this.apply(written);
    await this.#put(edits, frozen.length === 0 ? this.#grid.memo() : { ...this.marks(), frozen });
    this.#grid.clearHistory();
  }

  /**
   * Replaces the wanted formulas by their values, as one entry of the undo history; resolves to the number of cells. A formula whose value nobody
   * knows stays.
   */
  async freeze(isWanted: (formula: PlacedFormula) => boolean): Promise<number> {
    this.#grid.commit();
    await this.#grid.calculated();
    const kept = await this.#stale.known(isWanted);
    const edits = frozenCells(this.#grid, isWanted);
    const marks = this.marks();
    const frozen = [...marks.frozen, ...kept];
    await this.#put(edits, kept.length === 0 ? this.#grid.memo() : { ...marks, frozen });
    return edits.reduce((count, { cells }) => count + cells.length, 0) + kept.reduce((count, { cells }) => count + cells, 0);
  }

  /** Puts values into cells, and makes this the memo. */
  async #put(edits: readonly SheetEdits[], memo: unknown): Promise<void> {
    const present = new Set(this.#grid.sheets().map(({ id }) => id));
    const differing = edits.filter(({ sheet }) => present.has(sheet)).map((edit) => differingFrom(this.#grid, edit));
    const steps = differing.filter(({ cells }) => cells.length > 0).map((edit) => valuesStep(this.#grid, edit));
    if (steps.length > 0 || memo !== this.#grid.memo()) await this.#grid.write(steps, memo);
    for (const { sheet, cells } of edits) this.#edited.add({ sheet, cells: cells.map(({ row, column }) => [row, column] as const) });
  }

  /** What of the workbook is ours now; undone and redone with the cells. */
  marks(): Marks {
    return (this.#grid.memo() as Marks | null) ?? this.#fromFile; // only marks are ever written as the memo
  }

  /** The PutSheet id of each sheet of ours, by the grid's sheet id. */
  ownSheets(): ReadonlyMap<string, string> {
    const { names } = this.marks();
    const own = this.#grid.sheets().map(({ id, name }) => [id, ownIdOf(names, name)] as const);
    return new Map(own.flatMap(([id, ownId]) => (ownId === null ? [] : [[id, ownId]])));
  }

  /** The drawings of a sheet of the file, by the grid's sheet id; our own charts are excepted once they are written anew. */
  drawings(sheet: string): readonly SheetDrawing[] {
    const own = this.ownSheets().get(sheet);
    const isRewritten = this.marks().written.some((change) => change.kind === "putSheet" && change.id === own);
    return (this.#facts.get(sheet) ?? noFacts).drawings.filter(({ isOwn }) => !(isOwn && isRewritten));
  }

  /** What is filtered from a cell of a sheet, by the grid's sheet id: the table that it is in, or what the sheet's own filter covers; null for neither. */
  filterable(sheet: string, row: number, column: number): Area | null {
    const name = this.#grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
    const own = filterNow((this.#facts.get(sheet) ?? noFacts).filter, name, this.marks());
    const areas = [...this.#tablesOf(sheet).map(({ area }) => area), ...(own ? [own] : [])];
    return areas.find((area) => holds(area, row, column)) ?? null;
  }

  /** The cells of one of our sheets, by the grid's sheet id, that lead to others, as the file has them; none of another sheet's. */
  links(sheet: string): readonly CellLink[] {
    return this.ownSheets().has(sheet) ? (this.#facts.get(sheet) ?? noFacts).links : [];
  }

  /** The cells that the user has changed since the file was opened. */
  get edited(): EditedCells {
    return this.#edited;
  }

  /** The file with the user's edits and our changes; all other bytes are the original's. `state` is saved beside the cells; null leaves what the file has. */
  async save(state: unknown = null): Promise<Uint8Array<ArrayBuffer>> {
    this.#grid.commit();
    await this.#grid.calculated();
    return saveBook(this.#grid, this.#original, this.marks(), this.#edited, this.#known, await this.#findStale(), state);
  }

  /** Stops observing the grid. */
  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#edited.stop();
  }

  /** Finds the cells whose values nobody knows, and shows that. */
  async #findStale(): Promise<MarkedCells> {
    const stale = await this.#stale.find();
    if (!this.#isClosed && (stale.size > 0 || this.#hasConcealed))
      this.#grid.conceal((sheet, row, column) => stale.has(sheet, row, column));
    this.#hasConcealed = stale.size > 0;
    return stale;
  }

  /** Does the same after an edit, once however many come together. */
  #followEdit(): void {
    this.#following ??= this.#grid.calculated().then(async () => {
      this.#following = null;
      await this.#findStale();
    });
  }

  #tablesOf(sheet: string): readonly SheetTable[] {
    const name = this.#grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
    return tablesNow((this.#facts.get(sheet) ?? noFacts).tables, name, this.marks());
  }

  #idOf(name: string): string {
    const sheets = this.#grid.sheets();
    const found = sheets.find((sheet) => isSameSheet(sheet.name, name));
    if (!found) throw new Refusal({ code: "sheet_missing", sheet: name, sheets: sheets.map((sheet) => sheet.name) });
    return found.id;
  }
}
