import type { Task } from "../../core/pipeline.ts";
import { inLanguage } from "../../core/ruleset/in-language.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Language } from "../../messages/language/language.ts";
import type { RuleSetBundle } from "../../rulesets/index.ts";
import { keyOfRules } from "../../run/rules-key.ts";
import { taskOf } from "../../run/task.ts";
import type { SavedState } from "../../run/saved/saved-state.ts";
import { registerSheetFor } from "../../run/saved/register-file.ts";

/** The rule set in use with its register and published figures, and the rule sets to choose from. */
export interface LoadedRules extends RuleSetBundle {
  /** The rule sets that come with the program. */
  readonly builtIn: readonly RuleSetBundle[];
}

/** The chosen rule set with its register and published figures. Loaded when it is first needed, since it is large. */
export async function loadRules({ ownRuleSet, ruleSetId }: SavedState): Promise<LoadedRules> {
  const { builtInRuleSet, builtInRuleSets, bundleOf } = await import("../../rulesets/index.ts");
  const builtIn = builtInRuleSets.flatMap((id) => builtInRuleSet(id) ?? []).map(bundleOf);
  const ruleSet = ownRuleSet ?? builtInRuleSet(ruleSetId ?? "") ?? builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  return { ...bundleOf(ruleSet), builtIn };
}

/** The task of the pane's rules and choices, in a language; null for the rules' own. */
export function taskInForce(rules: LoadedRules, saved: SavedState, language: Language | null): Task {
  const { options, columnMap } = saved;
  const task = taskOf(rules, { ...options, sheet: null, columnMap }, language);
  return { ...task, registerSheet: registerSheetFor(rules.ruleSet, saved) };
}

/** Rules that are tried out as they would be in force: with the pane's choices, their texts in a language. */
export function triedInForce(rules: LoadedRules, tried: RuleSet, saved: SavedState, language: Language): RuleSet {
  const bundle = { ...rules, ruleSet: tried, inLanguage: (wanted: string | null) => inLanguage(tried, wanted) };
  return taskInForce(bundle, saved, language).ruleSet;
}

/** The language of the texts that the rules have in this one; Norwegian where they have none in it. */
export function languageOfTexts(rules: LoadedRules | null, language: Language): Language {
  return Object.hasOwn(rules?.ruleSet.translations ?? {}, language) ? language : "nb";
}

/** The rules and choices as one short text: the same rules give the same text in every language, and others another. */
export function rulesKey(rules: LoadedRules, saved: SavedState): string {
  return keyOfRules(taskInForce(rules, saved, null));
}
