import { isOwnNote, isSameNote } from "../../../core/layout/notes/own-note.ts";
import { cellAddress } from "../../../core/sheet/address.ts";
import type { PutNote } from "../../../core/sheet/change.ts";
import type { NoteAt } from "../../../core/sheet/sheet.ts";
import { askOffice } from "../host/office-facts.ts";
import { step, type Step } from "../host/steps.ts";

/** Cells of a sheet that get notes or lose them. */
export interface NotesToPut {
  readonly sheet: string;
  readonly cells: readonly NoteToPut[];
}

interface NoteToPut extends PutNote {
  /** The note of ours that stands there now; null for none. */
  readonly before: string | null;
}

/** What is to be done with the notes of these cells, as they stand now. A note of somebody else's, and one that is as wanted, stays. */
export function notesToPut(sheet: string, wanted: readonly PutNote[], now: readonly NoteAt[]): NotesToPut {
  const standing = new Map(now.map(({ row, column, text }) => [`${row},${column}`, text]));
  const cells = wanted.map((note) => ({ ...note, before: standing.get(`${note.row},${note.column}`) ?? null }));
  return { sheet, cells: cells.filter(({ text, before }) => !isSameNote(text, before) && (before === null || isOwnNote(before))) };
}

/** Excel for Windows and Mac cuts off what does not fit a note; the web scrolls, and takes no size. */
const takesSizes = () => /^(PC|Mac)$/.test(String(askOffice(({ platform }) => platform)));

/** Puts the notes, changes them, or takes them away. */
export function putNotes({ sheet, cells }: NotesToPut): readonly Step[] {
  const isSized = takesSizes();
  return cells.map(({ row, column, text, before }) =>
    step(1, text?.length ?? 0, (sheets) => {
      const { notes } = sheets.of(sheet);
      const address = cellAddress(row, column);
      if (text === null) notes.getItem(address).delete();
      else {
        const note = before === null ? notes.add(address, text) : notes.getItem(address);
        if (before !== null) note.content = text;
        if (isSized) size(note, text);
      }
    }),
  );
}

/** Points that a note is wide, and that a line of it is high; about as many signs go into a line. */
const [width, lineHeight, lineLength, mostLines] = [260, 13, 48, 24];

function size(note: Excel.Note, text: string): void {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 1);
  note.width = width;
  note.height = Math.min(lines, mostLines) * lineHeight;
}
