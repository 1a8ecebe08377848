import { byId } from "../../core/basics/by-id.ts";
import type { ExplainedComposite, Explanation } from "../../core/kinds/explanation.ts";
import { labelOfVariable } from "../../core/kinds/variables.ts";
import type { Composite, RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";
import type { KindView } from "./kind-view.ts";
import { matrixLines } from "./matrix-text.ts";
import { inset, wrap } from "./text-table.ts";

export const compositeView: KindView<"composite"> = {
  rules: (id, ruleSet, context) => ruleLines(byId(ruleSet.composites, id), ruleSet, context),
  inputs: ({ rows, columns }) => [rows, columns],
  steps: stepLines,
};

function ruleLines(composite: Composite, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  const { rows, columns, cells, grades } = composite;
  return [
    ...inset("  ", rules.matrix(labelOfVariable(rows, ruleSet), labelOfVariable(columns, ruleSet)), context.io.stdout.width),
    ...matrixLines(cells).map((line) => `  ${line}`),
    ...grades.flatMap((label, grade) => inset(`  ${grade}: `, label, context.io.stdout.width)),
  ];
}

function stepLines({ rows, columns, cells }: ExplainedComposite, context: Context): readonly string[] {
  const { explain } = context.texts;
  const name = (input: Explanation) =>
    `${input.label} ${input.value === null ? `(${explain.unknownResult.toLowerCase()})` : `= ${input.value}`}`;
  return [
    ...wrap(explain.matrix(name(rows), name(columns)), context.io.stdout.width),
    "",
    ...matrixLines(cells, [rows.value, columns.value]).map((line) => `  ${line}`),
    "",
  ];
}
