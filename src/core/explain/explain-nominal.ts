import { codeOf, explainAnswer, whySilent, type ExplainGround } from "./explain-answer.ts";
import type { ExplainedCondition, ExplainedNominal, Explanation } from "./explanation.ts";
import type { Condition, Nominal, Variable } from "../ruleset/ruleset.ts";
import { leavesOf, MISSING, variableOf } from "../score/variable.ts";

/**
 * Why a unit is in its class: each class with its conditions, what this unit has there, and where that comes from;
 * `explainResult` explains the scores, grades and classes that the conditions are about.
 */
export function explainNominal(
  nominal: Nominal,
  unit: number,
  ground: ExplainGround,
  explainResult: (id: string) => Explanation,
): ExplainedNominal {
  const { id, label, source, reconstructed, note } = nominal;
  const { nominals, ruleSet } = ground.assessment;
  const value = codeOf(nominals, id, unit);
  const variables = nominal.classes.flatMap(({ when }) => when.flatMap(({ of }) => leavesOf(of, ruleSet)));
  const inputs = distinct(variables.flatMap(resultIn)).map(explainResult);
  const items = distinct(variables.flatMap((variable) => ("item" in variable ? [variable.item] : [])));
  const answers = items.map((item) => explainAnswer(item, unit, ground));
  return {
    kind: "nominal",
    ...{ id, label, source, reconstructed, note: note ?? null, inputs, answers, value },
    classes: nominal.classes.map(({ code, label: name, when }) => ({
      code,
      label: name,
      conditions: when.map((condition) => explainCondition(condition, unit, ground)),
    })),
    valueLabel: nominal.classes.find(({ code }) => code === value)?.label ?? null,
    unknown: value === null ? whyUnclassified(unit, ground, inputs, answers) : null,
  };
}

function whyUnclassified(
  unit: number,
  ground: ExplainGround,
  inputs: ExplainedNominal["inputs"],
  answers: ExplainedNominal["answers"],
): ExplainedNominal["unknown"] {
  const silent = whySilent(unit, ground);
  if (silent) return silent;
  const unknown = inputs.filter(({ value }) => value === null).map(({ label }) => label);
  if (unknown.length > 0) return { why: "inputs_unknown", labels: unknown };
  const invalid = answers.filter(({ state }) => state === "invalid");
  return invalid.length > 0 ? { why: "answers_invalid", answers: invalid } : { why: "no_class" };
}

function explainCondition({ of, in: wanted }: Condition, unit: number, { assessment }: ExplainGround): ExplainedCondition {
  const { label, categories, codes } = variableOf(of, assessment);
  const code = codes[unit] ?? MISSING;
  const category = code === MISSING ? undefined : categories[code];
  return {
    of: label,
    wanted: wanted.map((value) => categories.find((one) => one.value === value)?.label ?? String(value)),
    value: category?.label ?? null,
    holds: category ? wanted.includes(category.value) : null,
  };
}

function resultIn(variable: Variable): readonly string[] {
  if ("score" in variable) return [variable.score];
  if ("count" in variable) return [variable.count];
  if ("grade" in variable) return [variable.grade];
  return "class" in variable ? [variable.class] : [];
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
