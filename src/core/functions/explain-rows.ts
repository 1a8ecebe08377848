import { answerOf } from "../validate/answer-of.ts";
import { byId } from "../basics/by-id.ts";
import { scoreIntervals } from "../score/intervals.ts";
import { highestPossible } from "../ruleset/points.ts";
import { BLANK, UNKNOWN } from "../validate/responses.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import type { Range, RowProblem, Rules } from "./call.ts";
import { compute, type Computation } from "./compute.ts";
import { inputsOf, type Input } from "./inputs.ts";
import { namedValues, resultNamed, type Result } from "./result-named.ts";

/** A value and its label. */
export interface ExplainedValue {
  readonly label: string;
  readonly value: number;
  readonly name: string;
}

/** One row's result in facts; `messages/` has the sentence. */
export type RowExplanation =
  | { readonly kind: "closed"; readonly question: string; readonly answer: string; readonly result: ExplainedValue }
  | {
      readonly kind: "counted";
      readonly count: number;
      readonly highest: number;
      readonly unit: string;
      readonly interval: string;
      readonly result: ExplainedValue;
    }
  | { readonly kind: "crossed"; readonly inputs: readonly ExplainedValue[]; readonly result: ExplainedValue }
  | {
      readonly kind: "classed";
      readonly scores: readonly ExplainedValue[];
      readonly answers: readonly { readonly question: string; readonly answer: string }[];
      readonly reconstructed: boolean;
      readonly result: ExplainedValue;
    }
  | { readonly kind: "unknown"; readonly label: string; readonly missing: readonly string[] };

/**
 * Why each row of a formula's ranges has its score, grade or class; the ranges are those of the result's own function. A problem where
 * a cell is no answer. Throws CallRefused where nothing has the name or the ranges do not fit.
 */
export function explainRows(name: string, ranges: readonly Range[], rules: Rules): readonly (RowExplanation | RowProblem)[] {
  const result = resultNamed(name, rules.ruleSet);
  const computation = compute(result, ranges, rules);
  const labels = new Map(namedValues(result, rules.ruleSet).map(({ value, label }) => [value, label]));
  return Array.from(computation.values, (value, row) => {
    const problem = computation.problems.get(row);
    if (problem) return problem;
    if (value === UNKNOWN) return { kind: "unknown", label: result.rule.label, missing: missingIn(result, computation, row, rules) };
    return explainRow(result, computation, row, { label: result.rule.label, value, name: labels.get(value) ?? "" }, rules);
  });
}

function explainRow(result: Result, computation: Computation, row: number, value: ExplainedValue, rules: Rules): RowExplanation {
  switch (result.kind) {
    case "indicator":
      return explainCount(result.rule, computation, row, value, rules);
    case "composite":
      return { kind: "crossed", inputs: valuesIn(result, computation, row, rules), result: value };
    case "nominal": {
      const answers = answersIn(result, computation, row, rules).filter(({ answer }) => answer !== "");
      const scores = valuesIn(result, computation, row, rules);
      return { kind: "classed", scores, answers, reconstructed: result.rule.reconstructed, result: value };
    }
    default:
      return result satisfies never;
  }
}

function explainCount(indicator: Indicator, computation: Computation, row: number, result: ExplainedValue, rules: Rules): RowExplanation {
  const { ruleSet, limits } = rules;
  const [gate] = indicator.gate ? answersIn({ kind: "indicator", rule: indicator }, computation, row, rules) : [];
  if (gate && !indicator.gate?.answers.includes(gate.answer)) return { kind: "closed", ...gate, result };
  const interval = scoreIntervals(limits.get(indicator.id) ?? [], indicator, ruleSet)[result.value] ?? "";
  const count = computation.counts?.[row] ?? 0;
  return { kind: "counted", count, highest: highestPossible(indicator, ruleSet), unit: indicator.unit, interval, result };
}

/** The scores and grades that were given; those that are not known left out. */
function valuesIn(result: Result, { inputs }: Computation, row: number, { ruleSet }: Rules): readonly ExplainedValue[] {
  return inputsOf(result, ruleSet).flatMap((input) => {
    if (input.kind === "answers") return [];
    const value = (input.kind === "score" ? inputs.scores : inputs.grades).get(input.id)?.[row] ?? UNKNOWN;
    const name = input.values.find((one) => one.value === value)?.label;
    return name === undefined ? [] : [{ label: input.label, value, name }];
  });
}

/** The answers to the questions that have a range of their own; "" for a blank. */
function answersIn(
  result: Result,
  { inputs }: Computation,
  row: number,
  { ruleSet }: Rules,
): readonly { question: string; answer: string }[] {
  return singleItems(inputsOf(result, ruleSet)).map((id) => {
    const item = byId(ruleSet.items, id);
    return { question: item.label, answer: answerOf(ruleSet, item, inputs.codes.get(id)?.[row] ?? BLANK) ?? "" };
  });
}

function singleItems(inputs: readonly Input[]): readonly string[] {
  return inputs.flatMap((input) => (input.kind === "answers" && input.items.length === 1 ? input.items.map(({ id }) => id) : []));
}

/** What a row lacks: the ranges in which it is empty; none where there are answers, but too few or none that decide it. */
function missingIn(result: Result, { inputs }: Computation, row: number, { ruleSet }: Rules): readonly string[] {
  return inputsOf(result, ruleSet).flatMap((input) => {
    const isMissing =
      input.kind === "answers"
        ? input.items.every(({ id }) => inputs.codes.get(id)?.[row] === BLANK)
        : (input.kind === "score" ? inputs.scores : inputs.grades).get(input.id)?.[row] === UNKNOWN;
    return isMissing ? [input.label] : [];
  });
}
