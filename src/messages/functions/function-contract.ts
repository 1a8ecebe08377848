import type { CallProblem } from "../../core/functions/call.ts";
import type { RowExplanation } from "../../core/functions/explain-rows.ts";

export type CallProblemOf<Code extends CallProblem["code"]> = Extract<CallProblem, { code: Code }>;

/** The texts of the cell functions: why a call has no value, and why a row has its result. */
export interface FunctionTexts {
  readonly problems: { readonly [Code in CallProblem["code"]]: (problem: CallProblemOf<Code>) => string };
  readonly explain: (row: RowExplanation) => string;
}
