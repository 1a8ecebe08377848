import { shortTextChecksum } from "../../core/basics/checksum.ts";
import type { Task } from "../../core/pipeline.ts";
import type { RuleSetBundle } from "../../rulesets/index.ts";
import { taskOf } from "../../run/task.ts";
import type { SavedState } from "../saved/saved-state.ts";

/** The rule set in use and what belongs to it, and those that may be used instead. */
export interface LoadedRules extends RuleSetBundle {
  /** Ids and titles of the rule sets that come with the program. */
  readonly builtIn: readonly { readonly id: string; readonly title: string }[];
}

/** The rule set that was chosen, its register and what was published; loaded when it is asked for, for it is large. */
export async function loadRules({ ownRuleSet, ruleSetId }: SavedState): Promise<LoadedRules> {
  const { builtInRuleSet, builtInRuleSets, bundleOf } = await import("../../rulesets/index.ts");
  const builtIn = builtInRuleSets.map((id) => ({ id, title: builtInRuleSet(id)?.title ?? id }));
  const ruleSet = ownRuleSet ?? builtInRuleSet(ruleSetId ?? "") ?? builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  return { ...bundleOf(ruleSet), builtIn };
}

/** What is to be computed, by the rules and choices of the pane. */
export function taskInForce(rules: LoadedRules, { options, columnMap }: SavedState): Task {
  return taskOf(rules, { ...options, sheet: null, columnMap });
}

/** The rules and choices as one short text: the same rules give the same text, and others another. */
export function rulesKey({ ruleSet, cutPointMode }: Task): string {
  return `${ruleSet.id} ${ruleSet.revision} ${cutPointMode} ${shortTextChecksum(JSON.stringify([ruleSet, cutPointMode]))}`;
}
