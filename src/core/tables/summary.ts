import { byId } from "../basics/by-id.ts";
import { FAILS, HOLDS, UNDECIDED, type States } from "../score/condition.ts";
import { askedBehind, CLOSED, OPEN } from "../validate/asked.ts";
import { highestPossible } from "../ruleset/points.ts";
import type { ResultTable, TableRow } from "../score/results.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import { middlePlace } from "../basics/stats.ts";
import { MISSING } from "../score/variable.ts";
import { add, countColumn, shown, sum, tally, wordsOf, type Body, type TableContext, type RuleOf } from "./table-context.ts";

/**
 * For each indicator: the units of the base that pass its gate and have a count, the lower middle of their counts, the highest of
 * them, and the highest possible; null for the middle and the highest of none. Counts are areas, functions, activities or points.
 */
export function summary(rule: RuleOf<"summary">, context: TableContext): Body {
  const states = context.membership(rule);
  const words = wordsOf(context);
  return {
    rowTitle: words.indicator,
    base: tally(states, HOLDS, context),
    unknown: tally(states, UNDECIDED, context),
    columns: [
      countColumn("base", words.base),
      countColumn("median", words.median),
      countColumn("highest", words.highest),
      countColumn("possible", words.possible),
    ],
    rows: rule.indicators.map((id) => indicatorRow(byId(context.computed.ruleSet.indicators, id), states, context)),
    notes: [],
  };
}

/** A median, the number of units it is of, and whether it is of their weights. */
interface Median {
  readonly median: number;
  readonly base: number;
  readonly isWeighted: boolean;
}

/** The lower middle count among those who were to answer, and their number, as the first summary says them; null where none does. */
export function medianOf(indicator: string, tables: readonly ResultTable[]): Median | null {
  const table = tables.find(({ rule }) => rule.kind === "summary");
  const row = table?.rows.find(({ id }) => id === indicator);
  const cell = (column: string) => row?.cells[table?.columns.findIndex(({ id }) => id === column) ?? -1];
  const [base, median] = [cell("base"), cell("median")];
  return typeof base === "number" && typeof median === "number" ? { median, base, isWeighted: table?.weighted !== undefined } : null;
}

function indicatorRow(indicator: Indicator, states: States, context: TableContext): TableRow {
  const { categories, codes } = context.lookup({ count: indicator.id });
  const units = frequencies(codes, passing(indicator, states, context), categories.length, context);
  const valueAt = (place: number | null) => (place === null ? null : (categories[place]?.value ?? null));
  const middle = valueAt(middlePlace(units));
  const highest = valueAt(highestPlace(units));
  const label = `${indicator.label} (${indicator.unit})`;
  const cells = [shown(sum(units), context), middle, highest, highestPossible(indicator, context.computed.ruleSet)];
  return { id: indicator.id, label, kind: "category", cells };
}

/** The units of the base that were to answer the indicator's items; undecided where it is not known. */
function passing({ gate }: Indicator, states: States, { computed: { ruleSet, responses } }: TableContext): States {
  if (!gate) return states;
  const asked = askedBehind(gate, ruleSet, responses);
  const passes = (unit: number) => (asked[unit] === OPEN ? HOLDS : asked[unit] === CLOSED ? FAILS : UNDECIDED);
  return states.map((state, unit) => Math.min(state, passes(unit)));
}

/** Units per category among those that hold; a missing count is none. */
function frequencies(codes: Uint16Array, states: States, categories: number, context: TableContext): Float64Array {
  const units = new Float64Array(categories);
  for (let unit = 0; unit < codes.length; unit += 1) {
    const code = codes[unit] ?? MISSING;
    if (states[unit] === HOLDS && code !== MISSING) add(units, code, unit, context);
  }
  return units;
}

function highestPlace(units: Float64Array): number | null {
  const place = units.findLastIndex((count) => count > 0);
  return place < 0 ? null : place;
}
