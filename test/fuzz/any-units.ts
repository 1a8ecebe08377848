import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import type { Item, RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { sheetOf } from "../core/surveys.ts";
import type { NaiveUnit } from "./naive.ts";
import type { Random } from "./random.ts";

/** As texts; every other row has them as the dates of a spreadsheet. */
const DATES = ["2018-03-01", "2020-02-29", "1999-12-31"];

/** Units with answers to a made rule set, now and then none. */
export function anyUnits(ruleSet: RuleSet, random: Random): NaiveUnit[] {
  return Array.from({ length: random.between(0, 12) }, () => {
    const silent = random.chance(0.1);
    const answers = ruleSet.items.flatMap((item): [string, string | number][] => {
      if (silent || random.chance(0.15)) return [];
      if (item.date) return [[item.id, random.of(DATES)]];
      return [[item.id, item.number ? random.between(0, 90) : random.of(answersTo(ruleSet, item))]];
    });
    return { answers: Object.fromEntries(answers), region: random.of(["Nord", "Sør"]), folk: random.between(1, 200) };
  });
}

/** A sheet with a row for each unit, and in its last column what each weighs where that is given. */
export function sheetOfUnits(ruleSet: RuleSet, units: readonly NaiveUnit[], weights: readonly Cell[] | null = null): Sheet {
  const itemIds = ruleSet.items.map(({ id }) => id);
  const rows = units.map((unit, index): Cell[] => [
    String(index + 1).padStart(2, "0"),
    `By ${index + 1}`,
    unit.region,
    unit.folk,
    ...ruleSet.items.map((item) => cellOf(item, unit.answers[item.id], index)),
    ...(weights ? [weights[index] ?? null] : []),
  ]);
  return sheetOf([["nr", "navn", "region", "folk", ...itemIds, ...(weights ? ["vekt"] : [])], ...rows]);
}

/** A cell with an answer, or with what stands for none. */
function cellOf({ date }: Item, answer: string | number | undefined, row: number): Cell {
  if (answer === undefined) return [null, "99", "..", " "][row % 4] ?? null;
  return date && row % 2 === 0 ? { date: String(answer) } : answer;
}
