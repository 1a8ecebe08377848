import type { TableRule } from "../ruleset/ruleset.ts";
import type { TableContext } from "./table-context.ts";

/** The rule itself; where it is split, one for each value of the variable, with that value in its title and in the condition of its base. */
export function split(rule: TableRule, context: TableContext): readonly TableRule[] {
  const { splitBy } = rule;
  if (splitBy === undefined) return [rule];
  const { label, categories } = context.lookup(splitBy);
  return categories.map(({ value, label: name }, index): TableRule => ({
    ...rule,
    id: `${rule.id}.${index + 1}`,
    title: `${rule.title}. ${label}: ${name}`,
    base: { ...rule.base, label: `${rule.base.label}. ${label}: ${name}`, where: [...rule.base.where, { of: splitBy, in: [value] }] },
  }));
}
