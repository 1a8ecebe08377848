import { Refusal } from "../../core/issues/refusal.ts";
import type { Area, FormulaAt, NoteAt, Sheet, SheetInfo } from "../../core/sheet/sheet.ts";
import type { Change } from "../../core/sheet/change.ts";
import type { PlacedFormula } from "../../core/layout/formulas/own-formulas.ts";
import type { CellLook } from "../facts/cell-look.ts";
import { errorOf } from "../facts/errors.ts";
import { ownColumnIdsOf, ownColumnsOf, ownIdOf, type DefinedName } from "../facts/own-names.ts";
import { holds } from "../../core/sheet/area.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import type { SheetFrame } from "../facts/sheet-frame.ts";
import type { SheetDrawing } from "../facts/sheet-drawing.ts";
import type { Watch, Workbook } from "../workbook.ts";
import { applyChanges } from "./write/apply.ts";
import { readBook, type Book, type BookSheet } from "./workbook/book.ts";
import type { CellEdit } from "./write/cell-edit.ts";
import { FrozenCells } from "./write/frozen-cells.ts";
import type { CellContext } from "./read/cell-value.ts";
import type { Compression } from "./zip/compression.ts";
import { readNotes } from "./notes/comments.ts";
import { readNumberStyles } from "./styles/date-styles.ts";
import { readDrawings } from "./drawing/drawings.ts";
import { Package } from "./package/package.ts";
import { editCells, putCells } from "./write/put-cells.ts";
import { readLooks } from "./styles/read-looks.ts";
import { readSavedPart, writeSavedPart } from "./workbook/saved-part.ts";
import { readSharedStrings } from "./read/shared-strings.ts";
import { readSheetPart, type SheetContents } from "./read/sheet-reader.ts";
import { WholeFormulas } from "./read/whole-formulas.ts";
import { viewSheetPart, type VisitCell } from "./read/sheet-view.ts";
import { readTables } from "./read/tables.ts";

/** Shown as the file has them: dates as numbers, errors by their texts. */
const asInFile = { dateStyles: [], errorOf: (error: string) => ({ error }) };

/** An .xlsx or .xlsm file as a workbook. What is not changed is saved with the very bytes it came in. */
export class XlsxWorkbook implements Workbook {
  #pkg: Package;
  #book: Book;
  #context: Promise<CellContext> | null = null;
  /** The first rows of sheets that have been read, by part and number of rows: several steps look at them. */
  readonly #previews = new Map<string, Promise<SheetContents>>();

  private constructor(pkg: Package, book: Book) {
    this.#pkg = pkg;
    this.#book = book;
  }

  /** Opens the bytes of a file. Throws a Refusal for what is no workbook of a kind that can be kept whole. */
  static async open(bytes: Uint8Array, compression?: Compression): Promise<XlsxWorkbook> {
    const pkg = await Package.open(bytes, undefined, compression);
    return new XlsxWorkbook(pkg, await readBook(pkg));
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const infos = this.#book.sheets.map(({ name, visible }) => ({ name, visible, ownId: ownIdOf(this.#book.names, name) }));
    return Promise.resolve(infos);
  }

  /**
   * A sheet's cells as they stand after the changes applied so far; with `rows` only its first rows, and then merged cells,
   * which stand behind all rows in the file, are not known. Throws a Refusal when there is no such sheet.
   */
  async read(sheet: string, rows?: number): Promise<Sheet> {
    const { name, part } = this.#find(sheet);
    if (rows === undefined) this.#previews.clear(); // they have done their work, and may be as large as the sheet
    const contents = rows === undefined ? await this.#readPart(part) : await this.#previewOf(part, rows);
    const tables = await readTables(this.#pkg, part);
    const own = { ownColumns: ownColumnsOf(this.#book.names, name), ownColumnIds: ownColumnIdsOf(this.#book.names, name) };
    return { name, firstRow: 0, firstColumn: 0, ...contents, tables, ...own };
  }

  /** How the cell formats look, by the number that `view` tells of each cell. */
  looks(): Promise<readonly CellLook[]> {
    return readLooks(this.#pkg, this.#book.path);
  }

  /** The defined names of the whole workbook. */
  names(): readonly (DefinedName & { readonly hidden: boolean })[] {
    return this.#book.names;
  }

  /** The defined names that belong to one sheet. */
  localNames(): readonly DefinedName[] {
    return this.#book.localNames;
  }

  /** What all tabs are called, chart sheets and dialogs too. */
  get tabs(): readonly string[] {
    return this.#book.tabs;
  }

  /** Shows a sheet: tells of each cell with its formula and format, dates as the numbers they are, and gives the rest. Throws a Refusal when there is no such sheet. */
  async view(sheet: string, visit: VisitCell): Promise<SheetFrame> {
    const { part } = this.#find(sheet);
    this.#context ??= this.#readContext();
    return viewSheetPart(this.#pkg.stream(part), part, { ...(await this.#context), ...asInFile }, visit);
  }

  async formulas(sheet: string, area: Area): Promise<readonly FormulaAt[]> {
    const formulas = new WholeFormulas();
    const found: FormulaAt[] = [];
    await this.view(sheet, (row, column, _, formula) => {
      const text = formula && formulas.textOf(row, column, formula);
      if (text !== null && holds(area, row, column)) found.push({ row, column, text });
    });
    return found;
  }

  notes(sheet: string): Promise<readonly NoteAt[]> {
    return readNotes(this.#pkg, this.#find(sheet).part);
  }

  /** What lies over a sheet's cells. Throws a Refusal when there is no such sheet. */
  drawings(sheet: string): Promise<readonly SheetDrawing[]> {
    return readDrawings(this.#pkg, this.#find(sheet).part);
  }

  /** Dates count from 1904 and not from 1900. */
  get date1904(): boolean {
    return this.#book.date1904;
  }

  async apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    watch?.signal.throwIfAborted();
    const pkg = this.#pkg.copy();
    await applyChanges(pkg, changes);
    watch?.signal.throwIfAborted();
    await this.#replace(pkg);
  }

  /** What was saved with the workbook beside its cells, as parsed JSON; null where nothing is. */
  savedState(): Promise<unknown> {
    return readSavedPart(this.#pkg, this.#book.path);
  }

  /** Saves plain JSON so that it travels with the workbook. */
  async saveState(state: unknown): Promise<void> {
    const pkg = this.#pkg.copy();
    await writeSavedPart(pkg, this.#book.path, state);
    this.#pkg = pkg;
  }

  /**
   * Puts values and formulas into single cells, as a user does who types them: formats stay, and so does everything else. All or none.
   * Throws a Refusal when there is no such sheet, or a cell is one of several that share an array formula or head a table namelessly.
   */
  async putCells(sheet: string, edits: readonly CellEdit[]): Promise<void> {
    const { part, sheetId, name } = this.#find(sheet);
    const pkg = this.#pkg.copy();
    await putCells(pkg, this.#book.path, { name, part, sheetId }, edits);
    await this.#replace(pkg);
  }

  /**
   * Makes values of the wanted formulas, with the formats they have and all else as it is, and gives the number of cells. A formula without a
   * value in the file stays.
   */
  async freeze(isWanted: (formula: PlacedFormula) => boolean): Promise<number> {
    const pkg = this.#pkg.copy();
    let cells = 0;
    for (const { name, part, sheetId } of this.#book.sheets) {
      const frozen = new FrozenCells(name, isWanted);
      await this.view(name, (row, column, value, formula) => {
        frozen.tell(row, column, value, formula);
      });
      cells += frozen.cells;
      if (frozen.edits.length > 0) await editCells(pkg, this.#book.path, { name, part, sheetId }, frozen.edits);
    }
    this.#pkg = pkg;
    this.#context = null;
    return cells;
  }

  /** The file's bytes with the changes applied so far; the same workbook gives the same bytes. */
  save(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#pkg.save();
  }

  async #replace(pkg: Package): Promise<void> {
    this.#pkg = pkg;
    this.#book = await readBook(pkg);
    this.#context = null;
    this.#previews.clear();
  }

  async #readPart(part: string, rows?: number): Promise<SheetContents> {
    this.#context ??= this.#readContext();
    return readSheetPart(this.#pkg.stream(part), part, await this.#context, rows);
  }

  #previewOf(part: string, rows: number): Promise<SheetContents> {
    const key = `${rows} ${part}`;
    const preview = this.#previews.get(key) ?? this.#readPart(part, rows);
    this.#previews.set(key, preview);
    return preview;
  }

  #find(sheet: string): BookSheet {
    const found = this.#book.sheets.find((one) => isSameSheet(one.name, sheet));
    if (!found) throw new Refusal({ code: "sheet_missing", sheet, sheets: this.#book.sheets.map((one) => one.name) });
    return found;
  }

  async #readContext(): Promise<CellContext> {
    const strings = await readSharedStrings(this.#pkg, this.#book.path);
    const styles = await readNumberStyles(this.#pkg, this.#book.path);
    return { strings, ...styles, date1904: this.#book.date1904, errorOf };
  }
}
