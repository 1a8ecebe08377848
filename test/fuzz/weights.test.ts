import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { ResultTable } from "../../src/core/score/results.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { assessedSheet } from "../core/assessed.ts";
import { anyRuleSet } from "./any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "./any-units.ts";
import type { NaiveUnit } from "./naive.ts";
import { Random } from "./random.ts";

/** Rule sets made and tried; RULE_SETS=2000 for a night's run. */
const RULE_SETS = Number(process.env["RULE_SETS"] ?? 100);

/** The same rules for a survey of a sample. */
const weightedRules = (ruleSet: RuleSet): RuleSet => ({
  ...ruleSet,
  unit: { ...ruleSet.unit, weight: "vekt" },
  columns: [...ruleSet.columns, { id: "vekt", role: "number", label: "Vekt", aliases: [] }],
});

function tablesBy(ruleSet: RuleSet, units: readonly NaiveUnit[], weights: readonly Cell[] | null = null): readonly ResultTable[] {
  const { assessment } = assessedSheet(sheetOfUnits(ruleSet, units, weights), { ruleSet });
  return assessment ? tablesOf(assessment) : [];
}

/** The numbers of a table by row and column; those that say how many units a base is of are left out. */
function numbersOf({ columns, rows }: ResultTable, isLeftOut: (column: string) => boolean) {
  const kept = columns.flatMap(({ id }, index) => (isLeftOut(id) ? [] : [[id === "weightedBase" ? "base" : id, index] as const]));
  return rows.map(({ kind, id, cells }) => [kind, id, ...kept.map(([name, index]) => `${name}: ${cells[index] ?? "none"}`)]);
}

function eachSound(run: (ruleSet: RuleSet, random: Random, seed: number) => void): void {
  let sound = 0;
  for (let seed = 1; seed <= RULE_SETS; seed++) {
    const random = new Random(seed);
    const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
    if (loaded.kind !== "sound") continue;
    sound++;
    run(loaded.ruleSet, random, seed);
  }
  expect(sound).toBeGreaterThan(RULE_SETS / 10);
}

test(`with a weight of 1 for all, every table has the numbers it has without weights (${RULE_SETS} rule sets)`, () => {
  eachSound((ruleSet, random, seed) => {
    const units = anyUnits(ruleSet, random);
    const plain = tablesBy(ruleSet, units);
    const ones = units.map((_, index) => [1, "1", "1,0"][index % 3] ?? 1);
    const weighted = tablesBy(weightedRules(ruleSet), units, ones);
    expect(weighted.map(({ id, base, unknown }) => ({ seed, id, base, unknown }))).toEqual(
      plain.map(({ id, base, unknown }) => ({ seed, id, base, unknown })),
    );
    weighted.forEach((table, index) => {
      const same = plain[index];
      const isOfUnits = (column: string) => column === "base" && table.weighted !== undefined;
      expect({ seed, rows: numbersOf(table, isOfUnits) }).toEqual({ seed, rows: same && numbersOf(same, () => false) });
      expect(table.notes.filter((note) => !note.startsWith("Tallene er vektet"))).toEqual(same?.notes);
    });
  });
});

test(`a unit of weight 2 is two rows, one of weight 3 three, in every table but responses and lists (${RULE_SETS} rule sets)`, () => {
  eachSound((ruleSet, random, seed) => {
    const units = anyUnits(ruleSet, random);
    const weights = units.map(() => random.between(1, 3));
    const repeated = tablesBy(
      ruleSet,
      units.flatMap((unit, index) => Array.from({ length: weights[index] ?? 1 }, () => unit)),
    );
    tablesBy(weightedRules(ruleSet), units, weights).forEach((table, index) => {
      const many = repeated[index];
      if (!many || !table.weighted) return;
      expect({ seed, base: table.weighted.base, rows: numbersOf(table, (column) => column === "base") }).toEqual({
        seed,
        base: many.base,
        rows: numbersOf(many, () => false),
      });
    });
  });
});

test(`the unit of the weights changes no share: ten times or a tenth of each (${RULE_SETS} rule sets)`, () => {
  eachSound((ruleSet, random, seed) => {
    const units = anyUnits(ruleSet, random);
    const weights = units.map(() => random.between(1, 400) / 100);
    const sharesBy = (times: number) =>
      tablesBy(
        weightedRules(ruleSet),
        units,
        weights.map((weight) => Number((weight * times).toFixed(4))),
      ).map(({ columns, rows }) => rows.map(({ id, cells }) => [id, ...cells.filter((_, index) => columns[index]?.unit === "percent")]));
    expect({ seed, shares: sharesBy(10) }).toEqual({ seed, shares: sharesBy(1) });
    expect({ seed, shares: sharesBy(0.1) }).toEqual({ seed, shares: sharesBy(1) });
  });
});
