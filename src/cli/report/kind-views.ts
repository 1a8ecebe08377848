import type { Explanation, KindName } from "../../core/kinds/explanation.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";
import { compositeView } from "./composite-text.ts";
import { indicatorView } from "./indicator-text.ts";
import type { KindView } from "./kind-view.ts";
import { nominalView } from "./nominal-text.ts";

/** Every kind of result, as the terminal shows it. */
const views: { readonly [Kind in KindName]: KindView<Kind> } = {
  indicator: indicatorView,
  composite: compositeView,
  nominal: nominalView,
};

/** The rules of one result, under its name. */
export function kindRuleLines(kind: KindName, id: string, ruleSet: RuleSet, context: Context): readonly string[] {
  return views[kind].rules(id, ruleSet, context);
}

/** The results that an explained one builds on; none for one that was given. */
export function inputsOf(step: Explanation): readonly Explanation[] {
  return step.kind === "given" ? [] : viewOf(step.kind).inputs(step);
}

/** Why a unit has a result, under the result's name; nothing for one that was given. */
export function kindStepLines(step: Explanation, context: Context): readonly string[] {
  return step.kind === "given" ? [] : viewOf(step.kind).steps(step, context);
}

/** An explanation's kind picks the view that takes it. */
function viewOf(kind: KindName): Pick<KindView<KindName>, "inputs" | "steps"> {
  return views[kind] as KindView<KindName>;
}
