import fc from "fast-check";
import { attribute, moves } from "../../../src/core/compare/attribute.ts";
import { check } from "../../../src/core/check.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "../../fuzz/any-units.ts";
import { Random } from "../../fuzz/random.ts";
import { assessedSheet } from "../assessed.ts";

/** The same rule set with some of its limits, grades, names and lists of items changed. */
function edited(ruleSet: RuleSet, random: Random): RuleSet {
  return {
    ...ruleSet,
    title: `${ruleSet.title} 2`,
    indicators: ruleSet.indicators.map((one) => {
      const { cutPoints } = one;
      const limits = cutPoints.method === "fixed" && random.chance(0.6) ? cutPoints.limits.map((limit) => limit + 1) : null;
      return {
        ...one,
        label: random.chance(0.3) ? `${one.label} 2` : one.label,
        items: one.items.length > 1 && random.chance(0.3) ? one.items.slice(1) : one.items,
        ...(limits && cutPoints.method === "fixed" && { cutPoints: { ...cutPoints, limits } }),
      };
    }),
    composites: ruleSet.composites.map((one) =>
      "cells" in one && !("layers" in one) && random.chance(0.5) ? { ...one, cells: one.cells.map((row) => [...row].reverse()) } : one,
    ),
  };
}

function soundRuleSet(random: Random): RuleSet | null {
  const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
  return loaded.kind === "sound" ? loaded.ruleSet : null;
}

const isSound = (ruleSet: RuleSet) => check(ruleSet).every(({ severity }) => severity !== "error");

test("what each difference moves, one after the other, takes every unit from its former result to its new one", async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const random = new Random(seed);
      const before = soundRuleSet(random);
      if (!before) return;
      const after = edited(before, random);
      const units = anyUnits(before, random);
      if (!isSound(after) || units.length === 0) return;
      const sheet = sheetOfUnits(before, units);
      const assess = (ruleSet: RuleSet) => Promise.resolve(isSound(ruleSet) ? assessedSheet(sheet, { ruleSet }).assessment : null);
      const [former, latter] = [await assess(before), await assess(after)];
      if (!former || !latter) return;
      const now = new Map<string, string | null>();
      for (const effect of await attribute(before, after, assess)) {
        for (const { id, column, from, to } of effect.moves ?? []) {
          const key = `${id} ${column}`;
          if (now.has(key)) expect(from).toBe(now.get(key));
          now.set(key, to);
          moved++;
        }
      }
      const whole = moves(former, latter);
      for (const { id, column, to } of whole) expect([seed, id, column, now.get(`${id} ${column}`)]).toEqual([seed, id, column, to]);
    }),
    { numRuns: 150 },
  );
  expect(moved).toBeGreaterThan(0); // from about ten to seventy, as it is drawn
});
