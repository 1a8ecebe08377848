import type { WorkbookLeft } from "../../issues/host-problem.ts";
import type { Choropleth } from "../../maps/choropleth.ts";
import type { Reconciled } from "../../reconcile/reconcile.ts";
import type { FormulaSyntax } from "../../formulas/references.ts";
import type { CardOf } from "../notes/cards.ts";
import type { NotesInput, NoteWriting } from "../notes/notes.ts";
import type { PageBlock } from "./page-block.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import type { Sheet, SheetInfo } from "../../sheet/sheet.ts";
import type { SheetTexts } from "./texts.ts";

/** The facts of the run itself for the log; the core has no clock and knows no file. */
export interface Run {
  readonly programVersion: string;
  /** As it is to be shown. */
  readonly time: string;
  /** The file's name. */
  readonly source: string;
  readonly language: string;
  /** Earlier runs that broke off before they had written, the oldest first; none where it is left out. */
  readonly interrupted?: readonly Interruption[];
}

/** A run that broke off: when, why, and how it left the workbook. */
export interface Interruption {
  /** As it is to be shown. */
  readonly time: string;
  /** What went wrong, in the user's language. */
  readonly reason: string;
  readonly left: WorkbookLeft;
}

/** What is laid out: the results, and the workbook they go into. */
export interface SheetInput {
  readonly assessment: Assessment;
  /** The assessment's tables. */
  readonly tables: readonly ResultTable[];
  /** The survey's sheet, as it was read. */
  readonly sheet: Sheet;
  /** The workbook's sheets before anything is written. */
  readonly sheets: readonly SheetInfo[];
  readonly texts: SheetTexts;
  /** For the log; null where there are no published figures to compare the results with. */
  readonly reconciliation: readonly Reconciled[] | null;
  readonly log: Run;
  /** Results are written as formulas; values where it is left out or null. */
  readonly formulas?: FormulaWish | null;
  /** Draws tables on the boundaries of their units; null where none are given. */
  readonly regions?: RegionMaps | null;
  /** The methods page of the rules in force; null where it is not wanted. */
  readonly methods?: readonly PageBlock[] | null;
  /** Notes on cells of ours, with those on the sheet now; null where they are left as they are. */
  readonly notes?: (NoteWriting & Pick<NotesInput, "standing">) | null;
  /** What cards on cells of ours say; no cards where it is left out or null. */
  readonly cards?: CardOf | null;
}

/** The map of a table on boundaries that the user gave; null for a table that is no map. Throws a Refusal where they fit none of the units. */
export type RegionMaps = (table: ResultTable, assessment: Assessment) => Choropleth | null;

/** How results are written as formulas. */
export interface FormulaWish {
  /** How the workbook's formulas name cells. */
  readonly syntax: FormulaSyntax;
  /** Answers that formulas would mistake are written as they were meant; without it they are refused. */
  readonly correctsAnswers: boolean;
}
