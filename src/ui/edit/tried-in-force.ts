import { inLanguage } from "../../core/ruleset/in-language.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Language } from "../../messages/language/language.ts";
import type { SavedState } from "../../run/saved/saved-state.ts";
import { taskInForce, type LoadedRules } from "../pane/state/rules.ts";

/** Rules that are tried out as they would be in force: with the pane's choices, their texts in a language. */
export function triedInForce(rules: LoadedRules, tried: RuleSet, saved: SavedState, language: Language): RuleSet {
  const bundle = { ...rules, ruleSet: tried, inLanguage: (wanted: string | null) => inLanguage(tried, wanted) };
  return taskInForce(bundle, saved, language).ruleSet;
}
