import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { builtInRuleSet, builtInRuleSets } from "../../rulesets/index.ts";
import { fileAt, shownPath, type Context } from "../context.ts";
import { readJson } from "./json-file.ts";
import { nearest } from "../nearest.ts";
import { Problem } from "../problem.ts";

/** A rule set that can be used, where it comes from, and what is worth knowing about it. */
export interface LoadedRuleSet {
  readonly ruleSet: RuleSet;
  readonly isBuiltIn: boolean;
  readonly remarks: readonly RuleSetIssue[];
}

/** A built-in rule set by its id, one in a .json file, or the usual one for null. Throws a Problem with everything that is wrong with it. */
export async function loadRuleSet(name: string | null, context: Context): Promise<LoadedRuleSet> {
  const id = name ?? builtInRuleSets[0] ?? "";
  const builtIn = builtInRuleSet(id);
  if (builtIn) return { ruleSet: builtIn, isBuiltIn: true, remarks: [] };
  if (!/\.json$|[\\/]/i.test(id))
    throw new Problem({ code: "rule_set_unknown", id, known: builtInRuleSets, nearest: nearest(id, builtInRuleSets) });
  const [json, { parseRuleSet }] = await Promise.all([readJson(id, context), import("./parse-rule-set.ts")]);
  return parseRuleSet(json, shownPath(context, fileAt(context, id)), context.command.language);
}
