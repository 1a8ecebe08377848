import { byId, valueOf } from "../basics/by-id.ts";
import type { TableRule, Variable } from "../ruleset/ruleset.ts";
import { leavesOf } from "../score/variable.ts";
import { askedBehind, CLOSED } from "../validate/asked.ts";
import { BLANK } from "../validate/coded/responses.ts";
import type { TableContext } from "./table-context.ts";

/**
 * The units that were not asked an item and left it blank, by unit: they are neither unanswered nor in a denominator of it. One that answered
 * all the same is counted as it answered, and a warning names it where the answers are read.
 */
export function notAsked(id: string, { computed: { ruleSet, responses } }: TableContext): (unit: number) => boolean {
  const { askedIf } = byId(ruleSet.items, id);
  if (!askedIf) return () => false;
  const [asked, codes] = [askedBehind(askedIf, ruleSet, responses), valueOf(responses.codes, id)];
  return (unit) => asked[unit] === CLOSED && codes[unit] === BLANK;
}

/** The units that were not asked some item without whose answer a unit is in no base of the table. */
export function notAskedOf(rule: TableRule, context: TableContext): (unit: number) => boolean {
  const { ruleSet } = context.computed;
  const items = variablesOf(rule).flatMap((variable) => leavesOf(variable, ruleSet).flatMap((leaf) => ("item" in leaf ? [leaf.item] : [])));
  const tests = items.map((item) => notAsked(item, context));
  return (unit) => tests.some((isNotAsked) => isNotAsked(unit));
}

function variablesOf(rule: TableRule): readonly Variable[] {
  if (rule.kind === "distribution" || rule.kind === "map") return [rule.of];
  if (rule.kind === "cross") return [rule.rows, rule.columns];
  const [condition, ...others] = rule.kind === "breakdown" ? rule.share : [];
  return condition && others.length === 0 ? [condition.of] : []; // of several, one that fails decides without the others
}
