import type { WhatItTakes } from "../../explain/what-it-takes.ts";
import type { CellRef, Issue } from "../../issues/issue.ts";
import { Refusal } from "../../issues/refusal.ts";
import type { Explanation } from "../../kinds/explanation.ts";
import type { Definition } from "../../kinds/kind.ts";
import type { Assessment } from "../../score/results.ts";
import type { Change, PutNote } from "../../sheet/change.ts";
import type { NoteAt, Sheet } from "../../sheet/sheet.ts";
import { cellExplainer, gradedResults } from "./explained-cells.ts";
import { isOwnNote, isSameNote, signed } from "./own-note.ts";

/** A sheet with more notes than this is slow to open and to scroll. */
export const MOST_NOTES = 20_000;

/** Which cells are to have notes, or to have none: those of these results and units; null for all results, and for all units with a result. */
export interface NoteWish {
  readonly isWanted: boolean;
  readonly results: readonly string[] | null;
  /** The units by their indices. */
  readonly unitsOf: ((assessment: Assessment) => readonly number[]) | null;
}

/** What notes say, and which ones are asked for; without a wish those that stand are kept true. */
export interface NoteWriting {
  readonly text: (explanation: Explanation, takes: WhatItTakes | null) => string;
  readonly wish: NoteWish | null;
}

/** What notes are made from. */
export interface NotesInput extends NoteWriting {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
  /** The notes on the sheet now, whoever wrote them. */
  readonly standing: readonly NoteAt[];
  /** Where our columns will be, by their ids. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What puts notes and takes them away, and what is to be said of those that stay. */
export interface NotesLaidOut {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

export const noNotes: NotesLaidOut = { changes: [], issues: [] };

/**
 * Notes on the cells of scores, grades and classes that say why each is as it is: those that stand follow the results, and those that are asked for
 * come or go. A note that somebody else wrote, or has changed, stays as it is. Throws a Refusal for more notes than a sheet can have with comfort.
 */
export function notesOn(input: NotesInput): NotesLaidOut {
  const { standing, sheet } = input;
  const before = new Map(standing.map((note) => [placeOf(note), note]));
  const wanted = wantedCells(input);
  if (wanted.size > MOST_NOTES) throw new Refusal({ code: "notes_too_many", wanted: wanted.size, most: MOST_NOTES });
  const own = ownPlaces(input);
  const gone = own.filter((note) => !wanted.has(placeOf(note)));
  const kept: CellRef[] = [];
  const notes: PutNote[] = gone.map(({ row, column }) => ({ row, column, text: null }));
  const textOf = noteTexts(input);
  for (const [place, { definition, unit, row, column }] of wanted) {
    const former = before.get(place)?.text ?? null;
    if (former !== null && !isOwnNote(former)) {
      kept.push({ row, column });
      continue;
    }
    const text = textOf(definition.id, unit);
    if (!isSameNote(former, text)) notes.push({ row, column, text });
  }
  return {
    changes: notes.length === 0 ? [] : [{ kind: "putNotes", sheet: sheet.name, notes }],
    issues: kept.length === 0 ? [] : [keptIssue(kept, sheet)],
  };
}

/** A cell that is to have a note, and what it is about. */
interface WantedCell {
  readonly definition: Definition;
  readonly unit: number;
  readonly row: number;
  readonly column: number;
}

const placeOf = ({ row, column }: Pick<NoteAt, "row" | "column">): string => `${row},${column}`;

/** The cells that have notes of ours now, and are about something still, with those asked for and without those to be rid of. */
function wantedCells(input: NotesInput): ReadonlyMap<string, WantedCell> {
  const { assessment, columns, wish } = input;
  const unitIn = new Map(Array.from(assessment.responses.rows, (row, unit) => [row, unit]));
  const graded = gradedResults(assessment).flatMap(({ columnId: id, ...result }) => {
    const column = columns.get(id);
    return column === undefined ? [] : [{ ...result, id, column }];
  });
  const standing = new Set(ownPlaces(input).map(({ id, row }) => `${row} ${id}`));
  const units = wish?.unitsOf ? new Set(wish.unitsOf(assessment)) : null;
  const found = new Map<string, WantedCell>();
  for (const { definition, id, column, isGraded } of graded)
    for (const [row, unit] of unitIn) {
      const isAsked =
        wish !== null && (wish.results?.includes(definition.id) ?? true) && (units?.has(unit) ?? (!wish.isWanted || isGraded(unit)));
      const isWanted = isAsked ? wish.isWanted : standing.has(`${row} ${id}`);
      if (isWanted) found.set(placeOf({ row, column }), { definition, unit, row, column });
    }
  return found;
}

/** Our notes in our columns as they stand, with the ids of their columns. */
function ownPlaces({ sheet, standing }: NotesInput): readonly (NoteAt & { readonly id: string })[] {
  const ids = new Map([...(sheet.ownColumnIds ?? [])].map(([id, column]) => [column, id]));
  return standing.flatMap((note) => {
    const id = ids.get(note.column);
    return id !== undefined && isOwnNote(note.text) ? [{ ...note, id }] : [];
  });
}

function noteTexts({ text, ...input }: NotesInput): (result: string, unit: number) => string {
  const explain = cellExplainer(input);
  return (result, unit) => {
    const { explanation, takes } = explain(result, unit);
    return signed(text(explanation, takes));
  };
}

/** So many cells are named. */
const MOST_NAMED = 20;

function keptIssue(kept: readonly CellRef[], { name }: Sheet): Issue {
  const cells = kept.slice(0, MOST_NAMED);
  const place = { sheet: name, ...(cells[0] ?? { row: 0, column: 0 }) };
  return { code: "notes_kept", severity: "remark", place, count: kept.length, cells };
}
