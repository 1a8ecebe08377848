import { en, no } from "zod/locales";
import { check } from "../core/check.ts";
import type { RuleSetIssue } from "../core/ruleset-issue.ts";
import { RuleSet } from "../core/ruleset.ts";
import type { Language } from "../messages/language.ts";
import { builtInRuleSet, builtInRuleSets } from "../rulesets/index.ts";
import { fileAt, shownPath, type Context } from "./context.ts";
import { readJson } from "./json-file.ts";
import { nearest } from "./nearest.ts";
import { Problem } from "./problem.ts";

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
  return parsed(await readJson(id, context), shownPath(context, fileAt(context, id)), context.command.language);
}

const locales = { nb: no, en };

function parsed(json: unknown, path: string, language: Language): LoadedRuleSet {
  const result = RuleSet.safeParse(json, { error: locales[language]().localeError });
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    throw new Problem({ code: "rule_set_schema", path, problems });
  }
  const issues = check(result.data);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Problem({ code: "rule_set_unsound", path, issues: errors });
  return { ruleSet: result.data, isBuiltIn: false, remarks: issues };
}
