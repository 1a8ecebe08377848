import type { Published } from "../core/reconcile/published.ts";
import type { Register, RuleSet } from "../core/ruleset/ruleset.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import ssb2018Published from "./ssb-2018.published.json" with { type: "json" };

const registers: Readonly<Record<string, Register>> = { "kommuner-2018": kommuner2018 as unknown as Register };
const publications: Readonly<Record<string, Published>> = { "ssb-2018": ssb2018Published as unknown as Published };

export { builtInRuleSet, builtInRuleSets } from "./rule-sets.ts";

/** Ids of the registers that come with the program. */
export const builtInRegisters: readonly string[] = Object.keys(registers);

/** The register a rule set names; null where it names none, or one that does not come with the program. */
export function registerOf(ruleSet: RuleSet): Register | null {
  const id = ruleSet.unit.register;
  return id !== null && Object.hasOwn(registers, id) ? (registers[id] ?? null) : null;
}

/** The published figures of a rule set's survey; null where there are none. */
export function publishedOf(ruleSet: RuleSet): Published | null {
  return Object.hasOwn(publications, ruleSet.id) ? (publications[ruleSet.id] ?? null) : null;
}
