import type { Area } from "../../sheet/sheet.ts";
import type { Link, Look, OutCell, PutSheet } from "../../sheet/change.ts";

export type OutRow = readonly (OutCell | null)[];

export function outCell(value: OutCell["value"], look: Look, link?: Link): OutCell {
  return link ? { value, look, link } : { value, look };
}

/** What one of our sheets shows, without its id and name. */
export type SheetBody = Omit<PutSheet, "kind" | "id" | "name">;

/** A row of one cell. */
export function line(value: OutCell["value"], look: Look, link?: Link): OutRow {
  return [outCell(value, look, link)];
}

/** Rows of notes that each fit `characters`, broken between words; a longer word has a row of its own. */
export function noteLines(text: string, characters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > characters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** One row's cells from the first column to the last, to be merged so that a note is as wide as the sheet. */
export function acrossRow(row: number, lastColumn: number): Area {
  return { row, column: 0, lastRow: row, lastColumn };
}
