import { RuleSet } from "../core/ruleset.ts";
import ssb2018 from "./ssb-2018.json" with { type: "json" };

const ruleSets: Readonly<Record<string, unknown>> = { "ssb-2018": ssb2018 };

/** Ids of the rule sets that come with the program; the first is the one used when none is asked for. */
export const builtInRuleSets: readonly string[] = Object.keys(ruleSets);

/** A built-in rule set; undefined for an id that is none. */
export function builtInRuleSet(id: string): RuleSet | undefined {
  return id in ruleSets ? RuleSet.parse(ruleSets[id]) : undefined;
}
