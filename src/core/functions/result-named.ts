import { foldAnswer } from "../validate/answer-dictionary.ts";
import type { Composite, Indicator, Nominal, RuleSet } from "../ruleset/ruleset.ts";
import { CallRefused } from "./call.ts";

/** Something a rule set computes for every unit. */
export type Result =
  | { readonly kind: "indicator"; readonly rule: Indicator }
  | { readonly kind: "composite"; readonly rule: Composite }
  | { readonly kind: "nominal"; readonly rule: Nominal };

/** A value a result can have, and its label. */
export interface NamedValue {
  readonly value: number;
  readonly label: string;
}

/**
 * The result that goes by this name: a cell function's, the result's id or its label, whatever the case. Throws CallRefused with the
 * names there are where none does.
 */
export function resultNamed(name: string, ruleSet: RuleSet): Result {
  const { functions } = ruleSet;
  const ids = new Map([...Object.entries(functions).map(([own, id]) => [foldAnswer(own), id] as const)]);
  const all = resultsOf(ruleSet);
  const wanted = foldAnswer(name);
  const found =
    all.find(({ rule }) => rule.id === ids.get(wanted)) ??
    all.find(({ rule: { id, label } }) => id === wanted || foldAnswer(label) === wanted);
  if (found) return found;
  throw new CallRefused({ code: "not_in_rules", name, title: ruleSet.title, names: all.map(({ rule }) => rule.id) });
}

/** The result a cell function computes. Throws CallRefused where the rule set has given the function nothing to compute. */
export function resultOfFunction(name: string, ruleSet: RuleSet): Result {
  const id = ruleSet.functions[name];
  const found = resultsOf(ruleSet).find(({ rule }) => rule.id === id);
  if (found) return found;
  throw new CallRefused({ code: "not_in_rules", name, title: ruleSet.title, names: Object.keys(ruleSet.functions) });
}

/** The scores, grades or classes of a result, in order. */
export function namedValues({ kind, rule }: Result, ruleSet: RuleSet): readonly NamedValue[] {
  if (kind === "nominal") return rule.classes.map(({ code: value, label }) => ({ value, label }));
  const labels = kind === "indicator" ? (ruleSet.scales[rule.scale] ?? []) : rule.grades;
  return labels.map((label, value) => ({ value, label }));
}

function resultsOf({ indicators, composites, nominals }: RuleSet): readonly Result[] {
  return [
    ...indicators.map((rule) => ({ kind: "indicator" as const, rule })),
    ...composites.map((rule) => ({ kind: "composite" as const, rule })),
    ...nominals.map((rule) => ({ kind: "nominal" as const, rule })),
  ];
}
