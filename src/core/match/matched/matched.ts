import type { Issue } from "../../issues/issue.ts";

/** How a column was recognised, best first: the reason that is shown to the analyst. */
export type MatchReason =
  | "map" // chosen by hand
  | "code" // the header is the item's id
  | "label" // the header is the item's text or one of its aliases
  | "label_in_header" // the text stands in a longer header, or the other way round
  | "label_similar" // nearly the text: a few letters off
  | "block_and_code" // two header rows: block above, number or text below
  | "list"; // one cell lists the ticked items of a block

/** Which column has one item's answers. */
export interface ColumnMatch {
  /** Item id, or unit column id. */
  readonly item: string;
  readonly column: number;
  readonly header: string;
  readonly certainty: "certain" | "likely";
  readonly reason: MatchReason;
  /** For reason "list": the block whose items one cell lists. */
  readonly block: string | null;
}

/** Answers given as codes: item or category column → the text in the cell ("1") → the answer ("Ja"), or "" for a code that has several. */
export type CodeBook = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The answer of a code that a code book gives several answers. */
export const NO_ANSWER = "";

/** A column of an option that is no item («Ingen av disse»). */
export interface AsideColumn {
  readonly block: string;
  readonly column: number;
}

/** Where the survey is. Rows and columns are the sheet's own, counted from 0. */
export interface Match {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  /** Last row of the survey, totals row of a table and trailing empty rows left out. */
  readonly lastDataRow: number;
  readonly columns: readonly ColumnMatch[];
  /** Options that stand aside and have a column of their own; left out where there are none. */
  readonly asides?: readonly AsideColumn[];
  readonly codeBook: CodeBook;
  readonly issues: readonly Issue[];
}

/** A column map made by hand: item or unit column id → column letters ("K"), null for "not in this sheet", "?" for "find it". */
export interface ColumnMap {
  readonly sheet: string | null;
  /** Row number as Excel shows it, from 1; null to find it. */
  readonly headerRow: number | null;
  readonly columns: Readonly<Record<string, string | null>>;
}
