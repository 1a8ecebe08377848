import { loadRuleSet, type LoadedRuleSet } from "../../core/load-rule-set.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { builtInRegisters, builtInRuleSet, builtInRuleSets } from "../../rulesets/index.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { nearest } from "../../core/basics/nearest.ts";
import { Problem } from "../command/problem.ts";
import { readJson } from "./json-file.ts";

/** A rule set that can be used, its source, and the remarks on it. */
export interface NamedRuleSet {
  readonly ruleSet: RuleSet;
  readonly isBuiltIn: boolean;
  readonly remarks: readonly RuleSetIssue[];
}

/** A built-in rule set by its id, one in a .json file, or the default for null. Throws a Problem with everything that is wrong with it. */
export async function ruleSetNamed(name: string | null, context: Context): Promise<NamedRuleSet> {
  const id = name ?? builtInRuleSets[0] ?? "";
  const builtIn = builtInRuleSet(id);
  if (builtIn) return { ruleSet: builtIn, isBuiltIn: true, remarks: [] };
  if (!/\.json$|[\\/]/i.test(id))
    throw new Problem({ code: "rule_set_unknown", id, known: builtInRuleSets, nearest: nearest(id, builtInRuleSets) });
  // zod's words in two languages are loaded by those who need them.
  const [json, { formatTexts }] = await Promise.all([readJson(id, context), import("../../messages/rule-set/format-language.ts")]);
  return usable(loadRuleSet(json, formatTexts(context.command.language), builtInRegisters), shownPath(context, fileAt(context, id)));
}

function usable(loaded: LoadedRuleSet, path: string): NamedRuleSet {
  switch (loaded.kind) {
    case "sound":
      return { ruleSet: loaded.ruleSet, isBuiltIn: false, remarks: loaded.remarks };
    case "format":
      throw new Problem({ code: "rule_set_schema", path, problems: loaded.faults });
    case "unsound":
      throw new Problem({ code: "rule_set_unsound", path, issues: loaded.issues });
    default:
      return loaded satisfies never;
  }
}
