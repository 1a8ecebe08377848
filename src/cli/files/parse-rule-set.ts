import { en, no } from "zod/locales";
import { check } from "../../core/check.ts";
import { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Language } from "../../messages/language/language.ts";
import { Problem } from "../problem.ts";
import type { LoadedRuleSet } from "./rule-set-file.ts";

const locales = { nb: no, en };

/** A rule set of the user's own. Throws a Problem with everything that is wrong with it; `path` is its file, as it is shown. */
export function parseRuleSet(json: unknown, path: string, language: Language): LoadedRuleSet {
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
