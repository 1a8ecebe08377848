import { inputsOf, type ExplainedUnit, type Explanation } from "../../core/kinds/explanation.ts";
import { resultText, takesText } from "../../messages/explain/explain-language.ts";
import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import type { Context } from "../command/context.ts";
import { address } from "./answer-text.ts";
import { formStepLines } from "./form-text.ts";
import { hanging, lengthOf, wrap } from "../report/text-table.ts";

/** An explanation as steps: the result's inputs first, each step once, and the result last and on top. */
export function explanationLines(unit: ExplainedUnit, explanation: Explanation, sheet: string, context: Context): readonly string[] {
  const { explain } = context.texts;
  const steps = stepsOf(explanation);
  const title = explain.unit(unit.id, unit.name, sheet, unit.row);
  return [
    title,
    ...wrap(`${explanation.label}: ${inSentence(resultText(explanation, context.command.language))}`, context.io.stdout.width),
    ...steps.flatMap((step, index) => {
      const heading = steps.length === 1 ? step.label : `${index + 1}. ${step.label}`;
      return ["", heading, "─".repeat(lengthOf(heading)), ...stepLines(step, context)];
    }),
  ];
}

/** The steps in the order they are computed, each once. */
function stepsOf(explanation: Explanation): readonly Explanation[] {
  const steps = new Map<string, Explanation>();
  const add = (step: Explanation) => {
    inputsOf(step).forEach(add);
    steps.set(step.id, step);
  };
  add(explanation);
  return [...steps.values()];
}

function stepLines(step: Explanation, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  const result = step.value === null ? [] : wrap(`${resultText(step, context.command.language)}.`, width);
  const unknown = step.unknown ? wrap(`${explain.unknownResult}: ${explain.why(step.unknown)}`, width) : [];
  const source = explain.source(step.source.section, step.source.figures);
  return [...(source === "" ? [] : [`${source}.`]), ...formStepLines(step, context), ...result, ...unknown];
}

/** The answers that would give a higher result, each with its cell; nothing where there are none to tell of. */
export function takesLines(explanation: Explanation, takes: WhatItTakes | null, context: Context): readonly string[] {
  if (takes === null) return [];
  const { texts, command, io } = context;
  const { width } = io.stdout;
  return [
    "",
    ...wrap(takesText(explanation, takes, command.language), width),
    ...takes.changes.flatMap((change) =>
      hanging(`  ${address(change)}  `, texts.explain.takesChange(change.label, change.from, change.to), width),
    ),
  ];
}

/** «Grad 4» within a sentence. */
function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
