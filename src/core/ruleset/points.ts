import { byId } from "../basics/by-id.ts";
import { decimalSum, mostDecimals } from "../basics/decimals.ts";
import type { Indicator, RuleSet } from "./ruleset.ts";

/** The points of an answer to one of the indicator's items: 0 where no line of the rule set mentions it. */
export function pointsOf(indicator: Indicator, item: string, answer: string): number {
  const line = indicator.points.find(({ answers, items }) => answers.includes(answer) && (items?.includes(item) ?? true));
  return line?.points ?? 0;
}

/** The count or points of a unit that gives the best answer to every item. */
export function highestPossible(indicator: Indicator, ruleSet: RuleSet): number {
  return decimalSum(indicator.items.map((item) => bestAnswer(indicator, item, ruleSet)));
}

/** How many decimals the counts of an indicator can have. */
export function decimalsOfCount({ points }: Indicator): number {
  return mostDecimals(points.map((line) => line.points));
}

function bestAnswer(indicator: Indicator, item: string, ruleSet: RuleSet): number {
  const answers = ruleSet.answerLists[byId(ruleSet.items, item).answers]?.answers ?? [];
  return Math.max(0, ...answers.map((answer) => pointsOf(indicator, item, answer)));
}
