import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";

/** Texts with a character that XML, and so a workbook, cannot hold: controls, half of a surrogate pair, U+FFFE and U+FFFF. */
export function checkTexts(ruleSet: RuleSet): RuleSetIssue[] {
  return unwritableIn(ruleSet, "");
}

const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function unwritableIn(part: unknown, where: string): RuleSetIssue[] {
  if (typeof part === "string") {
    const character = UNWRITABLE.exec(part)?.[0].charCodeAt(0);
    return character === undefined ? [] : [{ severity: "error", where, code: "text_unwritable", character }];
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
