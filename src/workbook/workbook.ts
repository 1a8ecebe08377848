import type { Area, FormulaAt, NoteAt, Sheet, SheetInfo } from "../core/sheet/sheet.ts";
import type { Change } from "../core/sheet/change.ts";

/**
 * The port to a workbook. Excel, an .xlsx file, a browser grid and plain arrays each implement it in one folder;
 * none of them decides what is read or written.
 */
export interface Workbook {
  /** The worksheets in tab order. Chart sheets and dialogs are left out. */
  sheets(): Promise<readonly SheetInfo[]>;

  /**
   * A sheet's cells, or only its first `rows` rows. Throws when there is no sheet of that name. Where reading takes long, `watch` follows it
   * and can stop it.
   */
  read(sheet: string, rows?: number, watch?: Watch): Promise<Sheet>;

  /** The formulas that stand in an area of a sheet, row by row. Throws when there is no sheet of that name. */
  formulas(sheet: string, area: Area): Promise<readonly FormulaAt[]>;

  /** The notes on a sheet's cells, whoever wrote them; null where this program tells nothing of notes and takes none. Throws when there is no sheet of that name. */
  notes(sheet: string): Promise<readonly NoteAt[] | null>;

  /**
   * Carries the changes out, all or none. Doing it twice leaves the same workbook as once. Stopped by `watch` it rejects with the
   * signal's reason, and the workbook is as it was.
   */
  apply(changes: readonly Change[], watch?: Watch): Promise<void>;
}

/** Follows a long piece of reading or writing, and can stop it. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Requests, blocks or whatever the adapter counts: how many are done, and how many there are. */
  readonly progress: (done: number, total: number) => void;
}
