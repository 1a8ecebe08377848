import { FAILS, HOLDS, type States } from "../score/condition.ts";
import { roundedShare } from "../basics/stats.ts";
import { MISSING, type VariableValues } from "../score/variable.ts";
import {
  unitsColumn,
  percentColumn,
  shown,
  sum,
  totalRow,
  unknownRow,
  wordsOf,
  type Body,
  type TableContext,
  type RuleOf,
} from "./table-context.ts";

/**
 * Units by value of one variable: number, and per cent of those whose value is known. Every value has its row, also one that no unit
 * has; then the total of the known, and last, outside the shares, the units whose value or membership of the base is not known.
 */
export function distribution(rule: RuleOf<"distribution" | "map">, context: TableContext): Body {
  const { label, categories } = context.lookup(rule.of);
  const counts = countByValue(context.lookup(rule.of), context.membership(rule), context.worth);
  const base = sum(counts.subarray(0, categories.length));
  const unknown = counts[categories.length] ?? 0;
  const words = wordsOf(context);
  const rows = categories.map(({ value, label }, index) => {
    const count = counts[index] ?? 0;
    return { id: String(value), label, kind: "category" as const, cells: [shown(count, context), roundedShare(count, base)] };
  });
  return {
    rowTitle: label,
    base,
    unknown,
    columns: [unitsColumn(context), percentColumn("percent", words.percent)],
    rows: [
      ...rows,
      totalRow(context, [shown(base, context), roundedShare(base, base)]),
      unknownRow(context, [shown(unknown, context), null]),
    ],
    notes: [],
  };
}

/** Units per category, each counting for its worth; last those whose category, or membership of the base, is not known. */
export function countByValue(
  { categories, codes }: Pick<VariableValues, "categories" | "codes">,
  states: States,
  worth: Float64Array,
): Float64Array {
  const counts = new Float64Array(categories.length + 1);
  for (let unit = 0; unit < states.length; unit += 1) {
    if (states[unit] === FAILS) continue;
    const code = codes[unit] ?? MISSING;
    const place = states[unit] === HOLDS && code !== MISSING ? code : categories.length;
    counts[place] = (counts[place] ?? 0) + (worth[unit] ?? 0);
  }
  return counts;
}
