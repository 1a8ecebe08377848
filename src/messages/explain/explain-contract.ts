import type {
  ExplainedAnswer,
  ExplainedClasses,
  ExplainedCombination,
  ExplainedCount,
  ExplainedCrossing,
  ExplainedGiven,
  UnknownReason,
} from "../../core/kinds/explanation.ts";
import type { CutPointMode } from "../../core/ruleset/ruleset.ts";

/** A number that was counted, added up or averaged, and the highest it can be; infinite for none. */
export type Amount = Pick<ExplainedCount, "measure" | "unit" | "highest"> & { readonly count: number };

/** The words in which a result is explained, wherever one is. */
export interface ExplainTexts {
  readonly unit: (id: string, name: string | null, sheet: string, row: number) => string;
  readonly unknownResult: string;
  readonly why: (reason: UnknownReason) => string;
  readonly source: (section: string | undefined, figures: readonly string[]) => string;
  readonly gate: (answer: ExplainedAnswer, isOpen: boolean) => string;
  readonly cell: string;
  readonly question: string;
  readonly answer: string;
  readonly worth: string;
  readonly blank: string;
  readonly noColumn: string;
  readonly invalid: (found: string) => string;
  readonly readAs: (found: string, answer: string) => string;
  /** What a unit has: «Antall: 7 av 12 områder». */
  readonly amount: (found: Amount) => string;
  /** Over the results that are put together, their values and their weights. */
  readonly part: string;
  readonly value: string;
  readonly weight: string;
  readonly blanksNotCounted: (blank: number) => string;
  readonly mode: (mode: CutPointMode) => string;
  readonly cutPoints: string;
  /** What a unit got: «Score 3, «høy»». */
  readonly result: (what: string, value: number, label: string) => string;
  /** Why a unit got it, in one sentence, for each form of explanation. */
  readonly because: {
    readonly counted: (explanation: ExplainedCount) => string;
    readonly combined: (explanation: ExplainedCombination) => string;
    readonly crossed: (explanation: ExplainedCrossing) => string;
    readonly classes: (explanation: ExplainedClasses) => string;
    readonly given: (explanation: ExplainedGiven) => string;
  };
  /** The heading over the answers that would give a higher result, and each of them. */
  readonly takes: (what: string, value: number, label: string, answers: number) => string;
  readonly takesChange: (question: string, from: string | null, to: string) => string;
  readonly matrix: (rows: string, columns: string) => string;
  readonly classesHeading: string;
  /** Of a class without conditions: what the others leave. */
  readonly otherwise: string;
  readonly conditionOf: (of: string, wanted: readonly string[]) => string;
  readonly has: (value: string | null) => string;
  readonly reconstructedWording: string;
}
