import { HostProblem } from "../../core/issues/host-problem.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import type { Sheet, SheetInfo } from "../../core/sheet/sheet.ts";
import type { Change } from "../../core/sheet/change.ts";
import { FIRST_ROWS } from "../../core/sheet/first-rows.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import type { Watch, Workbook } from "../workbook.ts";
import { dropLeftovers } from "./write/backup.ts";
import { readBook, type OfficeBook } from "./host/book.ts";
import type { Wanted } from "./write/wanted.ts";
import { readPreviews, type Preview } from "./read/preview.ts";
import { restOf } from "./read/read-sheet.ts";
import { previewOf, readSheets } from "./read/reader.ts";
import { defaultPauses, inExcel, pause, send, supports, type Pauses } from "./host/session.ts";

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
  /** Taken with `partId`, for `sheets` to use if it comes at once. */
  #ahead: Snapshot | null = null;

  constructor({ pauses = defaultPauses }: OfficeOptions = {}) {
    this.#pauses = pauses;
  }

  /** Whether what a run writes can be undone in one step in this Excel. */
  get undo(): "oneStep" | "manySteps" {
    return supports("1.20") ? "oneStep" : "manySteps";
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

  /** All is written, or the workbook is as it was; the HostProblem that is thrown says which. */
  async apply(changes: readonly Change[], watch?: Watch): Promise<void> {
    if (changes.length > 0) await this.write({ changes, part: null }, watch);
  }

  /** Writes like `apply`, and with the changes the XML part of the workbook that is ours. Gives the sheets there are then. */
  async write(wanted: Wanted, watch?: Watch): Promise<readonly SheetInfo[]> {
    const snapshot = (this.#snapshot ??= await this.#takeSnapshot());
    this.#snapshot = null;
    this.#ahead = null;
    return this.#write(wanted, snapshot, watch ?? null, this.#pauses);
  }

  /** Writes, and tries again from the beginning when Excel was too busy to finish and all has been put back. */
  async #write(wanted: Wanted, snapshot: Snapshot, watch: Watch | null, pauses: Pauses): Promise<readonly SheetInfo[]> {
    const { applyChanges } = await import("./write/apply.ts"); // writing is half of the adapter, and not needed to open the pane
    try {
      const known = { ...snapshot, previews: await this.#previewsOf(snapshot) };
      return await inExcel((context) => applyChanges(context, wanted, { ...known, pauses: this.#pauses, watch }), true);
    } catch (error) {
      const [first, ...rest] = pauses;
      const isPassing = error instanceof HostProblem && error.facts.code === "busy" && error.left === "untouched";
      if (!isPassing || first === undefined) throw error;
      await pause(first);
      const { book } = await this.#takeSnapshot();
      return this.#write(wanted, { book, previews: null, read: snapshot.read }, watch, rest);
    }
  }

  #takeSnapshot(): Promise<Snapshot> {
    return inExcel(async (context) => {
      const book = await send(context, readBook, this.#pauses);
      if (book.leftovers.length > 0) await send(context, dropLeftovers(book), this.#pauses);
      return { book, previews: null, read: new Map() };
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

function idOf({ name }: Sheet, previews: readonly Preview[]): string {
  return previews.find(({ sheet }) => sheet.name === name)?.sheet.id ?? name;
}

/** The sheet's first `rows` rows, counted from the top of the sheet. */
function cut(sheet: Sheet, rows: number): Sheet {
  return { ...sheet, cells: sheet.cells.slice(0, Math.max(0, rows - sheet.firstRow)) };
}
