import fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { countedSheet, OPTIONS, QUESTION, toolRules } from "../tool-survey.ts";

const LABELS = Object.values(OPTIONS);
const PLAN = "Har byen en plan?";
const columns = (rows: readonly (readonly Cell[])[]): (readonly Cell[])[] => [["Nr", ...LABELS, PLAN], ...rows];

test("ticks in columns and the same ticks in one cell give the same counts, under every policy", () => {
  const ticked = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 12 });
  const mark = fc.constantFrom<(label: string) => Cell>(
    () => "x",
    () => 1,
    (label) => label,
  );
  fc.assert(
    fc.property(ticked, mark, fc.integer({ min: 0, max: 4 }), fc.boolean(), (units, cell, atLeast, none) => {
      const one = [true, true, false, false]; // some row shows that the cells are lists, and that the columns hold ticks
      const all = [one, ...units];
      const rules = toolRules({ ...(atLeast > 0 ? { atLeast } : {}), block: none ? { noneTicked: "unticked" } : {} });
      const apart = all.map((row, nr): Cell[] => [nr + 1, ...LABELS.map((label, at) => (row[at] ? cell(label) : null)), "Ja"]);
      const together = all.map((row, nr): Cell[] => [nr + 1, LABELS.filter((_, at) => row[at]).join(";") || null, "Ja"]);
      expect(countedSheet(columns(apart), rules).counts).toEqual(countedSheet([["Nr", QUESTION, PLAN], ...together], rules).counts);
    }),
    { numRuns: 60 },
  );
});
