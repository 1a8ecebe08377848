import type { Change } from "../../../core/sheet/change.ts";
import type { Sheet } from "../../../core/sheet/sheet.ts";
import type { PlacedSheet } from "../../facts/place-changes.ts";
import type { OfficeBook } from "../host/book.ts";
import type { Preview } from "../read/preview.ts";

/** What is to be written: the changes, and the XML part that is ours; null where that stays as it is. */
export interface Wanted {
  readonly changes: readonly Change[];
  readonly part: string | null;
}

/** The workbook as it was read when the changes were planned. */
export interface WorkbookState {
  readonly book: OfficeBook;
  readonly previews: readonly Preview[];
  /** Sheets that have been read whole, by id. */
  readonly read: ReadonlyMap<string, Sheet>;
}

/** What this Excel can do beyond the least we ask for. */
export interface Abilities {
  readonly resizesTables: boolean;
}

/** One of our sheets, with what is known of the sheet it goes to. */
export type Placed = PlacedSheet<Preview>;
