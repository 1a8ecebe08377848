import type { Place } from "../../sheet/sheet.ts";
import type { HeadingId, TableId } from "../values/rule-sheet-texts.ts";
import type { CellFault } from "../values/rule-sheet-fault.ts";
import type { Codec } from "../values/codec.ts";
import type { Json, JsonRecord, Path } from "../../basics/json.ts";

/** A column of a table: what it holds of the record that a row is. */
export interface Field {
  readonly heading: HeadingId;
  /** Of several columns with one heading, the score that begins at the limit. */
  readonly score?: number;
  readonly path: Path;
  readonly codec: Codec;
  /** A row without it is a fault. */
  readonly isRequired?: true;
  /** What an empty cell is; left out where it is nothing. */
  readonly ifEmpty?: (record: JsonRecord) => Json | undefined;
  /** The column is written only where a row has something in it. */
  readonly isRare?: true;
  /** The column whose values it can have. */
  readonly oneOf?: readonly [table: TableId, heading: HeadingId];
  /** What is in it is a mark that asks to be looked at: in small letters. */
  readonly isMark?: true;
  /** Only shown: what is in it is not read. */
  readonly isShown?: true;
}

/** A row that was read. */
export interface ReadRow {
  readonly record: JsonRecord;
  /** The row's first cell that is not empty. */
  readonly place: Place;
  /** The cell of a field; the row's own where the table does not have the column. */
  readonly cell: (heading: HeadingId, score?: number) => Place;
}

/** Where the parts of the rules stand, and what is wrong: filled while a sheet is read. */
export interface Reading {
  /** Says that the part with this name ("items.strategi.label") stands in the cell. */
  readonly pin: (where: string, place: Place) => void;
  readonly report: (fault: CellFault, place: Place) => void;
}

/** A table of rows, each of which is a record of the same columns. */
export interface Table {
  readonly id: TableId;
  readonly fields: (ruleSet: JsonRecord) => readonly Field[];
  readonly rows: (ruleSet: JsonRecord) => readonly JsonRecord[];
  /** The rules with what the rows say. Parents stand in tables before their parts. */
  readonly into: (ruleSet: JsonRecord, rows: readonly ReadRow[], reading: Reading) => JsonRecord;
}
