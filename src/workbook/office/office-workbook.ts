import { HostProblem } from "../../core/issues/host-problem.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import type { Area, FormulaAt, NoteAt, Sheet, SheetInfo } from "../../core/sheet/sheet.ts";
import type { Change } from "../../core/sheet/change.ts";
import { FIRST_ROWS } from "../../core/sheet/first-rows.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import type { Watch, Workbook } from "../workbook.ts";
import { readBook, type OfficeBook } from "./host/book.ts";
import type { Wanted } from "./write/wanted.ts";
import { readPreviews, type Preview } from "./read/preview.ts";
import { restOf } from "./read/read-sheet.ts";
import { previewOf, readSheets } from "./read/reader.ts";
import { hasLeftovers, isBegun } from "./host/mark-text.ts";
import { codeOf, isAboutColors } from "./host/problem.ts";
import { defaultPauses, inExcel, pause, send, supports, undoOfHost, type Pauses, type Undo } from "./host/session.ts";

/** The workbook as it was when `sheets` was last asked for, and what has been read of it since. */
export interface Snapshot {
  readonly book: OfficeBook;
  /** Asked for when a sheet is first read: who only wants to know which sheets there are does not wait for them. */
  previews: readonly Preview[] | null;
  readonly read: Map<string, Sheet>;
}

/** For how many milliseconds what was read of the workbook's sheets is used without reading it again. */
const sheetsMaxAge = 500;

export interface OfficeOptions {
  /** Waits before new attempts when Excel is busy, in milliseconds. */
  readonly pauses?: Pauses;
}

/**
 * The workbook that is open in Excel. `sheets` takes a snapshot of what is there; what is read after that belongs to it, so that one run sees
 * one workbook and asks for little. Nothing is remembered from one run to the next. Needs ExcelApi 1.12.
 */
export class OfficeWorkbook implements Workbook {
  readonly #pauses: Pauses;
  #snapshot: Snapshot | null = null;
  #refusesGroups = false;
  /** Taken with `partId`, for `sheets` to use if it comes at once. */
  #ahead: Snapshot | null = null;

  constructor({ pauses = defaultPauses }: OfficeOptions = {}) {
    this.#pauses = pauses;
  }

  /** What Excel can undo of what the next run writes. Once it has refused to make one step of a run, it is not asked for that again. */
  get undo(): Undo {
    const undo = undoOfHost();
    return undo === "oneStep" && this.#refusesGroups ? "manySteps" : undo;
  }

  /** The id of the XML part that is ours; null where there is none. All else about the workbook comes in the same answer, which the first `sheets` after it uses. */
  async partId(): Promise<string | null> {
    const ahead = await this.#takeSnapshot();
    this.#ahead = ahead;
    setTimeout(() => {
      if (this.#ahead === ahead) this.#ahead = null;
    }, sheetsMaxAge);
    return ahead.book.partId;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const ahead = this.#ahead;
    this.#ahead = null;
    this.#snapshot = null;
    this.#snapshot = ahead ?? (await this.#takeSnapshot());
    return this.#snapshot.book.sheets.map(({ name, visible, ownId }) => ({ name, visible, ownId }));
  }

  /**
   * A sheet's cells; its first rows come from the snapshot. A formula whose value is still on its way is { error: "uncalculated" }. Throws a
   * Refusal when there is no such sheet, and a HostProblem for what Excel cannot do.
   */
  async read(sheet: string, rows?: number, watch?: Watch): Promise<Sheet> {
    const snapshot = (this.#snapshot ??= await this.#takeSnapshot());
    const previews = await this.#previewsOf(snapshot);
    const preview = previews.find((one) => isSameSheet(one.sheet.name, sheet));
    if (!preview) throw new Refusal({ code: "sheet_missing", sheet, sheets: snapshot.book.sheets.map(({ name }) => name) });
    if (rows !== undefined && rows <= FIRST_ROWS && preview.sheet.ownId === null) return cut(previewOf(preview, snapshot.book), rows);
    const whole = snapshot.read.get(preview.sheet.id) ?? (await this.#readWhole(preview, previews, snapshot, watch ?? null));
    return rows === undefined ? whole : cut(whole, rows);
  }

  /** Whether only some of what was written last stands in the workbook, as it was when `sheets` was last asked for. */
  async isHalfWritten(): Promise<boolean> {
    const { mark } = (this.#snapshot ??= await this.#takeSnapshot()).book;
    return mark !== null && isBegun(mark);
  }

  async formulas(sheet: string, area: Area): Promise<readonly FormulaAt[]> {
    const { book } = (this.#snapshot ??= await this.#takeSnapshot());
    const found = book.sheets.find(({ name }) => isSameSheet(name, sheet));
    if (!found) throw new Refusal({ code: "sheet_missing", sheet, sheets: book.sheets.map(({ name }) => name) });
    const { readFormulas } = await import("./read/read-formulas.ts");
    return inExcel((context) => readFormulas(context, found.id, area, this.#pauses));
  }

  /** null for an Excel that tells nothing of notes; a thread of comments is told of too, for its cell can have no note. */
  async notes(sheet: string): Promise<readonly NoteAt[] | null> {
    if (!supports("1.18")) return null;
    const { book } = (this.#snapshot ??= await this.#takeSnapshot());
    return this.#notesOn(sheet, book);
  }

  async #notesOn(sheet: string, book: OfficeBook): Promise<readonly NoteAt[]> {
    const found = book.sheets.find(({ name }) => isSameSheet(name, sheet));
    if (!found) throw new Refusal({ code: "sheet_missing", sheet, sheets: book.sheets.map(({ name }) => name) });
    const { readNotes } = await import("./read/read-notes.ts");
    return inExcel((context) => readNotes(context, found.id, this.#pauses));
  }

  /** All is written, or the workbook is as it was; the HostProblem that is thrown says which. */
  async apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    if (changes.length > 0) await this.write({ changes, part: null }, watch);
  }

  /** Writes like `apply`, and with the changes the XML part of the workbook that is ours. Gives the sheets there are then. */
  async write(wanted: Wanted, watch?: Watch): Promise<readonly SheetInfo[]> {
    const snapshot = (this.#snapshot ??= await this.#takeSnapshot());
    this.#snapshot = null;
    this.#ahead = null;
    return this.#write(wanted, snapshot, watch ?? null, { pauses: this.#pauses, colors: true, undo: this.undo });
  }

  /**
   * Writes. When all has been put back it tries again from the beginning: as steps of its own where Excel failed at a group, without colours
   * where it failed at those, and after a pause where it was too busy. Of the workbook it then knows nothing from before but the answers that
   * were computed with.
   */
  async #write(wanted: Wanted, snapshot: Snapshot, watch: Watch | null, attempt: Attempt): Promise<readonly SheetInfo[]> {
    const { applyChanges } = await import("./write/apply.ts"); // writing is half of the adapter, and not needed to open the pane
    try {
      const known = { ...snapshot, previews: await this.#previewsOf(snapshot), notes: await this.#notesUnder(wanted, snapshot.book) };
      return await applyChanges(wanted, { ...known, ...attempt, pauses: this.#pauses, watch });
    } catch (error) {
      const next = nextAttempt(error, attempt);
      if (!next || watch?.signal.aborted) throw error;
      if (next.wait !== null) await pause(next.wait);
      const { book } = await this.#takeSnapshot();
      const sheets = await this.#write(wanted, { book, previews: null, read: snapshot.read }, watch, next);
      if (next.undo !== attempt.undo) this.#refusesGroups = true; // what it could do without a group was not at fault
      return sheets;
    }
  }

  /** The notes on the sheets that are to get others, as they are now: what the user writes meanwhile is not written over. None where Excel takes none. */
  async #notesUnder({ changes }: Wanted, book: OfficeBook): Promise<ReadonlyMap<string, readonly NoteAt[]>> {
    const sheets = new Set(changes.flatMap((change) => (change.kind === "putNotes" ? [change.sheet] : [])));
    const found = new Map<string, readonly NoteAt[]>();
    if (supports("1.18")) for (const sheet of sheets) found.set(sheet, await this.#notesOn(sheet, book));
    return found;
  }

  #takeSnapshot(): Promise<Snapshot> {
    return inExcel(async (context) => {
      const book = await send(context, readBook, this.#pauses);
      if (book.mark === null || !hasLeftovers(book.mark)) return { book, previews: null, read: new Map() };
      const { dropLeftovers } = await import("./write/backup.ts");
      await send(context, dropLeftovers(book), this.#pauses);
      return { book: { ...book, mark: null }, previews: null, read: new Map() };
    });
  }

  async #previewsOf(snapshot: Snapshot): Promise<readonly Preview[]> {
    snapshot.previews ??= await inExcel((context) => readPreviews(context, snapshot.book, this.#pauses));
    return snapshot.previews;
  }

  async #readWhole(preview: Preview, previews: readonly Preview[], { book, read }: Snapshot, watch: Watch | null): Promise<Sheet> {
    const unread = previews.filter((other) => restOf(other) !== null && !read.has(other.sheet.id));
    const sheets = await inExcel((context) => readSheets(context, preview, unread, { book, pauses: this.#pauses, watch }));
    for (const sheet of sheets) read.set(idOf(sheet, previews), sheet);
    const [whole] = sheets;
    if (!whole) throw new HostProblem({ code: "sheet_gone", sheet: preview.sheet.name });
    return whole;
  }
}

/** How a writing is tried: what is left of the pauses, whether colour rules are cleared and made, and what is to be undone. */
interface Attempt {
  readonly pauses: Pauses;
  readonly colors: boolean;
  readonly undo: Undo;
}

/** How to try again after an error, with how long to wait, in milliseconds; null where it is no use, or the workbook is not as it was. */
function nextAttempt(error: unknown, attempt: Attempt): (Attempt & { readonly wait: number | null }) | null {
  if (!(error instanceof HostProblem) || error.left !== "untouched" || codeOf(error.cause) === null) return null;
  if (attempt.colors && isAboutColors(error)) return { ...attempt, colors: false, wait: null };
  if (attempt.undo === "oneStep") return { ...attempt, undo: "manySteps", wait: null };
  const [first, ...rest] = attempt.pauses;
  return error.facts.code === "busy" && first !== undefined ? { ...attempt, pauses: rest, wait: first } : null;
}

function idOf({ name }: Sheet, previews: readonly Preview[]): string {
  return previews.find(({ sheet }) => sheet.name === name)?.sheet.id ?? name;
}

/** The sheet's first `rows` rows, counted from the top of the sheet. */
function cut(sheet: Sheet, rows: number): Sheet {
  return { ...sheet, cells: sheet.cells.slice(0, Math.max(0, rows - sheet.firstRow)) };
}
