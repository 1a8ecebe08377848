import { layout } from "../../src/core/layout/layout.ts";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Assessment } from "../../src/core/score/results.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { UNKNOWN } from "../../src/core/validate/coded/responses.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { ruleSetIssueText } from "../../src/messages/rule-set/rule-set-language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { assessedSheet } from "../core/assessed.ts";
import { anyRuleSet } from "./any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "./any-units.ts";
import { naiveItems, naiveResults, type NaiveUnit } from "./naive.ts";
import { Random } from "./random.ts";

/** Rule sets made and tried; RULE_SETS=2000 for a night's run. */
const RULE_SETS = Number(process.env["RULE_SETS"] ?? 100);

/** The units through all steps, laid out too; null for none, of which nothing is computed. */
function assessed(ruleSet: RuleSet, units: readonly NaiveUnit[]): Assessment | null {
  const sheet = sheetOfUnits(ruleSet, units);
  const { assessment } = assessedSheet(sheet, { ruleSet });
  if (!assessment) return null;
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "laget.xlsx", language: "nb" } as const;
  const write = ["columns", "tables", "figures", "remarks", "log"] as const;
  const tables = tablesOf(assessment);
  layout({ assessment, tables, sheet, sheets: [], reconciliation: null, write, texts: layoutTexts("nb"), log });
  return assessment;
}

/** The program's results of one unit, by the names that the naive interpreter gives them. */
function resultsOf({ ruleSet, indicators, aggregates, composites, nominals }: Assessment, unit: number): Record<string, number | null> {
  const known = (value: number | undefined) => (value === undefined || value === UNKNOWN || Number.isNaN(value) ? null : value);
  return Object.fromEntries([
    ...[...indicators.values(), ...aggregates.values()].flatMap(({ id, counts, scores }) => [
      [`count ${id}`, Number.isNaN(counts[unit]) ? null : counts[unit]],
      [`score ${id}`, known(scores[unit])],
    ]),
    ...ruleSet.composites.map(({ id }) => [`grade ${id}`, known(composites.get(id)?.codes[unit])]),
    ...ruleSet.nominals.map(({ id }) => [`class ${id}`, known(nominals.get(id)?.codes[unit])]),
  ]) as Record<string, number | null>; // each entry is a name and a number or null
}

/** The tables of items as a person would count them: item → per cent by answer and the denominator; none where that is 0. */
function expectItemTables(assessment: Assessment, units: readonly NaiveUnit[], seed: number): void {
  for (const { rule, rows } of tablesOf(assessment)) {
    if (rule.kind !== "items") continue;
    const given = units.map((unit) => naiveItems(rule, assessment.ruleSet, unit));
    const counted = rule.items.map((id, index) => {
      const all = given.flatMap((one) => (one[index] === undefined ? [] : [String(one[index])]));
      return [id, all.filter((one) => rule.answers[0]?.answers.includes(one)).length, all.length];
    });
    const found = rows.map(({ id, cells: [, count, base] }) => [id, count, base]);
    const byId = (table: readonly (readonly unknown[])[]) => Object.fromEntries(table.map(([id, ...numbers]) => [String(id), numbers]));
    expect({ seed, ...byId(found) }).toEqual({ seed, ...byId(counted) });
  }
}

test(`what the check accepts computes on any sheet, as the rules say word by word (${RULE_SETS} rule sets)`, () => {
  let accepted = 0;
  for (let seed = 1; seed <= RULE_SETS; seed++) {
    const random = new Random(seed);
    const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
    if (loaded.kind === "unsound")
      for (const issue of loaded.issues) expect(ruleSetIssueText(issue, "nb")).not.toMatch(/undefined|NaN|\[object/);
    if (loaded.kind !== "sound") continue;
    accepted++;
    for (let sheet = 0; sheet < 3; sheet++) {
      const units = anyUnits(loaded.ruleSet, random);
      const assessment = assessed(loaded.ruleSet, units);
      expect(assessment === null).toBe(units.length === 0);
      if (!assessment) continue;
      expectItemTables(assessment, units, seed);
      units.forEach((unit, index) => {
        expect({ seed, unit: index, ...resultsOf(assessment, index) }).toEqual({
          seed,
          unit: index,
          ...naiveResults(loaded.ruleSet, unit),
        });
      });
    }
  }
  // Neither all nor nearly none, else nothing is tried.
  expect(accepted).toBeGreaterThan(RULE_SETS / 10);
  expect(accepted).toBeLessThan(RULE_SETS);
});
