import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { builtInRuleSet } from "../../rulesets/index.ts";
import type { SavedState } from "./saved-state.ts";

/** The part of the saved state that says which rules are in force. */
export type RuleChoice = Pick<SavedState, "ruleSetId" | "ownRuleSet">;

/** The rules of a workbook: those on its sheet of rules, else those that are saved with it; undefined where it has neither. */
export function chosenRuleSet({ ownRuleSet, ruleSetId }: RuleChoice, onSheet: RuleSet | null): RuleSet | undefined {
  return onSheet ?? ownRuleSet ?? builtInRuleSet(ruleSetId ?? "");
}

/** How rules are saved with a workbook: a built-in rule set by its id, another whole. */
export function choiceOf(ruleSet: RuleSet): RuleChoice {
  const isBuiltIn = builtInRuleSet(ruleSet.id) === ruleSet;
  return { ruleSetId: isBuiltIn ? ruleSet.id : null, ownRuleSet: isBuiltIn ? null : ruleSet };
}
