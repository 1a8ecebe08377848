import fc from "fast-check";
import { readRules } from "../../../src/core/rule-sheet/read-rules.ts";
import { ruleSheetEdits } from "../../../src/core/rule-sheet/rule-sheet-edits.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { Random } from "../../fuzz/random.ts";
import { sheetOf } from "../surveys.ts";
import { cellsOf, sheetOfRules } from "./rule-sheets.ts";

const all = allRuleSheetTexts("nb");
const texts = ruleSheetTexts("nb");

/** A sheet as a user leaves it: rows sorted otherwise, lines above, and columns of their own between the program's and to the right of them. */
function byHand(cells: readonly (readonly Cell[])[], random: Random): Cell[][] {
  const sorted = cells.map((row) => [...row]);
  for (let first = 0; first < sorted.length; first++) {
    let last = first;
    while (typeof sorted[last]?.[0] === "number") last++;
    if (last > first) sorted.splice(first, last - first, ...random.shuffled(sorted.slice(first, last)));
    first = Math.max(first, last);
  }
  const at = random.between(1, 4);
  const wide = sorted.map((row, index) => {
    const own = typeof row[0] === "number" ? `eget ${index}` : null;
    // A line that is one text alone stays whole: a column put in moves what is right of it.
    return row.length <= at ? row : [...row.slice(0, at), own, ...row.slice(at)];
  });
  return [
    ["Arket er vårt"],
    [],
    ...wide.map((row, index) => [...row, ...Array<Cell>(Math.max(0, 45 - row.length)).fill(null), `merket ${index}`]),
  ];
}

/** The rules with other limits, labels and answers that count, as many of each as before. */
function changed(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    title: `${ruleSet.title} (nye)`,
    items: ruleSet.items.map((item) => ({ ...item, label: `${item.label} nå` })),
    indicators: ruleSet.indicators.map((one) => ({
      ...one,
      label: `${one.label} nå`,
      ...(one.cutPoints.method === "fixed"
        ? { cutPoints: { ...one.cutPoints, limits: one.cutPoints.limits.map((limit) => limit + 1) } }
        : {}),
    })),
  };
}

test("rules that differ in values alone change only their own cells on a sheet that a user has sorted, moved and added to", () => {
  let edited = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer(), (seed, order) => {
      const ruleSet = RuleSet.safeParse(anyRuleSet(new Random(seed))).data;
      fc.pre(ruleSet !== undefined);
      const cells = byHand(cellsOf(sheetOfRules(ruleSet)), new Random(order));
      const sheet = sheetOf(cells, { name: "Regler" });
      const read = readRules(sheet, all);
      expect(read.faults).toEqual([]);
      const before = RuleSet.parse(read.json);
      expect(before).toEqual(ruleSet);
      const after = changed(before);
      const edits = ruleSheetEdits(sheet, before, after, texts, all);
      if (!edits) throw new Error("written whole");
      edited++;
      expect(RuleSet.parse(readRules(edits.edited, all).json)).toEqual(after);
      // What is the user's own is where it was.
      const own = /^(eget|merket) \d+$|^Arket er vårt$/;
      for (const [row, line] of cells.entries())
        for (const [column, cell] of line.entries())
          if (typeof cell === "string" && own.test(cell)) expect(edits.edited.cells[row]?.[column]).toBe(cell);
    }),
    { numRuns: 40 },
  );
  expect(edited).toBeGreaterThan(0);
});
