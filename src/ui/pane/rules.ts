import { shortTextChecksum } from "../../core/basics/checksum.ts";
import type { Task } from "../../core/pipeline.ts";
import type { RuleSetBundle } from "../../rulesets/index.ts";
import { taskOf } from "../../run/task.ts";
import type { SavedState } from "../saved/saved-state.ts";

/** The rule set in use with its register and published figures, and the rule sets to choose from. */
export interface LoadedRules extends RuleSetBundle {
  /** Ids and titles of the rule sets that come with the program. */
  readonly builtIn: readonly { readonly id: string; readonly title: string }[];
}

/** The chosen rule set with its register and published figures. Loaded when it is first needed, since it is large. */
export async function loadRules({ ownRuleSet, ruleSetId }: SavedState): Promise<LoadedRules> {
  const { builtInRuleSet, builtInRuleSets, bundleOf } = await import("../../rulesets/index.ts");
  const builtIn = builtInRuleSets.map((id) => ({ id, title: builtInRuleSet(id)?.title ?? id }));
  const ruleSet = ownRuleSet ?? builtInRuleSet(ruleSetId ?? "") ?? builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  return { ...bundleOf(ruleSet), builtIn };
}

/** The task of the pane's rules and choices. */
export function taskInForce(rules: LoadedRules, { options, columnMap }: SavedState): Task {
  return taskOf(rules, { ...options, sheet: null, columnMap });
}

/** The rules and choices as one short text: the same rules give the same text, and others another. */
export function rulesKey({ ruleSet, cutPointMode }: Task): string {
  return `${ruleSet.id} ${ruleSet.revision} ${cutPointMode} ${shortTextChecksum(JSON.stringify([ruleSet, cutPointMode]))}`;
}
