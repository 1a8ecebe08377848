import { publishedRules } from "../../../src/core/functions/call.ts";
import { evaluateNamed } from "../../../src/core/functions/evaluate.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { countedSheet, OPTIONS, toolRules } from "../tool-survey.ts";

const LABELS = Object.values(OPTIONS);
const [FELT = null, SKILT = null] = LABELS;

/** Rows of ticks as survey tools write them; each answers something. */
const rows: readonly (readonly Cell[])[] = [
  ["x", null, "X", null],
  [1, 0, 0, 1],
  ["Checked", "Unchecked", "Unchecked", "Unchecked"],
  [FELT, SKILT, null, null],
  [true, false, false, true],
];

test("a range of ticks counts in a cell function what the same columns count on a sheet", () => {
  const { counts } = countedSheet([["Nr", ...LABELS], ...rows.map((row, index) => [index + 1, ...row])]);
  expect(counts).toEqual([2, 2, 1, 2, 2]);
  expect(evaluateNamed("a_antall", [rows], publishedRules(toolRules()))).toEqual(counts);
});
