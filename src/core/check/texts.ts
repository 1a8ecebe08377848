import { firstUnwritable } from "../basics/writable.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";

/** Texts with a character that no workbook can hold. */
export function checkTexts(ruleSet: RuleSet): RuleSetIssue[] {
  return unwritableIn(ruleSet, "");
}

function unwritableIn(part: unknown, where: string): RuleSetIssue[] {
  if (typeof part === "string") {
    const character = firstUnwritable(part);
    return character === null ? [] : [{ severity: "error", where, code: "text_unwritable", character }];
  }
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => [
    ...unwritableIn(key, where),
    ...unwritableIn(value, pathTo(where, key, value)),
  ]);
}

/** Parts with an id are called by it: "indicators.strategi.label". */
function pathTo(where: string, key: string, value: unknown): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  const name = typeof id === "string" ? id : key;
  return where === "" ? name : `${where}.${name}`;
}
