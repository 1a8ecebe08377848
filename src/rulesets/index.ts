import type { Published } from "../core/reconcile/published.ts";
import type { Register } from "../core/ruleset/register.ts";
import { inLanguage } from "../core/ruleset/in-language.ts";
import type { RuleSet, Translation } from "../core/ruleset/ruleset.ts";
import { idBehind } from "./own-id.ts";
import { builtInRules, builtInRuleSets } from "./rule-sets.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import ssb2018Examples from "./ssb-2018.examples.json" with { type: "json" };
import ssb2018English from "./ssb-2018.en.json" with { type: "json" };
import ssb2018Published from "./ssb-2018.published.json" with { type: "json" };

const registers: Readonly<Record<string, Register>> = { "kommuner-2018": kommuner2018 as unknown as Register };
const publications: Readonly<Record<string, Published>> = { "ssb-2018": ssb2018Published as unknown as Published };

/** Answers and the results they must give. */
const examples: Readonly<Record<string, RuleSet["examples"]>> = { "ssb-2018": ssb2018Examples };
/** What the texts of the built-in rule sets are in other languages; like the rule sets, checked by the tests. */
const translations: Readonly<Record<string, Readonly<Record<string, Translation>>>> = { "ssb-2018": { en: ssb2018English } };

const ruleSets = new Map(builtInRuleSets.map((id) => [id, wholeRuleSet(id)]));

function wholeRuleSet(id: string): RuleSet | undefined {
  const rules = builtInRules(id);
  return rules && { ...rules, examples: examples[id] ?? [], translations: translations[id] };
}

export { builtInRuleSets };

/** A built-in rule set with its examples, in all its languages, the same object every time; undefined for an id that is none. */
export function builtInRuleSet(id: string): RuleSet | undefined {
  return ruleSets.get(id);
}

/** The built-in rules that a rule set has the id of, or was made from by changing them; undefined for rules that come from none. */
export function publishedBehind({ id }: Pick<RuleSet, "id">): RuleSet | undefined {
  return builtInRuleSet(id) ?? builtInRuleSet(idBehind(id) ?? "");
}

/** Ids of the registers that come with the program. */
export const builtInRegisters: readonly string[] = Object.keys(registers);

/** A rule set, and what belongs to it. */
export interface RuleSetBundle {
  readonly ruleSet: RuleSet;
  /** The rule set with its texts in a language; null for its own. */
  readonly inLanguage: (language: string | null) => RuleSet;
  /** null where the rule set names none, or one that does not come with the program. */
  readonly register: Register | null;
  /** What was published from its survey; null where nothing was. */
  readonly published: Published | null;
}

/** The rule set with its register and what was published by it. */
export function bundleOf(ruleSet: RuleSet): RuleSetBundle {
  return {
    ruleSet,
    inLanguage: (language) => inLanguage(ruleSet, language),
    register: registerOf(ruleSet),
    published: publishedOf(ruleSet),
  };
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
