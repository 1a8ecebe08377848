import { explainable, explainer } from "../../../src/core/explain/explain.ts";
import type { Explanation, ExplainedScore } from "../../../src/core/kinds/explanation.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import type { Assessment } from "../../../src/core/score/results.ts";
import type { Sheet } from "../../../src/core/sheet/sheet.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "../../fuzz/any-units.ts";
import { Random } from "../../fuzz/random.ts";
import { sample } from "../../ui/sample.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { task } from "../../workbook/office/sample.ts";
import { assessedSheet } from "../assessed.ts";

/*
 * A reader who has the explanation alone, with what is said in it, comes to the same score, grade or class: by adding the points, finding the sum among the
 * intervals as they are written, looking into the matrix, and going through the classes.
 */

const numberIn = (text: string) => Number(text.replace("−", "-").replace(",", ".").replace(/\s/g, ""));
const number = String.raw`([-−]?[\d\s]+(?:[.,]\d+)?)`;
const forms: readonly (readonly [RegExp, (count: number, ...ends: number[]) => boolean])[] = [
  [new RegExp(`^${number}$`), (count, only = NaN) => count === only],
  [new RegExp(`^${number}–${number}$`), (count, from = NaN, to = NaN) => count >= from && count <= to],
  [new RegExp(`^≥ ${number}$`), (count, from = NaN) => count >= from],
  [new RegExp(`^≤ ${number}$`), (count, to = NaN) => count <= to],
  [new RegExp(`^< ${number}$`), (count, below = NaN) => count < below],
  [new RegExp(`^${number} til under ${number}$`), (count, from = NaN, below = NaN) => count >= from && count < below],
];

/** Whether a count is in an interval as it is written; "–" has none. */
function isIn(written: string, count: number): boolean {
  if (written === "–") return false;
  for (const [form, holds] of forms) {
    const found = form.exec(written);
    if (found) return holds(count, ...found.slice(1).map(numberIn));
  }
  throw new Error(`«${written}» is no interval that a reader knows`);
}

/** The scores whose intervals have the count: there should be one. */
const scoresOf = (count: number, scores: readonly ExplainedScore[]) =>
  scores.filter(({ counts }) => isIn(counts, count)).map(({ score }) => score);

const sum = (numbers: readonly number[]) => Number(numbers.reduce((all, one) => all + one, 0).toPrecision(12));

/** What the facts come to, and null where they say that it is unknown. Means, shares and means in place of blanks are told as numbers, since weights are not. */
function regraded(explanation: Explanation): readonly number[] | null {
  if (explanation.value === null) return null;
  if ("items" in explanation) {
    const { gate, items, measure, missing, count, highest, scores } = explanation;
    const points = gate && !gate.isOpen ? [] : items.map((item) => item.points ?? 0);
    const isAdded = (measure === "count" || measure === "points" || measure === "sum") && !("rest" in missing);
    // A mean in place of a blank can be more than its question gives: what is above the highest is taken for it.
    const added = isAdded ? sum(points) : Math.min(count ?? NaN, highest);
    return scoresOf(added, scores);
  }
  if ("parts" in explanation) {
    const { parts, measure, count, scores } = explanation;
    const added = measure === "sum" ? sum(parts.map((part) => (part.number ?? 0) * part.weight)) : (count ?? NaN);
    return scoresOf(added, scores);
  }
  if ("cells" in explanation) return [explanation.cells[explanation.rows.value ?? -1]?.[explanation.columns.value ?? -1] ?? NaN];
  if ("classes" in explanation) {
    const { classes } = explanation;
    const last = classes.findIndex(({ conditions }) => conditions.every(({ holds }) => holds === true));
    if (explanation.kind === "nominal") return last < 0 ? [] : [classes[last]?.code ?? NaN];
    // Of grades by rules: one that may hold, for all that is known, must give the same.
    const possible = classes.slice(0, last + 1).filter(({ conditions }) => conditions.every(({ holds }) => holds !== false));
    return [...new Set(possible.map(({ code }) => code))];
  }
  return [explanation.value];
}

/** All units and results of a survey; gives how many were known, by the forms of their explanations. */
function compareAll(assessment: Assessment, sheet: Sheet, where: string): number {
  let known = 0;
  for (const { id } of explainable(assessment.ruleSet)) {
    const explain = explainer(id, { assessment, sheet });
    for (let unit = 0; unit < assessment.responses.size; unit++) {
      const explanation = explain(unit);
      const { value } = explanation;
      expect([where, id, unit, regraded(explanation)]).toEqual([where, id, unit, value === null ? null : [value]]);
      if (value !== null) known++;
    }
  }
  return known;
}

test("the facts of every explanation of the sample, taken alone, give the result again", async () => {
  const { assessment, sheet } = await assessWorkbook(await sample(), task);
  if (!assessment || !sheet) throw new Error("the sample is computed");
  expect(compareAll(assessment, sheet, "sample")).toBeGreaterThan(377 * 8);
});

test("so do those of generated rule sets and sheets", () => {
  let known = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const random = new Random(seed);
    const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
    if (loaded.kind !== "sound") continue;
    const units = anyUnits(loaded.ruleSet, random);
    const sheet = sheetOfUnits(loaded.ruleSet, units);
    const { assessment } = units.length === 0 ? { assessment: null } : assessedSheet(sheet, { ruleSet: loaded.ruleSet });
    if (assessment) known += compareAll(assessment, sheet, String(seed));
  }
  expect(known).toBeGreaterThan(500);
});
