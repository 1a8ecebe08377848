import { explain, explainable } from "../../../src/core/explain/explain.ts";
import { whatItTakes, type WhatItTakes } from "../../../src/core/explain/what-it-takes.ts";
import { sampleRows } from "../../../scripts/sample/answers.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { assessedSheet } from "../assessed.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const items = ssb2018.items.map(({ id }) => id);
const units = sampleRows();

/** The sample as a sheet, with some answers changed. */
const sheetWith = (changes: ReadonlyMap<number, WhatItTakes>) => {
  const rows = units.map(({ answers }, unit): Cell[] => {
    const other = new Map(changes.get(unit)?.changes.map(({ item, to }) => [item, to]));
    return [String(unit + 101).padStart(4, "0"), ...items.map((id) => other.get(id) ?? answers[id] ?? null)];
  });
  return sheetOf([["kommunenr", ...items], ...rows]);
};

const computed = (changes: ReadonlyMap<number, WhatItTakes>) => {
  const sheet = sheetWith(changes);
  const { assessment } = assessedSheet(sheet);
  if (!assessment) throw new Error("the sample is not computed");
  return { assessment, sheet };
};

const before = computed(new Map());

test.each(explainable(ssb2018).map(({ id }) => id))("what it takes gives every municipality of the sample what it says: %s", (id) => {
  const takes = new Map<number, WhatItTakes>();
  units.forEach((_, unit) => {
    const found = whatItTakes(explain(id, unit, before), before.assessment);
    if (found) takes.set(unit, found);
  });
  const isScored = [...ssb2018.indicators, ...ssb2018.composites].some((result) => result.id === id);
  expect(takes.size > 100).toBe(isScored);
  const after = computed(takes);
  for (const [unit, { value }] of takes) expect([unit, explain(id, unit, after).value]).toEqual([unit, value]);
});

test("nothing is said where the result is the highest, or unknown", () => {
  for (const { id } of [...ssb2018.indicators, ...ssb2018.composites]) {
    units.forEach((_, unit) => {
      const explanation = explain(id, unit, before);
      const highest = "grades" in explanation ? explanation.grades.length - 1 : 4;
      if (explanation.value === null || explanation.value === highest) expect(whatItTakes(explanation, before.assessment)).toBeNull();
    });
  }
});
