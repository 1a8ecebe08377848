import type { PutNote } from "../../core/sheet/change.ts";
import type { NoteAt } from "../../core/sheet/sheet.ts";

/** The notes of a sheet once others have been put and taken away. */
export function notesAfter(before: readonly NoteAt[], notes: readonly PutNote[]): readonly NoteAt[] {
  const isPut = (one: NoteAt) => notes.some(({ row, column }) => row === one.row && column === one.column);
  const put = notes.flatMap(({ row, column, text }) => (text === null ? [] : [{ row, column, text }]));
  return [...before.filter((note) => !isPut(note)), ...put];
}
