import type { ExplainedCrossing, Explanation } from "../../core/kinds/explanation.ts";
import type { Made } from "../../core/kinds/kind.ts";
import { labelOfVariable } from "../../core/kinds/variables.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";
import { matrixLines } from "./matrix-text.ts";
import { inset, wrap } from "../report/text-table.ts";

/** What is crossed, and the matrix. */
export function crossedRuleLines(
  { layers, rows, columns, matrices }: Extract<Made, { form: "crossed" }>,
  ruleSet: RuleSet,
  { texts, io }: Context,
): readonly string[] {
  const title = texts.rules.matrix(labelOfVariable(rows, ruleSet), labelOfVariable(columns, ruleSet));
  return [
    ...inset("  ", title, io.stdout.width),
    ...matrices.flatMap((cells, layer) => [
      ...(layers ? [`  ${labelOfVariable(layers, ruleSet)} = ${layer}`] : []),
      ...matrixLines(cells).map((line) => `  ${line}`),
    ]),
  ];
}

/** What is crossed, and the matrix with the unit's own cell in brackets. */
export function crossedStepLines({ layer, rows, columns, cells }: ExplainedCrossing, context: Context): readonly string[] {
  const { explain } = context.texts;
  const name = (input: Explanation) =>
    `${input.label} ${input.value === null ? `(${explain.unknownResult.toLowerCase()})` : `= ${input.value}`}`;
  return [
    ...(layer ? wrap(`${name(layer)}.`, context.io.stdout.width) : []),
    ...wrap(explain.matrix(name(rows), name(columns)), context.io.stdout.width),
    "",
    ...matrixLines(cells, [rows.value, columns.value]).map((line) => `  ${line}`),
    "",
  ];
}
