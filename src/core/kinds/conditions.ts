import type { Condition, Nominal, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { accepts, decide, FAILS, HOLDS, type Lookup } from "../score/condition.ts";
import { span } from "../score/intervals.ts";
import { leavesOf, MISSING, type Category } from "../score/variable.ts";
import { UNKNOWN, type Responses, type Scores } from "../validate/coded/responses.ts";
import type { ExplainedClasses, ExplainedCondition } from "./explanation.ts";
import {
  codeAt,
  foundBy,
  itemInput,
  resultInput,
  type Definition,
  type ExplainContext,
  type FindDefinition,
  type Input,
  type NamedValue,
} from "./kind.ts";

/*
 * What every kind of result that comes of conditions has in common: what the conditions are about, and why a unit is where it is.
 */

/** Thrown where a cell function would have to be given what no range of a formula can hold. */
export class NoRangeHolds extends Error {
  constructor(variable: Variable) {
    super(`A cell function cannot be given ${JSON.stringify(variable)}`);
    this.name = "NoRangeHolds";
  }
}

/** The results that conditions build on. */
export function builtOnBy(conditions: readonly Condition[], find: FindDefinition, ruleSet: RuleSet): readonly Definition[] {
  return distinct(leavesIn(conditions, ruleSet).flatMap((leaf) => find(leaf) ?? []));
}

/**
 * What conditions are about in the end, in the order it is first asked for, as a cell function is given it: answers, and results computed
 * before; a result among them that comes of conditions is its own conditions. Throws NoRangeHolds for what no range of a formula can hold, such as a
 * count or a column of the register.
 */
export function inputsBy(conditions: readonly Condition[], find: FindDefinition, ruleSet: RuleSet): readonly Input[] {
  const inputs = leavesIn(conditions, ruleSet).flatMap((leaf): readonly Input[] => {
    if ("item" in leaf) return [itemInput(leaf.item, ruleSet)];
    if ("column" in leaf || "count" in leaf) throw new NoRangeHolds(leaf);
    const definition = foundBy(find, leaf);
    return definition.made.form === "classes" ? definition.inputs(find) : [resultInput(definition)];
  });
  const keyOf = (input: Input) => (input.kind === "result" ? input.definition : input.items[0]);
  return [...new Map(inputs.map((input) => [keyOf(input), input])).values()];
}

/** Conditions that give a value. */
export interface Rule {
  readonly code: number;
  readonly when: readonly Condition[];
}

/**
 * Each unit's value: that of the first rule whose conditions all hold, or `otherwise` where none does. UNKNOWN where a rule that may hold, if
 * only something were known, would give another; and for a unit that did not respond.
 */
export function firstThatHolds(rules: readonly Rule[], lookup: Lookup, { size, responded }: Responses, otherwise: number | null): Scores {
  const codes = new Uint8Array(size).fill(UNKNOWN);
  const all = [...rules.map(({ code, when }) => ({ code, states: decide(when, lookup, size) }))];
  for (let unit = 0; unit < size; unit++) {
    if (responded[unit] !== 1) continue;
    const possible = all.filter(({ states }) => states[unit] !== FAILS);
    const last = possible.findIndex(({ states }) => states[unit] === HOLDS);
    const given = last < 0 ? [...possible.map(({ code }) => code), otherwise] : possible.slice(0, last + 1).map(({ code }) => code);
    const [only = null, ...others] = new Set(given);
    if (others.length === 0 && only !== null) codes[unit] = only;
  }
  return codes;
}

function leavesIn(conditions: readonly Condition[], ruleSet: RuleSet): readonly Variable[] {
  return conditions.flatMap(({ of }) => leavesOf(of, ruleSet));
}

/** A result that comes of conditions: its values, each with the conditions that give it. */
type Classed = Pick<ExplainedClasses, "kind" | "id" | "label" | "source" | "reconstructed" | "note"> & {
  readonly classes: Nominal["classes"];
  /** What values are called, where no class gives them. */
  readonly values?: readonly NamedValue[];
};

/**
 * Why units have these values: each value with its conditions and what the unit has, and where that comes from: the scores, grades and
 * classes that the conditions are about, and the answers.
 */
export function explainByConditions(
  { classes, values = [], ...head }: Classed,
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
      valueLabel:
        [...classes, ...values.map((one) => ({ code: one.value, label: one.label }))].find(({ code }) => code === value)?.label ?? null,
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

function explainCondition(condition: Condition, { lookup, computed }: ExplainContext): (unit: number) => ExplainedCondition {
  const { label, categories, codes } = lookup(condition.of);
  const wanted = wantedBy(condition, categories, computed.ruleSet);
  return (unit) => {
    const code = codes[unit] ?? MISSING;
    const category = code === MISSING ? undefined : categories[code];
    return { of: label, wanted, value: category?.label ?? null, holds: category ? accepts(condition, category.value) : null };
  };
}

/** What a condition asks for, as values are called: «2: lav», «≥ 5». */
function wantedBy(condition: Condition, categories: readonly Category[], { words }: RuleSet): readonly string[] {
  if (!("in" in condition)) return [span(condition.from ?? -Infinity, condition.to ?? Infinity, words.decimalMark)];
  return condition.in.map((value) => categories.find((one) => one.value === value)?.label ?? String(value));
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
