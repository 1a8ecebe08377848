import type { ExplainedCombination } from "../../core/kinds/explanation.ts";
import type { Made } from "../../core/kinds/kind.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { combinedText } from "../../messages/rules/rule-words.ts";
import type { Context } from "../command/context.ts";
import { intervalLines } from "./counted-text.ts";
import { inset, textTable, type TextColumn } from "../report/text-table.ts";

/** What is put together. */
export function combinedRuleLines({ rule }: Extract<Made, { form: "combined" }>, ruleSet: RuleSet, context: Context): readonly string[] {
  return inset("  ", combinedText(rule, ruleSet, context.command.language), context.io.stdout.width);
}

/** The results that are put together with their weights, their number, and the number among the cut points. */
export function combinedStepLines(step: ExplainedCombination, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { layout } = context;
  const columns: readonly TextColumn[] = [
    { head: explain.part, align: "left", width: Math.max(30, context.io.stdout.width - 40) },
    { head: explain.value, align: "right" },
    { head: explain.weight, align: "right" },
  ];
  const rows = step.parts.map(({ explanation, number, weight }) => [
    explanation.label,
    number === null ? explain.unknownResult : layout.number(number),
    layout.number(weight),
  ]);
  const { count } = step;
  return [
    "",
    ...textTable(columns, rows),
    "",
    ...(count === null ? [] : [`${explain.amount({ ...step, count })}.`]),
    ...intervalLines(step, context),
  ];
}
