import type { Explanation } from "../../core/kinds/explanation.ts";
import type { Definition } from "../../core/kinds/kind.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Context } from "../command/context.ts";
import { classesStepLines, conditionLines } from "./classes-text.ts";
import { combinedRuleLines, combinedStepLines } from "./combined-text.ts";
import { countedRuleLines, countedStepLines } from "./counted-text.ts";
import { crossedRuleLines, crossedStepLines } from "./crossed-text.ts";
import { inset } from "../report/text-table.ts";

/** How a result is made, under its name: the rules' origin, what they say in their form, and the values they give. */
export function ruleLines({ reconstructed, note, made, values }: Definition, ruleSet: RuleSet, context: Context): readonly string[] {
  const { width } = context.io.stdout;
  const origin = [
    ...(reconstructed ? inset("  ", context.kinds.reconstructed, width) : []),
    ...(note === null ? [] : inset("  ", note, width)),
  ];
  const named = values().map(({ value, label }) => ({ value, lines: inset(`  ${value}: `, label, width) }));
  switch (made.form) {
    case "counted":
      return [...origin, ...countedRuleLines(made.rule, ruleSet, context)];
    case "combined":
      return [...origin, ...combinedRuleLines(made, ruleSet, context), ...named.flatMap(({ lines }) => lines)];
    case "crossed":
      return [...origin, ...crossedRuleLines(made, ruleSet, context), ...named.flatMap(({ lines }) => lines)];
    case "classes":
      return [...origin, ...named.flatMap(({ value, lines }) => [...lines, ...conditionLines(made.conditionsOf(value), ruleSet, context)])];
    default:
      return made satisfies never;
  }
}

/** Why a unit has its result, under the result's name; nothing for one that was given. */
export function formStepLines(step: Explanation, context: Context): readonly string[] {
  if ("items" in step) return countedStepLines(step, context);
  if ("parts" in step) return combinedStepLines(step, context);
  if ("cells" in step) return crossedStepLines(step, context);
  return "classes" in step ? classesStepLines(step, context) : [];
}
