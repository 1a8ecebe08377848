import type { Task } from "../../run/assess-workbook.ts";
import type { Published } from "../../core/reconcile/published.ts";
import { requireAnswers } from "../../core/ruleset/require-answers.ts";
import type { CutPointMode, Register, RuleSet } from "../../core/ruleset/ruleset.ts";
import type { SavedState } from "../saved/saved-state.ts";

/** A rule set, and what belongs to it. */
export interface Stock {
  readonly ruleSet: RuleSet;
  readonly register: Register | null;
  readonly published: Published | null;
  /** Ids and titles of the rule sets that come with the program. */
  readonly builtIn: readonly { readonly id: string; readonly title: string }[];
}

/** The rule set that was chosen, its register and what was published; loaded when it is asked for, for it is large. */
export async function loadStock({ ownRuleSet, ruleSetId }: SavedState): Promise<Stock> {
  const { builtInRuleSet, builtInRuleSets, publishedOf, registerOf } = await import("../../rulesets/index.ts");
  const builtIn = builtInRuleSets.map((id) => ({ id, title: builtInRuleSet(id)?.title ?? id }));
  const ruleSet = ownRuleSet ?? builtInRuleSet(ruleSetId ?? "") ?? builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  return { ruleSet, register: registerOf(ruleSet), published: publishedOf(ruleSet), builtIn };
}

/** The rule set with the user's choice of what blank answers mean. */
export function effectiveRuleSet(ruleSet: RuleSet, leastAnswered: number | null): RuleSet {
  if (leastAnswered === null) return ruleSet;
  if (leastAnswered > 0) return requireAnswers(ruleSet, leastAnswered);
  const indicators = ruleSet.indicators.map((indicator) => ({ ...indicator, missing: undefined }));
  return { ...ruleSet, missing: { policy: "notCounted" }, indicators };
}

/** The mode of the cut points that is chosen, or the rule set's own. */
export function cutPointModeOf(ruleSet: RuleSet, { options }: SavedState): CutPointMode {
  return options.cutPointMode ?? ruleSet.cutPoints;
}

/** What is to be computed, by the rules and choices of the pane. */
export function taskOf({ ruleSet, register, published }: Stock, saved: SavedState): Task {
  return {
    ruleSet: effectiveRuleSet(ruleSet, saved.options.leastAnswered),
    register,
    published,
    sheet: saved.columnMap?.sheet ?? null,
    columnMap: saved.columnMap,
    cutPointMode: cutPointModeOf(ruleSet, saved),
  };
}

/** The rules and choices as one short text: the same rules give the same text, and others another. */
export function rulesKey(task: Task): string {
  const text = JSON.stringify([task.ruleSet, task.cutPointMode]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${task.ruleSet.id} ${task.ruleSet.revision} ${task.cutPointMode} ${(hash >>> 0).toString(16)}`;
}
