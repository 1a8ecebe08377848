import { FAILS, HOLDS } from "../score/condition.ts";
import { MISSING } from "../score/variable.ts";
import { distribution } from "./distribution.ts";
import { UNKNOWN_ROW, type Body, type RuleOf, type TableContext } from "./table-context.ts";

/** The distribution of a variable, and which of its rows each unit belongs to. */
export function unitMap(rule: RuleOf<"map">, context: TableContext): Body {
  const { categories, codes } = context.lookup(rule.of);
  const states = context.membership(rule);
  const rowOf = (unit: number) => {
    if (states[unit] === FAILS) return null;
    const category = states[unit] === HOLDS ? categories[codes[unit] ?? MISSING] : undefined;
    return category === undefined ? UNKNOWN_ROW : String(category.value);
  };
  return { ...distribution(rule, context), mapped: Array.from(codes, (_, unit) => rowOf(unit)) };
}
