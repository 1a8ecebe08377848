import type { Published } from "../core/reconcile/published.ts";
import type { Register } from "../core/ruleset/register.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import { builtInRuleSet, builtInRuleSets } from "./rule-sets.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import ssb2018Published from "./ssb-2018.published.json" with { type: "json" };

const registers: Readonly<Record<string, Register>> = { "kommuner-2018": kommuner2018 as unknown as Register };
const publications: Readonly<Record<string, Published>> = { "ssb-2018": ssb2018Published as unknown as Published };

export { builtInRuleSet, builtInRuleSets };

/** Ids of the registers that come with the program. */
export const builtInRegisters: readonly string[] = Object.keys(registers);

/** A rule set, and what belongs to it. */
export interface RuleSetBundle {
  readonly ruleSet: RuleSet;
  /** null where the rule set names none, or one that does not come with the program. */
  readonly register: Register | null;
  /** What was published from its survey; null where nothing was. */
  readonly published: Published | null;
}

/** The rule set with its register and what was published by it. */
export function bundleOf(ruleSet: RuleSet): RuleSetBundle {
  return { ruleSet, register: registerOf(ruleSet), published: publishedOf(ruleSet) };
}

/** The register a rule set names; null where it names none, or one that does not come with the program. */
export function registerOf(ruleSet: RuleSet): Register | null {
  const id = ruleSet.unit.register;
  return typeof id === "string" && Object.hasOwn(registers, id) ? (registers[id] ?? null) : null;
}

/**
 * What was published from the survey of a rule set; null where nothing was. Figures are found in the tables they were published with: they belong
 * to the built-in rule set itself, and not to a user's own that keeps its id.
 */
export function publishedOf(ruleSet: RuleSet): Published | null {
  return ruleSet === builtInRuleSet(ruleSet.id) ? (publications[ruleSet.id] ?? null) : null;
}
