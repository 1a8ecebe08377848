import { byId, valueOf } from "../basics/by-id.ts";
import { cellAt, isEmpty } from "../sheet/cell-text.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import type { Units } from "./read-units.ts";
import { columnOfId, placeOf, unitWords } from "./unit-cells.ts";

/**
 * Tells which units that responded have no weight, or one of 0, by their cells: once for each. Those whose cell has something else than a number
 * above 0 are told of when numbers are read. A unit that did not respond needs no weight.
 */
export function reportWeights({ numbers, rows }: Pick<Units, "numbers" | "rows">, responded: Uint8Array, source: SurveySource): void {
  const { ruleSet, sheet, issues, register } = source;
  const { weight } = ruleSet.unit;
  if (weight === undefined) return;
  const at = columnOfId(source, weight);
  if (at === null && register === null) return; // that there is no such column is told
  const weights = valueOf(numbers, weight);
  const { label } = byId(ruleSet.columns, weight);
  const isBlank = (row: number) => at === null || isEmpty(cellAt(sheet, row, at));
  const told = (code: "weights_missing" | "weights_zero", isMeant: (weight: number, row: number) => boolean) => {
    const found = [...rows].filter((row, unit) => responded[unit] === 1 && isMeant(weights[unit] ?? NaN, row));
    const [first] = found;
    if (first === undefined) return;
    const cells = at === null ? [] : found.map((row) => ({ row, column: at }));
    issues.add("warning", at === null ? null : placeOf(source, first, at), {
      code,
      column: label,
      called: unitWords(source),
      count: found.length,
      cells,
    });
  };
  told("weights_missing", (one, row) => Number.isNaN(one) && isBlank(row));
  told("weights_zero", (one) => one === 0);
}
