import fc from "fast-check";
import { applied } from "../../../src/core/compare/apply.ts";
import { compareRuleSets } from "../../../src/core/compare/compare.ts";
import { isSame, type Json } from "../../../src/core/basics/json.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { Random } from "../../fuzz/random.ts";

/** A usable rule set from a seed on. */
function ruleSetFrom(seed: number): RuleSet {
  for (let next = seed; ; next++) {
    const loaded = loadRuleSet(anyRuleSet(new Random(next)), formatTexts("nb"), []);
    if (loaded.kind === "sound") return loaded.ruleSet;
  }
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const json = (ruleSet: RuleSet) => ruleSet as unknown as Json;
const made = (from: RuleSet, to: RuleSet) => compareRuleSets(from, to).reduce(applied, from);

test("the differences, made one after the other, make the one rule set into the other", () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      const [before, after] = [ruleSetFrom(one), ruleSetFrom(other)];
      expect(isSame(json(made(before, after)), json(after))).toBe(true);
      expect(isSame(json(made(after, before)), json(before))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a rule set does not differ from itself, nor from itself with its fields in another order", () => {
  const turned = (value: Json): Json =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, part]) => [key, turned(part ?? null)]),
          )
        : value;
  fc.assert(
    fc.property(seeds, (seed) => {
      const ruleSet = ruleSetFrom(seed);
      expect(compareRuleSets(ruleSet, ruleSet)).toEqual([]);
      expect(compareRuleSets(ruleSet, turned(json(ruleSet)) as unknown as RuleSet)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("parts in another order are one difference for each list", () => {
  fc.assert(
    fc.property(seeds, seeds, (seed, order) => {
      const ruleSet = ruleSetFrom(seed);
      const items = new Random(order).shuffled(ruleSet.items);
      const isMoved = items.some(({ id }, index) => id !== ruleSet.items[index]?.id);
      const found = compareRuleSets(ruleSet, { ...ruleSet, items });
      expect(found).toEqual(isMoved ? [{ path: [{ field: "items" }], kind: "reordered", order: items.map(({ id }) => id) }] : []);
    }),
    { numRuns: 30 },
  );
});
