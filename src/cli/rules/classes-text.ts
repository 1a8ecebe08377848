import type { ExplainedClasses } from "../../core/kinds/explanation.ts";
import type { Condition, RuleSet } from "../../core/ruleset/ruleset.ts";
import { conditionsText } from "../../messages/rules/rule-words.ts";
import type { Context } from "../command/context.ts";
import { address, answerText } from "./answer-text.ts";
import { hanging, inset, wrap } from "../report/text-table.ts";

/** The conditions of one class. */
export function conditionLines(conditions: readonly Condition[], ruleSet: RuleSet, { command, io }: Context): readonly string[] {
  return inset("       ", conditionsText(conditions, ruleSet, command.language), io.stdout.width);
}

/** The answers that the conditions are about, and each class with its conditions. */
export function classesStepLines({ classes, value, reconstructed, note, answers }: ExplainedClasses, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  return [
    ...(reconstructed ? wrap(context.kinds.reconstructed, width) : []),
    ...(note === null ? [] : wrap(note, width)),
    ...answers.flatMap((answer) => hanging(`  ${address(answer)}  `, `${answer.label}: ${answerText(answer, context)}`, width)),
    `${explain.classesHeading}:`,
    ...classes.flatMap(({ code, label, conditions }) => [
      ...hanging(
        `  ${code === value ? "[" : " "}${code}${code === value ? "]" : " "} `,
        conditions.length === 0 ? `${explain.otherwise}: ${label}` : label,
        width,
      ),
      ...conditions.flatMap(({ of, wanted, value: has, holds }) => {
        const sign = holds === null ? "?" : holds ? "✓" : "✗";
        return hanging(`        ${sign} `, `${explain.conditionOf(of, wanted)} (${explain.has(has)})`, width);
      }),
    ]),
  ];
}
