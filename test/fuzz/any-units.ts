import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { sheetOf } from "../core/surveys.ts";
import type { NaiveUnit } from "./naive.ts";
import type { Random } from "./random.ts";

/** Units with answers to a made rule set, now and then none. */
export function anyUnits(ruleSet: RuleSet, random: Random): NaiveUnit[] {
  return Array.from({ length: random.between(0, 12) }, () => {
    const silent = random.chance(0.1);
    const answers = ruleSet.items.flatMap((item): [string, string | number][] => {
      if (silent || random.chance(0.15)) return [];
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
    ...itemIds.map((id) => unit.answers[id] ?? [null, "99", "..", " "][index % 4] ?? null),
    ...(weights ? [weights[index] ?? null] : []),
  ]);
  return sheetOf([["nr", "navn", "region", "folk", ...itemIds, ...(weights ? ["vekt"] : [])], ...rows]);
}
