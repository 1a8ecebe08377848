import { decide, FAILS, HOLDS } from "../score/condition.ts";
import type { TableRow } from "../score/results.ts";
import { roundedShare } from "../basics/stats.ts";
import { MISSING } from "../score/variable.ts";
import {
  add,
  countColumn,
  percentColumn,
  shown,
  sum,
  totalRow,
  unitsColumn,
  unknownRow,
  wordsOf,
  type Body,
  type TableContext,
  type RuleOf,
} from "./table-context.ts";

/** Units per group: those for which the share's condition holds, those it is known of, and those it is not. */
interface GroupCounts {
  readonly holding: Float64Array;
  readonly base: Float64Array;
  readonly unknown: Float64Array;
}

/**
 * For each group the per cent for which the conditions hold, of the units for which that is known; with the number of units they hold for,
 * the group's base, and the units outside it because they did not respond or left a needed answer blank. The total includes the
 * units of unknown group; they are in the last row.
 */
export function breakdown(rule: RuleOf<"breakdown">, context: TableContext): Body {
  const words = wordsOf(context);
  const { label, categories } = context.lookup(rule.by);
  const counts = countGroups(rule, context);
  const cells = categories.map((_, index) => groupCells(counts, index, context));
  const base = sum(counts.base);
  return {
    rowTitle: label,
    base,
    unknown: sum(counts.unknown),
    columns: [
      percentColumn("percent", rule.shareLabel),
      unitsColumn(context),
      countColumn("base", words.base),
      countColumn("unknown", words.unknown),
    ],
    rows: [
      ...categories.map(({ value, label }, index) => ({ id: String(value), label, kind: "category" as const, cells: cells[index] ?? [] })),
      totalRow(context, cellsOf([sum(counts.holding), base, sum(counts.unknown)], context)),
      unknownRow(context, [null, ...groupCells(counts, categories.length, context).slice(1)]),
    ],
    notes: [],
  };
}

function groupCells({ holding, base, unknown }: GroupCounts, group: number, context: TableContext): TableRow["cells"] {
  return cellsOf([holding[group] ?? 0, base[group] ?? 0, unknown[group] ?? 0], context);
}

function cellsOf(counts: readonly [part: number, whole: number, unknown: number], context: TableContext): TableRow["cells"] {
  return [roundedShare(counts[0], counts[1]), ...counts.map((count) => shown(count, context))];
}

/** Units of unknown group are counted at the index after the last group. */
function countGroups(rule: RuleOf<"breakdown">, context: TableContext): GroupCounts {
  const { categories, codes } = context.lookup(rule.by);
  const states = context.membership(rule);
  const holds = decide(rule.share, context.lookup, states.length);
  const places = categories.length + 1;
  const counts = { holding: new Float64Array(places), base: new Float64Array(places), unknown: new Float64Array(places) };
  for (let unit = 0; unit < states.length; unit += 1) {
    if (states[unit] === FAILS) continue;
    const code = codes[unit] ?? MISSING;
    const group = code === MISSING ? categories.length : code;
    const decided = states[unit] === HOLDS && (holds[unit] === HOLDS || holds[unit] === FAILS);
    add(decided ? counts.base : counts.unknown, group, unit, context);
    if (decided && holds[unit] === HOLDS) add(counts.holding, group, unit, context);
  }
  return counts;
}
