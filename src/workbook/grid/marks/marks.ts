import type { Change, PutNote } from "../../../core/sheet/change.ts";
import { isSameName, isSameSheet } from "../../../core/sheet/names.ts";
import type { DefinedName } from "../../facts/own-names.ts";

/** What of the workbook is ours, and what was written to make it so. */
export interface Marks {
  /** All names of the whole workbook, hidden ones too, as they are in the file that would be saved now: they say what is ours. */
  readonly names: readonly DefinedName[];
  /** What must be written into the file to get all that was written since it was opened. */
  readonly written: readonly Change[];
  /** The file's own formulas that have become values where the grid shows no more than those: it cannot calculate them. */
  readonly frozen: readonly FrozenFormula[];
}

/** A formula of the file, by the grid's sheet id. */
export interface FrozenFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What must be written into the file to get all that was written: of several writings of the same sheet or name the last, since each is
 * written whole; with the last columns of a sheet also what the ones before them emptied, and of its notes the last of each cell. `lostNames` have been taken away again.
 */
export function lastOfEach(changes: readonly Change[], lostNames: readonly string[]): readonly Change[] {
  const emptied = (sheet: string) =>
    changes.flatMap((change) => (change.kind === "putColumns" && isSameSheet(change.sheet, sheet) ? change.clear : []));
  const isLost = (change: Change) => change.kind === "putName" && lostNames.some((name) => isSameName(name, change.name));
  // A map keeps the order in which its keys came: sheets are made in the order in which the user got them.
  const last = [...new Map(changes.map((change) => [keyOf(change), change])).values()];
  return last
    .filter((change) => !isLost(change))
    .map((change) => {
      if (change.kind === "putColumns") return { ...change, clear: emptied(change.sheet) };
      return change.kind === "putNotes" ? { ...change, notes: lastNotes(changes, change.sheet) } : change;
    });
}

/** The last note of each cell. */
function lastNotes(changes: readonly Change[], sheet: string): readonly PutNote[] {
  const last = new Map<string, PutNote>();
  for (const change of changes)
    if (change.kind === "putNotes" && isSameSheet(change.sheet, sheet))
      for (const note of change.notes) last.set(`${note.row},${note.column}`, note);
  return [...last.values()];
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case "putColumns":
      return `columns ${change.sheet.toLowerCase()}`;
    case "putSheet":
      return `sheet ${change.id}`;
    case "putAnswers":
      return `answers ${change.sheet.toLowerCase()} ${JSON.stringify(change.cells)}`; // none takes the place of another
    case "putNotes":
      return `notes ${change.sheet.toLowerCase()}`;
    case "putName":
      return `name ${change.name.toLowerCase()}`;
  }
}
