import type {
  ExplainedAnswer,
  ExplainedClasses,
  ExplainedCount,
  ExplainedCrossing,
  ExplainedGiven,
  UnknownReason,
} from "../../core/kinds/explanation.ts";
import type { CutPointMode } from "../../core/ruleset/ruleset.ts";

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
  readonly count: (count: number, unit: string, highest: number) => string;
  readonly points: (count: number, unit: string, highest: number) => string;
  readonly blanksNotCounted: (blank: number) => string;
  readonly mode: (mode: CutPointMode) => string;
  readonly cutPoints: string;
  /** What a unit got: «Score 3, «høy»». */
  readonly result: (what: string, value: number, label: string) => string;
  /** Why a unit got it, in one sentence, for each form of explanation. */
  readonly because: {
    readonly counted: (explanation: ExplainedCount) => string;
    readonly crossed: (explanation: ExplainedCrossing) => string;
    readonly classes: (explanation: ExplainedClasses) => string;
    readonly given: (explanation: ExplainedGiven) => string;
  };
  readonly matrix: (rows: string, columns: string) => string;
  readonly classesHeading: string;
  readonly conditionOf: (of: string, wanted: readonly string[]) => string;
  readonly has: (value: string | null) => string;
  readonly reconstructedWording: string;
}
