import type { CallProblem } from "../../core/functions/call.ts";

export type CallProblemOf<Code extends CallProblem["code"]> = Extract<CallProblem, { code: Code }>;

/** The texts of the cell functions: why a call has no value. */
export interface FunctionTexts {
  readonly problems: { readonly [Code in CallProblem["code"]]: (problem: CallProblemOf<Code>) => string };
}
