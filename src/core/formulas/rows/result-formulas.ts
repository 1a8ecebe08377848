import { fittingDecimals, decimalProduct, mostDecimals, MOST_WRITTEN, scaledUp } from "../../basics/decimals.ts";
import type { Definition, NamedValue } from "../../kinds/kind.ts";
import { findIn } from "../../kinds/kinds.ts";
import type { Aggregate } from "../../ruleset/ruleset.ts";
import { inputsNeeded } from "../../score/combine.ts";
import { UNKNOWN } from "../../validate/coded/responses.ts";
import { across, grid, grouped, NOTHING, plus, text, times, when } from "../excel.ts";
import { resultCell } from "../result-columns.ts";
import type { FormulaSurvey } from "../survey.ts";

/** The score of a number in another cell: how many limits it has reached. */
export function scoreFormula({ id, cut, range, found }: Definition, survey: FormulaSurvey): string {
  const { assessment, limitCell } = survey;
  const limits = found(assessment)?.limits ?? [];
  const number = resultCell({ count: id }, survey);
  const { lowest } = range(findIn(assessment.ruleSet)) ?? { lowest: -Infinity };
  if (!cut) throw new Error(`${id} is not cut`);
  const reached = limits.map((limit, at) => `(${number}>=${limitCell ? limitCell(id, at) : limit})`);
  const isPlain = !limitCell && Number.isFinite(lowest) && lowest < (limits[0] ?? Infinity);
  const score = isPlain ? `MATCH(${number},${across([lowest, ...limits])})-1` : plus(reached);
  return when(isUnknown(number), NOTHING, limits.length === 1 && !isPlain ? `1*${score}` : score);
}

/** Whether one of the results in other cells is not known. Not every program tells 0 from "" where it compares them. */
function isUnknown(...cells: readonly string[]): string {
  return `COUNT(${cells.join(",")})<${cells.length}`;
}

/** Results put together, as `score/combine` has it. */
export function combinedFormula({ inputs, measure, missing }: Aggregate, survey: FormulaSurvey): string {
  const parts = inputs.map(({ of, weight = 1 }) => ({ cell: resultCell(of, survey), weight }));
  const weightDecimals = mostDecimals(parts.map(({ weight }) => weight));
  const weights = parts.map(({ weight }) => scaledUp(weight, weightDecimals));
  const isEqual = weights.every((weight) => weight === weights[0]);
  const cells = parts.map(({ cell }) => cell).join(",");
  const known = isEqual
    ? times(weights[0] ?? 1, `COUNT(${cells})`)
    : plus(parts.map(({ cell }, at) => times(weights[at] ?? 1, `COUNT(${cell})`)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const { units, scale } = unitsOf({ inputs }, parts, cells, survey);
  const needed = inputsNeeded(missing, parts.length);
  const fillsIn = measure === "sum" && missing?.policy === "atLeast" && missing.rest === "mean";
  const ofWeights = 10 ** weightDecimals;
  const number =
    measure === "mean"
      ? `${grouped(times(ofWeights, units))}/${grouped(times(scale, known), "+-*/")}`
      : fillsIn
        ? `${grouped(times(all, units))}/${grouped(times(scale, known), "+-*/")}`
        : scale === 1
          ? units
          : `${grouped(units)}/${scale}`;
  return when(`COUNT(${cells})<${Math.max(1, needed)}`, NOTHING, number);
}

/** The weighted sum in whole numbers of the last decimal that it has in these data, or as it is where the parts are quotients. */
function unitsOf(
  { inputs }: Pick<Aggregate, "inputs">,
  parts: readonly { readonly cell: string; readonly weight: number }[],
  cells: string,
  { assessment }: FormulaSurvey,
): { readonly units: string; readonly scale: number } {
  const find = findIn(assessment.ruleSet);
  const found = inputs.map(({ of, weight = 1 }) => {
    const result = find(of)?.found(assessment);
    const values =
      "count" in of ? Array.from(result?.counts ?? []) : Array.from(result?.codes ?? [], (code) => (code === UNKNOWN ? NaN : code));
    return fittingDecimals(values.map((value) => decimalProduct(value, weight)));
  });
  const decimals = Math.max(0, ...found);
  const isWhole = inputs.every(({ of }) => !("count" in of) || find(of)?.range(find)?.decimals === 0);
  const scale = decimals > MOST_WRITTEN ? 1 : 10 ** decimals;
  const isPlain = parts.every(({ weight }) => weight === 1);
  const sum = isPlain ? `SUM(${cells})` : plus(parts.map(({ cell, weight }) => times(isWhole ? weight * scale : weight, `N(${cell})`)));
  if (isWhole && !isPlain) return { units: sum, scale };
  return { units: scale === 1 ? sum : `ROUND(${times(scale, sum)},0)`, scale };
}

/** A crossing of two results, or of three. */
export function crossedFormula({ made }: Definition, survey: FormulaSurvey): string {
  if (made.form !== "crossed") throw new Error("not a crossing");
  const { layers, rows, columns, matrices } = made;
  const [row, column] = [resultCell(rows, survey), resultCell(columns, survey)];
  const layer = layers ? resultCell(layers, survey) : null;
  const cells = matrices.map((matrix) => `INDEX(${grid(matrix)},${row}+1,${column}+1)`);
  const grade = layer === null ? (cells[0] ?? NOTHING) : `CHOOSE(${layer}+1,${cells.join(",")})`;
  return when(isUnknown(...(layer === null ? [] : [layer]), row, column), NOTHING, grade);
}

/** What a grade or class in another cell is called. */
export function nameFormula(cell: string, values: readonly NamedValue[]): string {
  const labels = values.map(({ label }) => text(label)).join(",");
  const isFrom0 = values.every(({ value }, at) => value === at);
  const place = isFrom0 ? `${cell}+1` : `MATCH(${cell},${across(values.map(({ value }) => value))},0)`;
  return when(isUnknown(cell), NOTHING, `CHOOSE(${place},${labels})`);
}
