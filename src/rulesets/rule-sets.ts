import type { RuleSet } from "../core/ruleset/ruleset.ts";
import ssb2018 from "./ssb-2018.json" with { type: "json" };

/** Without examples and translations, which are loaded with what else belongs to a rule set (`index.ts`). Not parsed when the program starts: the files have every field, defaults too, and the tests check them against the schema. */
const ruleSets: Readonly<Record<string, RuleSet>> = { "ssb-2018": ssb2018 as unknown as RuleSet };

/** Ids of the rule sets that come with the program; the first is the one used when none is asked for. */
export const builtInRuleSets: readonly string[] = Object.keys(ruleSets);

/** A built-in rule set as it computes, in its own language; undefined for an id that is none. */
export function builtInRules(id: string): RuleSet | undefined {
  return Object.hasOwn(ruleSets, id) ? ruleSets[id] : undefined;
}
