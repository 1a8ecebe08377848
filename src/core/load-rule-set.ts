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

/**
 * A rule set from parsed JSON, of this version of the format or an earlier one, held against its format and then checked whole. `formatText` says in words what the format forbids;
 * `registers` are the ids of the registers that a rule set can name.
 */
export function loadRuleSet(json: unknown, formatText: core.$ZodErrorMap, registers: readonly string[]): LoadedRuleSet {
  const parsed = RuleSet.safeParse(json, { error: formatText });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({ path: pathById(json, path), message }));
    return { kind: "format", faults };
  }
  const issues = check(parsed.data, registers);
  const errors = issues.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { kind: "unsound", issues: errors } : { kind: "sound", ruleSet: parsed.data, remarks: issues };
}

/** The path with the ids of the parts it goes through in place of their numbers; a part without an id has its number, from 1. */
function pathById(json: unknown, path: readonly PropertyKey[]): string {
  let part = json;
  const names = path.map((key) => {
    const isInList = Array.isArray(part);
    part = typeof part === "object" && part !== null ? (part as Readonly<Record<PropertyKey, unknown>>)[key] : undefined; // any object
    if (!isInList) return String(key);
    const id = typeof part === "object" && part !== null && "id" in part ? part.id : undefined;
    return typeof id === "string" && id !== "" ? id : String(Number(key) + 1);
  });
  return names.join(".");
}
