import { fold } from "../../basics/fold.ts";
import { isSameSheet } from "../../sheet/names.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { listsColumns } from "./dictionary.ts";
import { findHead, type Head } from "./head.ts";
import { unitRowsBelow } from "./rows.ts";

/** A sheet with the head and the rows that its cells show. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly head: Head;
  /** The rows of its units. */
  readonly rows: readonly number[];
}

/**
 * The sheet that answers stand on: the one named, or else the one with most of columns and rows, unless another lists its columns as a code book
 * does. null where no sheet has a head and a row below it.
 */
export function findSheet(sheets: readonly Sheet[], wanted: string | null): ReadSheet | null {
  const among = wanted === null ? sheets : sheets.filter(({ name }) => isSameSheet(name.trim(), wanted.trim()));
  const read = among.flatMap((sheet): ReadSheet[] => {
    const head = findHead(sheet);
    const rows = head && unitRowsBelow(sheet, head);
    return head && rows && rows.length > 0 && head.columns.length > 1 ? [{ sheet, head, rows }] : [];
  });
  const bySize = [...read].sort((one, other) => sizeOf(other) - sizeOf(one));
  const listing = (one: ReadSheet) =>
    bySize.some((other) => other !== one && isWider(other, one) && listsColumns(one.sheet, other.head.columns));
  return bySize.find((one) => bySize.length === 1 || !listing(one)) ?? bySize[0] ?? null;
}

/** Called so, a sheet has answers. */
const CALLED = ["svar", "data", "answers", "responses", "respons", "form1", "besvarelser", "raw data", "radata"].map(fold);

function sizeOf({ sheet, head, rows }: ReadSheet): number {
  const isCalled = fold(sheet.name)
    .split(" ")
    .some((word) => CALLED.includes(word));
  return head.columns.length * rows.length * (isCalled ? 3 : 1);
}

/** A code book has a line for each column of the answers, and few columns itself. */
const isWider = (one: ReadSheet, other: ReadSheet) => one.head.columns.length >= other.head.columns.length;
