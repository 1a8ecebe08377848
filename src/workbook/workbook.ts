import type { Change, Sheet, SheetInfo } from "../core/sheet.ts";

/**
 * The port to a workbook. Excel, an .xlsx file, a browser grid and plain arrays each implement it in one folder;
 * none of them decides what is read or written.
 */
export interface Workbook {
  /** The worksheets in tab order. Chart sheets and dialogs are left out. */
  sheets(): Promise<readonly SheetInfo[]>;

  /** A sheet's cells, or only its first `rows` rows. Throws when there is no sheet of that name. */
  read(sheet: string, rows?: number): Promise<Sheet>;

  /** Carries the changes out, all or none. Doing it twice leaves the same workbook as once. */
  apply(changes: readonly Change[]): Promise<void>;
}
