import { Published } from "../core/published.ts";
import { Register, type RuleSet } from "../core/ruleset.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import ssb2018Published from "./ssb-2018.published.json" with { type: "json" };

const registers: Readonly<Record<string, unknown>> = { "kommuner-2018": kommuner2018 };
const publications: Readonly<Record<string, unknown>> = { "ssb-2018": ssb2018Published };

export { builtInRuleSet, builtInRuleSets } from "./rule-sets.ts";

/** The register a rule set names; null where it names none, or one that does not come with the program. */
export function registerOf(ruleSet: RuleSet): Register | null {
  const id = ruleSet.unit.register;
  return id !== null && id in registers ? Register.parse(registers[id]) : null;
}

/** What was published from the survey of a rule set; null where nothing was. */
export function publishedOf(ruleSet: RuleSet): Published | null {
  return ruleSet.id in publications ? Published.parse(publications[ruleSet.id]) : null;
}
