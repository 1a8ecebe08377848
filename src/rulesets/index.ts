import { Published } from "../core/published.ts";
import { Register, RuleSet } from "../core/ruleset.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import ssb2018Published from "./ssb-2018.published.json" with { type: "json" };
import ssb2018 from "./ssb-2018.json" with { type: "json" };

const ruleSets: Readonly<Record<string, unknown>> = { "ssb-2018": ssb2018 };
const registers: Readonly<Record<string, unknown>> = { "kommuner-2018": kommuner2018 };
const publications: Readonly<Record<string, unknown>> = { "ssb-2018": ssb2018Published };

/** Ids of the rule sets that come with the program; the first is the one used when none is asked for. */
export const builtInRuleSets: readonly string[] = Object.keys(ruleSets);

/** A built-in rule set; undefined for an id that is none. */
export function builtInRuleSet(id: string): RuleSet | undefined {
  return id in ruleSets ? RuleSet.parse(ruleSets[id]) : undefined;
}

/** The register a rule set names; null where it names none, or one that does not come with the program. */
export function registerOf(ruleSet: RuleSet): Register | null {
  const id = ruleSet.unit.register;
  return id !== null && id in registers ? Register.parse(registers[id]) : null;
}

/** What was published from the survey of a rule set; null where nothing was. */
export function publishedOf(ruleSet: RuleSet): Published | null {
  return ruleSet.id in publications ? Published.parse(publications[ruleSet.id]) : null;
}
