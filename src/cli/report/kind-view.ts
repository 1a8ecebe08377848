import type { Explanation, ExplanationOf, KindName } from "../../core/kinds/explanation.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";

/** How a kind of result is shown in the terminal. */
export interface KindView<Kind extends KindName> {
  /** The rules of the result with this id, under its name. */
  readonly rules: (id: string, ruleSet: RuleSet, context: Context) => readonly string[];
  /** The results that an explained one builds on. */
  readonly inputs: (step: ExplanationOf<Kind>) => readonly Explanation[];
  /** Why a unit has its result, under the result's name. */
  readonly steps: (step: ExplanationOf<Kind>, context: Context) => readonly string[];
}
