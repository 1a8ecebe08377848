import type { Change } from "../../../core/sheet/change.ts";
import type { Area, NoteAt, Sheet } from "../../../core/sheet/sheet.ts";
import type { PlacedSheet } from "../../facts/place-changes.ts";
import type { RowKeys } from "./guard.ts";
import type { OfficeBook } from "../host/book.ts";
import type { Undo } from "../host/session.ts";
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
  /** The notes on the sheets that get others, by the sheets' names in the changes. */
  readonly notes: ReadonlyMap<string, readonly NoteAt[]>;
}

/** What this Excel can do beyond the least we ask for, and what it has turned out not to. */
export interface Abilities {
  readonly resizesTables: boolean;
  /** Whether numbers can have cards. */
  readonly takesCards: boolean;
  /** Whether cells can be checkboxes. */
  readonly takesCheckboxes: boolean;
  /** Whether colour rules are cleared and made. */
  readonly colors: boolean;
  /** What it can undo. Where that is something, what it cannot is done first, and apart: it would take the rest with it. */
  readonly undo: Undo;
}

/** How far the writing has come, and what was there before it. */
export interface Progress {
  /** Requests that Excel has carried out. */
  done: number;
  /** The XML of the part that was written over; null for none, or where it is not known. */
  part: () => string | null;
  /** What the rows of each survey were told by when its cells were kept. */
  readonly keys: Map<string, RowKeys>;
  /** Where the tables of the surveys were right before anything was written, by their names. */
  readonly tables: Map<string, Area>;
}

/** One of our sheets, with what is known of the sheet it goes to. */
export type Placed = PlacedSheet<Preview>;
