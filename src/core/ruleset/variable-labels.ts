import { byId } from "../basics/by-id.ts";
import { fillIn } from "../basics/fill-in.ts";
import type { Condition, RuleSet, Variable } from "./ruleset.ts";

/** What a variable is called, in tables and in the rules in words; known from the rules alone. Throws where the rule set refers to nothing. */
export function labelOfVariable(variable: Variable, ruleSet: RuleSet): string {
  if ("item" in variable) return byId(ruleSet.items, variable.item).label;
  if ("column" in variable) return byId(ruleSet.columns, variable.column).label;
  if ("grade" in variable) return byId(ruleSet.composites, variable.grade).label;
  if ("class" in variable) return byId(ruleSet.nominals, variable.class).label;
  if ("grouping" in variable) return byId(ruleSet.groupings, variable.grouping).label;
  const { label, unit, measure } = byId(ruleSet.indicators, "score" in variable ? variable.score : variable.count);
  const { scoreOf, pointsOf, countOf } = ruleSet.words;
  return fillIn("score" in variable ? scoreOf : measure === "points" ? pointsOf : countOf, { label, unit });
}

/** The labels of a condition's values: «2 lav», «Uten problem», an answer unchanged. */
export function labelsOfValues({ of, in: values }: Condition, ruleSet: RuleSet): readonly string[] {
  return values.map((value) => {
    const label = labelOfValue(of, value, ruleSet);
    return label === undefined ? String(value) : label;
  });
}

function labelOfValue(of: Variable, value: string | number, ruleSet: RuleSet): string | undefined {
  if ("score" in of) return numbered(value, ruleSet.scales[byId(ruleSet.indicators, of.score).scale]?.[Number(value)]);
  if ("grade" in of) return numbered(value, byId(ruleSet.composites, of.grade).grades[Number(value)]);
  if ("class" in of) return byId(ruleSet.nominals, of.class).classes.find(({ code }) => code === value)?.label;
  if (!("grouping" in of)) return undefined;
  const grouping = byId(ruleSet.groupings, of.grouping);
  const parts = grouping.kind === "bands" ? grouping.bands : grouping.groups;
  return parts.find(({ id }) => id === value)?.label;
}

function numbered(value: string | number, label: string | undefined): string | undefined {
  return label === undefined ? undefined : `${value} ${label}`;
}
