import type { Aggregate, CutPointMode, Indicator, KindName, MissingPolicy } from "../ruleset/ruleset.ts";
import type { Place } from "../sheet/sheet.ts";

/** Why a result is as it is, as plain data: the chain from cells to answers, counts, scores and grades. `messages/` has the sentences. */

/** The unit a result is about, and its row on the survey's sheet, counted from 0. */
export interface ExplainedUnit {
  readonly id: string;
  readonly name: string | null;
  readonly row: number;
}

/** One item's answer and its cell; a place of null is an item the sheet has no column for. */
export interface ExplainedAnswer {
  readonly item: string;
  readonly label: string;
  readonly place: Place | null;
  /** What the cell holds, as text; "" for an empty one. */
  readonly found: string;
  /** The answer it is read as; null for none. */
  readonly answer: string | null;
  readonly state: "answered" | "blank" | "invalid" | "noColumn";
  /** The wording is a reconstruction. */
  readonly reconstructed: boolean;
}

/** An answer to an item that counts, and its weighted points; null where it was not asked, and for an answer that is no answer. */
export interface ExplainedItem extends ExplainedAnswer {
  readonly points: number | null;
}

/** The questions that decide whether an indicator's other questions are asked, those behind which they stand themselves first. */
export interface ExplainedGate {
  readonly answers: readonly ExplainedAnswer[];
  readonly isOpen: boolean;
}

/** Which counts give a score: "0", "1–5"; "–" where none does. */
export interface ExplainedScore {
  readonly score: number;
  readonly label: string;
  readonly counts: string;
}

/** Why a result is unknown. */
export type UnknownReason =
  | { readonly why: "no_answers" }
  | { readonly why: "duplicate"; readonly rows: readonly number[] }
  | { readonly why: "columns_missing"; readonly labels: readonly string[] }
  | { readonly why: "gate_blank"; readonly answer: ExplainedAnswer }
  | { readonly why: "answers_invalid"; readonly answers: readonly ExplainedAnswer[] }
  | { readonly why: "not_asked" }
  | { readonly why: "nothing_answered" }
  | { readonly why: "too_few_answers"; readonly answered: number; readonly needed: number }
  | { readonly why: "inputs_unknown"; readonly labels: readonly string[] }
  | { readonly why: "no_class" }
  | { readonly why: "inputs_missing"; readonly labels: readonly string[] };

interface Result {
  readonly kind: KindName;
  readonly id: string;
  readonly label: string;
  readonly source: { readonly section?: string | undefined; readonly figures: readonly string[] };
  /** The score, grade or class code, and what it is called; null where unknown. */
  readonly value: number | null;
  readonly valueLabel: string | null;
  readonly unknown: UnknownReason | null;
}

/** Answers counted, and the count among the cut points. */
export interface ExplainedCount extends Result {
  readonly measure: Indicator["measure"];
  readonly unit: string;
  readonly gate: ExplainedGate | null;
  readonly items: readonly ExplainedItem[];
  readonly count: number | null;
  readonly highest: number;
  readonly missing: MissingPolicy;
  readonly cutPointMode: CutPointMode;
  readonly scores: readonly ExplainedScore[];
}

/** One of the results that are put together: its value or count, and its weight. */
export interface ExplainedPart {
  readonly explanation: Explanation;
  readonly number: number | null;
  readonly weight: number;
}

/** Results put together into a number, and the number among the cut points. */
export interface ExplainedCombination extends Result {
  readonly measure: Aggregate["measure"];
  readonly unit: string;
  readonly parts: readonly ExplainedPart[];
  readonly count: number | null;
  readonly highest: number;
  readonly cutPointMode: CutPointMode;
  readonly scores: readonly ExplainedScore[];
}

/** Results crossed into a grade: the grade is `cells[rows.value][columns.value]`; the cells are those of the layer, where there are several. */
export interface ExplainedCrossing extends Result {
  readonly layer: Explanation | null;
  readonly rows: Explanation;
  readonly columns: Explanation;
  readonly cells: readonly (readonly number[])[];
  readonly grades: readonly string[];
}

/** One condition of a class: the variable and the values it needs, this unit's value, and whether it holds (null: not known). */
export interface ExplainedCondition {
  readonly of: string;
  readonly wanted: readonly string[];
  readonly value: string | null;
  readonly holds: boolean | null;
}

export interface ExplainedClass {
  readonly code: number;
  readonly label: string;
  readonly conditions: readonly ExplainedCondition[];
}

/** The first class whose conditions all hold; one without conditions is what the others leave. */
export interface ExplainedClasses extends Result {
  readonly reconstructed: boolean;
  readonly note: string | null;
  readonly classes: readonly ExplainedClass[];
  /** The scores, grades and classes that the conditions are about, and then the answers. */
  readonly inputs: readonly Explanation[];
  readonly answers: readonly ExplainedAnswer[];
}

/** A result that was computed before and is built on as it stands, such as the scores that a formula is given. */
export interface ExplainedGiven extends Result {
  readonly isGiven: true;
}

/** The forms an explanation can have. A kind of result has one of them; what is told of a form is told of it for every kind. */
export type Explanation = ExplainedCount | ExplainedCombination | ExplainedCrossing | ExplainedClasses | ExplainedGiven;

/** The results that an explained one builds on; none for answers that are counted, and for what was given. */
export function inputsOf(explanation: Explanation): readonly Explanation[] {
  if ("parts" in explanation) return explanation.parts.map((part) => part.explanation);
  if ("cells" in explanation) return [...(explanation.layer ? [explanation.layer] : []), explanation.rows, explanation.columns];
  return "classes" in explanation ? explanation.inputs : [];
}
