import type { Definition } from "../kinds/kind.ts";
import { definitionsOf } from "../kinds/kinds.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Cell } from "../sheet/sheet.ts";

/** A range as a cell function is given it: rows of cells; rows of one range are equally long. */
export type Range = readonly (readonly Cell[])[];

/** The rules that cell functions use, and each indicator's cut points in force (null: recomputed, but not yet known). */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly limits: ReadonlyMap<string, readonly number[] | null>;
}

/** Why one row has no value although it is not empty. Rows and columns are counted from 0 within the range. */
export type RowProblem = { readonly row: number; readonly column: number; readonly label: string } & (
  | { readonly code: "cell_error"; readonly error: string }
  | { readonly code: "answer_unknown"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: "number_unknown"; readonly found: string; readonly lowest: number; readonly highest: number }
);

/** Why a call as a whole cannot be computed. */
export type CallProblem =
  | { readonly code: "not_in_rules"; readonly name: string; readonly title: string; readonly names: readonly string[] }
  | { readonly code: "no_count"; readonly label: string }
  | { readonly code: "show_unknown"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: "inputs_differ"; readonly label: string; readonly wanted: readonly string[]; readonly found: number }
  | { readonly code: "rows_differ"; readonly inputs: readonly { readonly label: string; readonly rows: number }[] }
  | {
      readonly code: "columns_differ";
      readonly label: string;
      readonly wanted: number;
      readonly found: number;
      readonly first: string;
      readonly last: string;
    }
  | { readonly code: "limits_unknown"; readonly label: string }
  | { readonly code: "shares_differ"; readonly names: readonly string[] }
  | RowProblem;

/** Thrown when a call cannot be computed; the facts are for whoever wrote the formula. */
export class CallRefused extends Error {
  readonly problem: CallProblem;

  constructor(problem: CallProblem) {
    super(`refused: ${problem.code}`);
    this.name = "CallRefused";
    this.problem = problem;
  }
}

/** The rules as published: every indicator's own limits; null for one that always takes them from the data. */
export function publishedRules(ruleSet: RuleSet): Rules {
  return { ruleSet, limits: limitsOf(ruleSet, ({ cut }) => (cut?.cutPoints.method === "fixed" ? cut.cutPoints.limits : null)) };
}

/** Of each result that is cut into scores the limits that `inForce` says. */
export function limitsOf(ruleSet: RuleSet, inForce: (cut: Definition) => readonly number[] | null): Rules["limits"] {
  const cut = definitionsOf(ruleSet).filter((definition) => definition.cut !== null);
  return new Map(cut.map((definition) => [definition.id, inForce(definition)]));
}
