import { byId } from "../basics/by-id.ts";
import { leavesOf } from "../score/variable.ts";
import type { Composite, Item, Nominal, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { namedValues, type NamedValue, type Result } from "./result-named.ts";

/** What one range of a call must hold: answers, one column an item, or one column with a score or grade computed before. */
export type Input =
  | { readonly kind: "answers"; readonly label: string; readonly items: readonly Item[] }
  | { readonly kind: "score" | "grade"; readonly id: string; readonly label: string; readonly values: readonly NamedValue[] };

/**
 * The ranges that a result is computed from, in order. An indicator: the question that opens it, if any, and its items; a composite: its rows
 * and its columns; classes: the scores, grades and answers their conditions come down to, in the order they are first asked for.
 */
export function inputsOf(result: Result, ruleSet: RuleSet): readonly Input[] {
  switch (result.kind) {
    case "indicator": {
      const { gate, items, label } = result.rule;
      const block: Input = { kind: "answers", label, items: items.map((id) => byId(ruleSet.items, id)) };
      return gate ? [itemInput(gate.item, ruleSet), block] : [block];
    }
    case "composite":
      return [result.rule.rows, result.rule.columns].map((side) => scaleInput(side, ruleSet));
    case "nominal":
      return distinct(conditionLeaves(result.rule, ruleSet)).map((leaf) => variableInput(leaf, ruleSet));
    default:
      return result satisfies never;
  }
}

function itemInput(id: string, ruleSet: RuleSet): Input {
  const item = byId(ruleSet.items, id);
  return { kind: "answers", label: item.label, items: [item] };
}

function scaleInput(side: Composite["rows"], ruleSet: RuleSet): Input {
  if ("grade" in side) {
    const rule = byId(ruleSet.composites, side.grade);
    return { kind: "grade", id: rule.id, label: rule.label, values: namedValues({ kind: "composite", rule }, ruleSet) };
  }
  const rule = byId(ruleSet.indicators, side.score);
  return { kind: "score", id: rule.id, label: rule.label, values: namedValues({ kind: "indicator", rule }, ruleSet) };
}

/** Throws for what no range of a formula can hold, such as a count or a column of the register. */
function variableInput(variable: Variable, ruleSet: RuleSet): Input {
  if ("item" in variable) return itemInput(variable.item, ruleSet);
  if ("score" in variable || "grade" in variable) return scaleInput(variable, ruleSet);
  throw new Error(`A cell function cannot be given ${JSON.stringify(variable)}`);
}

/** The variables of a nominal's conditions; another nominal among them is replaced by the variables of its own conditions. */
function conditionLeaves({ classes }: Nominal, ruleSet: RuleSet): readonly Variable[] {
  return classes.flatMap(({ when }) =>
    when.flatMap(({ of }) =>
      leavesOf(of, ruleSet).flatMap((leaf) => ("class" in leaf ? conditionLeaves(byId(ruleSet.nominals, leaf.class), ruleSet) : [leaf])),
    ),
  );
}

function distinct(variables: readonly Variable[]): readonly Variable[] {
  return [...new Map(variables.map((variable) => [JSON.stringify(variable), variable])).values()];
}
