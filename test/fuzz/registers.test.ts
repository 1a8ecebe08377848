import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { Register } from "../../src/core/ruleset/register.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { assessedSheet } from "../core/assessed.ts";
import { anyRuleSet } from "./any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "./any-units.ts";
import type { NaiveUnit } from "./naive.ts";
import { Random } from "./random.ts";

/** Rule sets made and tried; RULE_SETS=2000 for a night's run. */
const RULE_SETS = Number(process.env["RULE_SETS"] ?? 100);

/** The columns of a made survey that say what a unit is: its key, name, region and number of people, in this order. */
const ABOUT_UNITS = ["nr", "navn", "region", "folk"];

/** What is known of the units, in any order, and of one more that is not in the survey. */
function registerOf(units: readonly NaiveUnit[], random: Random): Register {
  const rows = units.map(({ region, folk }, index): Register["units"][number] => [
    String(index + 1).padStart(2, "0"),
    `By ${index + 1}`,
    region,
    folk,
  ]);
  return {
    id: "byer",
    title: "Byer",
    source: "laget",
    columns: ABOUT_UNITS,
    units: random.shuffled([...rows, ["99", "Borte", "Nord", 7]]),
    aliases: {},
  };
}

/** The sheet without some of the columns that say what a unit is. */
function without(sheet: Sheet, left: readonly string[]): Sheet {
  const places = left.map((id) => ABOUT_UNITS.indexOf(id));
  return { ...sheet, cells: sheet.cells.map((row = []) => row.filter((_, column) => !places.includes(column))) };
}

/** Every unit's key and each table's cells, as they come of a sheet. */
function resultsOf(sheet: Sheet, ruleSet: RuleSet, register: Register | null) {
  const { assessment } = assessedSheet(sheet, { ruleSet, register });
  const tables = assessment ? tablesOf(assessment).map(({ id, base, rows }) => ({ id, base, rows })) : [];
  return { ids: assessment?.responses.ids, tables };
}

test(`what a sheet does not say of its units a register does, and every table is the same (${RULE_SETS} rule sets)`, () => {
  let compared = 0;
  for (let seed = 1; seed <= RULE_SETS; seed++) {
    const random = new Random(seed);
    const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
    if (loaded.kind !== "sound") continue;
    const { ruleSet } = loaded;
    const units = anyUnits(ruleSet, random);
    if (units.length === 0) continue;
    const sheet = sheetOfUnits(ruleSet, units);
    const whole = { seed, ...resultsOf(sheet, ruleSet, null) };
    const register = registerOf(units, random);
    const known: RuleSet = { ...ruleSet, unit: { ...ruleSet.unit, register: { sheet: "Byer" } } };
    expect({ seed, ...resultsOf(without(sheet, ["navn", "region", "folk"]), known, register) }).toEqual(whole);
    expect({ seed, ...resultsOf(without(sheet, ["nr", "region", "folk"]), known, register) }).toEqual(whole);
    compared++;
  }
  expect(compared).toBeGreaterThan(RULE_SETS / 10);
});
