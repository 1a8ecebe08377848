import { fillIn } from "../basics/fill-in.ts";
import type { RuleSet, TableRule } from "./ruleset.ts";

/** What the numbers of a title are. */
export type TitleUnit = "count" | "percent" | "countAndPercent";

/** A title as statistical offices write them: what, by what. Period. Unit. */
export function titleOf(title: string, unit: TitleUnit | null, { period, words }: RuleSet): string {
  const names = { count: words.counts, percent: words.percent, countAndPercent: words.countAndPercent };
  return [title, periodText(period, words.quarter), ...(unit === null ? [] : [names[unit]])].filter((part) => part !== "").join(". ");
}

/** A period in words: «2018K1» is «1. kvartal 2018»; another is shown as it is. */
export function periodText(period: string, quarterWords: string): string {
  const quarter = /^(\d{4})K([1-4])$/.exec(period);
  return quarter ? fillIn(quarterWords, { year: quarter[1] ?? "", quarter: quarter[2] ?? "" }) : period;
}

/** What a rule's table has numbers of; null where they are of several things, or are names. */
export function unitOfTable(rule: TableRule): TitleUnit | null {
  switch (rule.kind) {
    case "distribution":
    case "breakdown":
    case "response":
      return "countAndPercent";
    case "items":
      return rule.answers.length === 1 ? "countAndPercent" : "percent";
    case "cross":
      return rule.percent === "none" ? "count" : "countAndPercent";
    case "summary":
    case "list":
    case "map":
      return null;
    default:
      return rule satisfies never;
  }
}
