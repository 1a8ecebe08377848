import type { MissingPolicy, RuleSet } from "./ruleset.ts";

/**
 * The rule set with the policy that an indicator is unknown for a unit that has answered fewer than so many of its items. An indicator with
 * fewer items gets a policy of its own that needs all of them.
 */
export function requireAnswers(ruleSet: RuleSet, answered: number): RuleSet {
  const missing: MissingPolicy = { policy: "atLeast", answered };
  const indicators = ruleSet.indicators.map((indicator) => {
    const { length } = indicator.items;
    return { ...indicator, missing: length < answered ? { policy: "atLeast" as const, answered: length } : undefined };
  });
  return { ...ruleSet, missing, indicators };
}
