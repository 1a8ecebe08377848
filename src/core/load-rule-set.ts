import type { core } from "zod";
import { check } from "./check.ts";
import type { RuleSetIssue } from "./ruleset/ruleset-issue.ts";
import { RuleSet } from "./ruleset/ruleset.ts";

/** A place where a rule set breaks the format: its path ("indicators.0.cutPoints"), and what is wrong there. */
export interface FormatFault {
  readonly path: string;
  readonly message: string;
}

/** A rule set that can be used, with remarks on it; or everything that is wrong with it. */
export type LoadedRuleSet =
  | { readonly kind: "sound"; readonly ruleSet: RuleSet; readonly remarks: readonly RuleSetIssue[] }
  | { readonly kind: "format"; readonly faults: readonly FormatFault[] }
  | { readonly kind: "unsound"; readonly issues: readonly RuleSetIssue[] };

/** A rule set from parsed JSON, held against its format and then checked whole. `formatText` says in words what the format forbids. */
export function loadRuleSet(json: unknown, formatText: core.$ZodErrorMap): LoadedRuleSet {
  const parsed = RuleSet.safeParse(json, { error: formatText });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { kind: "format", faults };
  }
  const issues = check(parsed.data);
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { kind: "unsound", issues: errors } : { kind: "sound", ruleSet: parsed.data, remarks: issues };
}
