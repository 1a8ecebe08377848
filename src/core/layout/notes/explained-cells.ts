import { explainedUnit, explainer, type ExplainInput } from "../../explain/explain.ts";
import { whatItTakes, type WhatItTakes } from "../../explain/what-it-takes.ts";
import type { ExplainedUnit, Explanation } from "../../kinds/explanation.ts";
import type { Definition } from "../../kinds/kind.ts";
import { definitionsOf } from "../../kinds/kinds.ts";
import type { Assessment } from "../../score/results.ts";
import { UNKNOWN } from "../../validate/coded/responses.ts";

/** A result whose scores, grades or classes are written in a column. */
export interface GradedResult {
  readonly definition: Definition;
  /** The id of the column. */
  readonly columnId: string;
  /** Whether a unit's result is known. */
  readonly isGraded: (unit: number) => boolean;
}

/** The results that have a column of scores, grades or classes, in the rules' order. */
export function gradedResults(assessment: Assessment): readonly GradedResult[] {
  return definitionsOf(assessment.ruleSet).flatMap((definition) => {
    const columnId = definition.columns().findLast(({ values }) => values !== null)?.id;
    return columnId === undefined ? [] : [{ definition, columnId, isGraded: gradedIn(definition, assessment) }];
  });
}

function gradedIn(definition: Definition, assessment: Assessment): (unit: number) => boolean {
  const codes = definition.found(assessment)?.codes;
  return (unit) => codes !== undefined && codes[unit] !== UNKNOWN;
}

/** Why a cell of ours holds what it holds, and what it takes to get the next score or grade. */
export interface ExplainedCell {
  readonly explanation: Explanation;
  readonly takes: WhatItTakes | null;
  readonly unit: ExplainedUnit;
}

/** Explains the results of units, by the result's id and the unit's index; what is the same for all units is worked out once. */
export function cellExplainer(input: ExplainInput): (result: string, unit: number) => ExplainedCell {
  const explainers = new Map<string, ReturnType<typeof explainer>>();
  return (result, unit) => {
    const explain = explainers.get(result) ?? explainer(result, input);
    explainers.set(result, explain);
    const explanation = explain(unit);
    return { explanation, takes: whatItTakes(explanation, input.assessment), unit: explainedUnit(input, unit) };
  };
}
