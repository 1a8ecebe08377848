import type { RuleSet, TableRule } from "../../ruleset/ruleset.ts";

/** One hue from dark to light: in order of lightness, so that it reads without colour and in print. */
const blues: readonly string[] = ["08306B", "1F5FA6", "4A90C9", "8FBFE0", "CFE1F2"];
/** For answers that take no part in the order. */
const greys: readonly string[] = ["A6A6A6", "D0D0D0", "7F7F7F"];
const alone = "1F5FA6";

/** A colour for each series: blues from dark to light for answers in their order, greys for those outside the order. */
export function seriesColors(rule: TableRule, count: number, ruleSet: RuleSet): readonly string[] {
  if (count < 2) return [alone];
  const aside = asideAnswers(rule, ruleSet);
  const isAside = Array.from({ length: count }, (_, index) => aside[index] ?? false);
  const ordered = shades(isAside.filter((stands) => !stands).length);
  let blue = 0;
  let grey = 0;
  return isAside.map((stands) => (stands ? greys[grey++ % greys.length] : ordered[blue++]) ?? alone);
}

/** For each of the table's answers whether the item's list has it outside the order. */
function asideAnswers(rule: TableRule, { items, answerLists }: RuleSet): readonly boolean[] {
  if (rule.kind !== "items") return [];
  const list = items.find(({ id }) => id === rule.items[0])?.answers ?? "";
  const aside = answerLists[list]?.aside ?? [];
  return rule.answers.map(({ answers }) => answers.every((answer) => aside.includes(answer)));
}

/** So many of the blues, as different as possible; with more than there are, the last repeats. */
function shades(count: number): readonly string[] {
  const step = count > 1 ? (blues.length - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => blues[Math.min(blues.length - 1, Math.round(index * step))] ?? alone);
}
