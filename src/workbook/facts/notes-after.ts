import type { PutNote } from "../../core/sheet/change.ts";
import type { NoteAt } from "../../core/sheet/sheet.ts";

/** The notes of a sheet once others have been put and taken away. */
export function notesAfter(before: readonly NoteAt[], notes: readonly PutNote[]): readonly NoteAt[] {
  const places = new Set(notes.map(({ row, column }) => `${row},${column}`));
  const put = notes.flatMap(({ row, column, text }) => (text === null ? [] : [{ row, column, text }]));
  return [...before.filter(({ row, column }) => !places.has(`${row},${column}`)), ...put];
}
