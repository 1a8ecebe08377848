import { dealt } from "./deal.ts";
import type { Hands } from "./margins.ts";
import { ticksWithSums } from "./matrix.ts";
import type { Random } from "./random.ts";
import type { Respondent, Theme } from "./respondents.ts";

/** Item id → answer of one municipality. */
export type Answers = Record<string, string>;
/** The answers given so far; a municipality that is not there answered nothing. */
export type AnswerSheet = Map<Respondent, Answers>;

/** Adds answers to a municipality's row. */
export function answer(sheet: AnswerSheet, respondent: Respondent, answers: Answers): void {
  sheet.set(respondent, { ...sheet.get(respondent), ...answers });
}

/** Item ids of a block: `strategi` and 13 → strategi_01 … strategi_13. */
export function blockItems(block: string, size: number): string[] {
  return Array.from({ length: size }, (_, index) => `${block}_${String(index + 1).padStart(2, "0")}`);
}

/** How many items each respondent ticks: every group's counts are distributed by how advanced they are in the theme. */
export function dealCounts(groups: readonly (readonly [readonly Respondent[], Hands<number>])[], theme: Theme): Map<Respondent, number> {
  return new Map(groups.flatMap(([members, hands]) => [...dealt(members, ({ maturity }) => maturity[theme], hands)]));
}

/** The answer that a respondent gives to the n-th item, ticked or not. */
export type Wording = (isTicked: boolean, item: number) => string;

/** Answers a block so that every respondent ticks its count and every item is ticked as often as `itemSums` says. */
export function answerBlock(
  sheet: AnswerSheet,
  block: string,
  counts: ReadonlyMap<Respondent, number>,
  itemSums: readonly number[],
  wording: Wording,
  random: Random,
): void {
  const items = blockItems(block, itemSums.length);
  const ticks = ticksWithSums([...counts.values()], itemSums, random);
  [...counts.keys()].forEach((respondent, row) => {
    const entries = items.map((item, column) => [item, wording(ticks[row]?.[column] === true, column)]);
    answer(sheet, respondent, Object.fromEntries(entries) as Answers); // each entry is made of two strings
  });
}
