import type { core } from "zod";
import { loadRuleSet, type LoadedRuleSet } from "../load-rule-set.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { readRules } from "./read-rules.ts";
import type { RuleSheetFault } from "./values/rule-sheet-fault.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import { asText, recordsIn, type JsonRecord } from "../basics/json.ts";

/** The rule set of a sheet, with remarks on it; or everything that is wrong with it, cell by cell. */
export type LoadedRuleSheet =
  | { readonly kind: "sound"; readonly ruleSet: RuleSet; readonly remarks: readonly RuleSetIssue[] }
  | { readonly kind: "faulty"; readonly faults: readonly RuleSheetFault[] };

/**
 * A rule set from its sheet, checked as one from a file is. Cells that cannot be read are told alone: what else is wrong may come of them.
 * An example that no longer holds is left out with a remark: who moves a limit means to have other results than the examples of the rules before.
 * `all` are the words of the languages the sheet may be in, `formatText` and `registers` as for a file.
 */
export function loadRuleSheet(
  sheet: Sheet,
  all: readonly RuleSheetTexts[],
  formatText: core.$ZodErrorMap,
  registers: readonly string[],
): LoadedRuleSheet {
  const { json, faults, placeOf } = readRules(sheet, all);
  if (faults.length > 0) return { kind: "faulty", faults };
  const loaded = withoutFailing(json, (rules) => loadRuleSet(rules, formatText, registers));
  switch (loaded.kind) {
    case "sound":
      return loaded;
    case "format":
      return { kind: "faulty", faults: loaded.faults.map((fault) => ({ code: "format", fault, ...placeOf(fault.path) })) };
    case "unsound":
      return { kind: "faulty", faults: loaded.issues.map((issue) => ({ code: "rule_issue", issue, ...placeOf(issue.where) })) };
    default:
      return loaded satisfies never;
  }
}

/** The rules, without the examples that fail where nothing else is wrong. */
function withoutFailing(json: JsonRecord, load: (rules: JsonRecord) => LoadedRuleSet): LoadedRuleSet {
  const loaded = load(json);
  if (loaded.kind !== "unsound" || !loaded.issues.every(({ code }) => code === "example_fails")) return loaded;
  const failing = new Set(loaded.issues.map(({ where }) => where));
  const holding = recordsIn(json.examples).filter(({ title }) => !failing.has(`examples.${asText(title)}`));
  const again = load({ ...json, examples: holding });
  return again.kind === "sound" ? { ...again, remarks: [...again.remarks, ...loaded.issues] } : again;
}
