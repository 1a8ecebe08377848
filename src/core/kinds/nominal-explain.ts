import { valueOf } from "../basics/by-id.ts";
import type { Condition, Nominal } from "../ruleset/ruleset.ts";
import { leavesOf, MISSING } from "../score/variable.ts";
import type { ExplainedCondition, ExplainedClasses } from "./explanation.ts";
import { codeAt, type ExplainContext } from "./kind.ts";

/**
 * Why a unit is in its class: each class with its conditions and this unit's values, and where the values come from: the scores, grades and
 * classes that the conditions are about, and the answers.
 */
export function explainNominal(nominal: Nominal, unit: number, context: ExplainContext): ExplainedClasses {
  const { id, label, source, reconstructed, note } = nominal;
  const { nominals, ruleSet } = context.computed;
  const value = codeAt(valueOf(nominals, id).codes, unit);
  const variables = nominal.classes.flatMap(({ when }) => when.flatMap(({ of }) => leavesOf(of, ruleSet)));
  const inputs = distinct(variables.flatMap((variable) => context.find(variable) ?? [])).map((input) => context.explain(input, unit));
  const items = distinct(variables.flatMap((variable) => ("item" in variable ? [variable.item] : [])));
  const answers = items.map((item) => context.answer(item, unit));
  return {
    kind: "nominal",
    ...{ id, label, source, reconstructed, note: note ?? null, inputs, answers, value },
    classes: nominal.classes.map(({ code, label: name, when }) => ({
      code,
      label: name,
      conditions: when.map((condition) => explainCondition(condition, unit, context)),
    })),
    valueLabel: nominal.classes.find(({ code }) => code === value)?.label ?? null,
    unknown: value === null ? whyUnclassified(unit, context, inputs, answers) : null,
  };
}

function whyUnclassified(
  unit: number,
  { silent }: ExplainContext,
  inputs: ExplainedClasses["inputs"],
  answers: ExplainedClasses["answers"],
): ExplainedClasses["unknown"] {
  const noResponse = silent(unit);
  if (noResponse) return noResponse;
  const unknown = inputs.filter(({ value }) => value === null).map(({ label }) => label);
  if (unknown.length > 0) return { why: "inputs_unknown", labels: unknown };
  const invalid = answers.filter(({ state }) => state === "invalid");
  return invalid.length > 0 ? { why: "answers_invalid", answers: invalid } : { why: "no_class" };
}

function explainCondition({ of, in: wanted }: Condition, unit: number, { lookup }: ExplainContext): ExplainedCondition {
  const { label, categories, codes } = lookup(of);
  const code = codes[unit] ?? MISSING;
  const category = code === MISSING ? undefined : categories[code];
  return {
    of: label,
    wanted: wanted.map((value) => categories.find((one) => one.value === value)?.label ?? String(value)),
    value: category?.label ?? null,
    holds: category ? wanted.includes(category.value) : null,
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
