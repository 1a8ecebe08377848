import { explain } from "../../../src/core/explain/explain.ts";
import { whatItTakes } from "../../../src/core/explain/what-it-takes.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "../../fuzz/any-units.ts";
import { naiveResults, type NaiveUnit } from "../../fuzz/naive.ts";
import { Random } from "../../fuzz/random.ts";
import { assessedSheet } from "../assessed.ts";

const RULE_SETS = 250;
/** More changes than this have too many combinations to try them all. */
const MOST_TRIED = 3;

const withAnswers = (unit: NaiveUnit, changes: readonly (readonly [string, string])[]): NaiveUnit => ({
  ...unit,
  answers: { ...unit.answers, ...Object.fromEntries(changes) },
});

/** Every unit that differs from this one in so many answers, of the items there are. */
function* unitsWith(unit: NaiveUnit, changes: number, ruleSet: RuleSet, from = 0): Generator<NaiveUnit> {
  if (changes === 0) {
    yield unit;
    return;
  }
  for (let index = from; index < ruleSet.items.length; index++) {
    const item = ruleSet.items[index];
    if (!item?.answers) continue;
    for (const answer of answersTo(ruleSet, item)) {
      if (unit.answers[item.id] !== answer) yield* unitsWith(withAnswers(unit, [[item.id, answer]]), changes - 1, ruleSet, index + 1);
    }
  }
}

test("what it takes gives a higher score or grade, and no smaller change of answers does", () => {
  let told = 0;
  for (let seed = 1; seed <= RULE_SETS; seed++) {
    const random = new Random(seed);
    const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
    if (loaded.kind !== "sound") continue;
    const { ruleSet } = loaded;
    const units = anyUnits(ruleSet, random);
    const sheet = sheetOfUnits(ruleSet, units);
    const { assessment } = units.length === 0 ? { assessment: null } : assessedSheet(sheet, { ruleSet });
    if (!assessment) continue;
    const results = [
      ...ruleSet.indicators.map(({ id }) => ({ id, key: `score ${id}` })),
      ...ruleSet.composites.map(({ id }) => ({ id, key: `grade ${id}` })),
    ];
    units.forEach((unit, index) => {
      for (const { id, key } of results) {
        const takes = whatItTakes(explain(id, index, { assessment, sheet }), assessment);
        if (!takes) continue;
        told++;
        const before = naiveResults(ruleSet, unit)[key] ?? NaN;
        const after = naiveResults(
          ruleSet,
          withAnswers(
            unit,
            takes.changes.map(({ item, to }) => [item, to] as const),
          ),
        )[key];
        expect([seed, index, id, after]).toEqual([seed, index, id, takes.value]);
        expect(takes.value).toBeGreaterThan(before);
        for (let fewer = 1; fewer < Math.min(takes.changes.length, MOST_TRIED + 1); fewer++)
          for (const other of unitsWith(unit, fewer, ruleSet)) {
            const value = naiveResults(ruleSet, other)[key] ?? null;
            if (value !== null && value > before) expect([seed, index, id, other.answers]).toEqual([seed, index, id, "no smaller change"]);
          }
      }
    });
  }
  expect(told).toBeGreaterThan(40);
});
