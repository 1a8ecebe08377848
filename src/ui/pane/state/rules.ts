import type { Task } from "../../../core/pipeline.ts";
import type { RuleSet } from "../../../core/ruleset/ruleset.ts";
import type { Language } from "../../../messages/language/language.ts";
import type { RuleSetBundle } from "../../../rulesets/index.ts";
import { keyOfRules } from "../../../run/rules-key.ts";
import { taskOf } from "../../../run/task.ts";
import type { SavedState } from "../../../run/saved/saved-state.ts";
import { registerSheetFor } from "../../../run/saved/register-file.ts";

/** The rule set in use with its register and published figures, and the rule sets to choose from. */
export interface LoadedRules extends RuleSetBundle {
  /** The rule sets that come with the program. */
  readonly builtIn: readonly RuleSetBundle[];
}

/** The rule set of a workbook's sheet of rules, or else the chosen one, with its register and published figures. Loaded when it is first needed, since it is large. */
export async function loadRules(saved: SavedState, onSheet: RuleSet | null = null): Promise<LoadedRules> {
  const { builtInRuleSet, builtInRuleSets, bundleOf } = await import("../../../rulesets/index.ts");
  const { chosenRuleSet } = await import("../../../run/saved/rule-choice.ts");
  const builtIn = builtInRuleSets.flatMap((id) => builtInRuleSet(id) ?? []).map(bundleOf);
  const ruleSet = chosenRuleSet(saved, onSheet) ?? builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  return { ...bundleOf(ruleSet), builtIn };
}

/** The task of the pane's rules and choices, in a language; null for the rules' own. */
export function taskInForce(rules: LoadedRules, saved: SavedState, language: Language | null): Task {
  const { options, columnMap } = saved;
  const task = taskOf(rules, { ...options, sheet: null, columnMap }, language);
  return { ...task, registerSheet: registerSheetFor(rules.ruleSet, saved) };
}

/** The language of the texts that the rules have in this one; Norwegian where they have none in it. */
export function languageOfTexts(rules: LoadedRules | null, language: Language): Language {
  return Object.hasOwn(rules?.ruleSet.translations ?? {}, language) ? language : "nb";
}

/** The rules and choices as one short text: the same rules give the same text in every language, and others another. */
export function rulesKey(rules: LoadedRules, saved: SavedState): string {
  return keyOfRules(taskInForce(rules, saved, null));
}
