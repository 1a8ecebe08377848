import { byId } from "../../core/basics/by-id.ts";
import type { ExplainedNominal } from "../../core/kinds/explanation.ts";
import { labelOfVariable, labelsOfValues } from "../../core/kinds/variables.ts";
import type { Nominal, RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";
import { address, answerText } from "./answer-text.ts";
import type { KindView } from "./kind-view.ts";
import { hanging, inset, wrap } from "./text-table.ts";

export const nominalView: KindView<"nominal"> = {
  rules: (id, ruleSet, context) => ruleLines(byId(ruleSet.nominals, id), ruleSet, context),
  inputs: ({ inputs }) => inputs,
  steps: stepLines,
};

function ruleLines(nominal: Nominal, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  return [
    ...(nominal.reconstructed ? inset("  ", context.kinds.reconstructed, context.io.stdout.width) : []),
    ...(nominal.note === undefined ? [] : inset("  ", nominal.note, context.io.stdout.width)),
    ...nominal.classes.flatMap(({ code, label, when }) => {
      const conditions = when.map((condition) => {
        const wanted = labelsOfValues(condition, ruleSet).join(` ${rules.or} `);
        return `${labelOfVariable(condition.of, ruleSet)} = ${wanted}`;
      });
      return [
        ...inset(`  ${code}: `, label, context.io.stdout.width),
        ...inset("       ", conditions.join(` ${rules.and} `), context.io.stdout.width),
      ];
    }),
  ];
}

function stepLines({ classes, value, reconstructed, note, answers }: ExplainedNominal, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  return [
    ...(reconstructed ? wrap(context.kinds.reconstructed, width) : []),
    ...(note === null ? [] : wrap(note, width)),
    ...answers.flatMap((answer) => hanging(`  ${address(answer)}  `, `${answer.label}: ${answerText(answer, context)}`, width)),
    `${explain.classesHeading}:`,
    ...classes.flatMap(({ code, label, conditions }) => [
      ...hanging(`  ${code === value ? "[" : " "}${code}${code === value ? "]" : " "} `, label, width),
      ...conditions.flatMap(({ of, wanted, value: has, holds }) => {
        const sign = holds === null ? "?" : holds ? "✓" : "✗";
        return hanging(`        ${sign} `, `${explain.conditionOf(of, wanted)} (${explain.has(has)})`, width);
      }),
    ]),
  ];
}
