import type { Condition, Nominal, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { leavesOf, MISSING } from "../score/variable.ts";
import type { Scores } from "../validate/responses.ts";
import type { ExplainedClasses, ExplainedCondition } from "./explanation.ts";
import { codeAt, foundBy, itemInput, resultInput, type Definition, type ExplainContext, type FindDefinition, type Input } from "./kind.ts";

/*
 * What every kind of result that comes of conditions has in common: what the conditions are about, and why a unit is where it is.
 */

/** The results that conditions build on. */
export function builtOnBy(conditions: readonly Condition[], find: FindDefinition, ruleSet: RuleSet): readonly Definition[] {
  return distinct(leavesIn(conditions, ruleSet).flatMap((leaf) => find(leaf) ?? []));
}

/**
 * What conditions are about in the end, in the order it is first asked for, as a cell function is given it: answers, and results computed
 * before; a result among them that comes of conditions is its own conditions. Throws for what no range of a formula can hold, such as a
 * count or a column of the register.
 */
export function inputsBy(conditions: readonly Condition[], find: FindDefinition, ruleSet: RuleSet): readonly Input[] {
  const inputs = leavesIn(conditions, ruleSet).flatMap((leaf): readonly Input[] => {
    if ("item" in leaf) return [itemInput(leaf.item, ruleSet)];
    if ("column" in leaf || "count" in leaf) throw new Error(`A cell function cannot be given ${JSON.stringify(leaf)}`);
    const definition = foundBy(find, leaf);
    return definition.made.form === "classes" ? definition.inputs(find) : [resultInput(definition)];
  });
  const keyOf = (input: Input) => (input.kind === "result" ? input.definition : input.items[0]);
  return [...new Map(inputs.map((input) => [keyOf(input), input])).values()];
}

function leavesIn(conditions: readonly Condition[], ruleSet: RuleSet): readonly Variable[] {
  return conditions.flatMap(({ of }) => leavesOf(of, ruleSet));
}

/** A result that comes of conditions: its values, each with the conditions that give it. */
type Classed = Pick<ExplainedClasses, "kind" | "id" | "label" | "source" | "reconstructed" | "note"> & {
  readonly classes: Nominal["classes"];
};

/**
 * Why units have these values: each value with its conditions and what the unit has, and where that comes from: the scores, grades and
 * classes that the conditions are about, and the answers.
 */
export function explainByConditions(
  { classes, ...head }: Classed,
  codes: Scores,
  context: ExplainContext,
): (unit: number) => ExplainedClasses {
  const leaves = leavesIn(
    classes.flatMap(({ when }) => when),
    context.computed.ruleSet,
  );
  const explainInputs = distinct(leaves.flatMap((leaf) => context.find(leaf) ?? [])).map(context.explain);
  const answersTo = distinct(leaves.flatMap((leaf) => ("item" in leaf ? [leaf.item] : []))).map(context.answers);
  const explained = classes.map(({ code, label, when }) => ({
    code,
    label,
    conditions: when.map((condition) => explainCondition(condition, context)),
  }));
  return (unit) => {
    const value = codeAt(codes, unit);
    const inputs = explainInputs.map((explain) => explain(unit));
    const answers = answersTo.map((answer) => answer(unit));
    return {
      ...{ ...head, inputs, answers, value },
      classes: explained.map(({ code, label, conditions }) => ({ code, label, conditions: conditions.map((explain) => explain(unit)) })),
      valueLabel: classes.find(({ code }) => code === value)?.label ?? null,
      unknown: value === null ? whyUnclassified(unit, context, inputs, answers) : null,
    };
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

function explainCondition({ of, in: wanted }: Condition, { lookup }: ExplainContext): (unit: number) => ExplainedCondition {
  const { label, categories, codes } = lookup(of);
  const labels = wanted.map((value) => categories.find((one) => one.value === value)?.label ?? String(value));
  return (unit) => {
    const code = codes[unit] ?? MISSING;
    const category = code === MISSING ? undefined : categories[code];
    return { of: label, wanted: labels, value: category?.label ?? null, holds: category ? wanted.includes(category.value) : null };
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
