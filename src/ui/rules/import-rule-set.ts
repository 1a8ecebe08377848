import { check } from "../../core/check.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Trouble } from "../pane/state.ts";

type Unusable = Extract<Trouble, { readonly kind: "file" | "schema" | "unsound" }>;
type Sound = { readonly kind: "sound"; readonly ruleSet: RuleSet; readonly remarks: readonly RuleSetIssue[] };

/** A rule set from a file's text, or everything that is wrong with it. */
export function parseRuleSet(name: string, text: string): Sound | Unusable {
  const json = parseJson(text);
  if (json === undefined) return { kind: "file", name };
  const parsed = RuleSet.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { kind: "schema", name, faults };
  }
  const issues = check(parsed.data);
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { kind: "unsound", name, issues: errors } : { kind: "sound", ruleSet: parsed.data, remarks: issues };
}

/** undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
