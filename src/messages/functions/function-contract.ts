import type { CallProblem } from "../../core/functions/call.ts";

export type CallProblemOf<Code extends CallProblem["code"]> = Extract<CallProblem, { code: Code }>;

/** The texts of the cell functions: why a call has no value. */
export interface FunctionTexts {
  /** The heads of the list of names: what to write, what it is, and the ranges. */
  readonly nameHeads: readonly [string, string, string];
  /** One range that a result takes: «Områder (13 kolonner)». */
  readonly range: (label: string, columns: number) => string;
  readonly problems: { readonly [Code in CallProblem["code"]]: (problem: CallProblemOf<Code>) => string };
}
