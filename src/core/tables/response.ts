import { FAILS } from "../score/condition.ts";
import { roundedShare } from "../basics/stats.ts";
import { MISSING } from "../score/variable.ts";
import type { TableRow } from "../score/results.ts";
import {
  countColumn,
  percentColumn,
  sum,
  totalRow,
  unitsColumn,
  unknownRow,
  wordsOf,
  type Body,
  type TableContext,
  type RuleOf,
} from "./table-context.ts";

/**
 * For each group how many units there are, how many of them responded, in number and in per cent of the group, and how many did not. All units are in
 * the base, apart from those its conditions leave out; those of unknown group are in the last row and in the total.
 */
export function response(rule: RuleOf<"response">, context: TableContext): Body {
  const words = wordsOf(context);
  const { label, categories, codes } = context.lookup(rule.by);
  const { responded } = context.computed.responses;
  const states = context.membership(rule);
  const asked = new Uint32Array(categories.length + 1);
  const answered = new Uint32Array(categories.length + 1);
  states.forEach((state, unit) => {
    if (state === FAILS) return;
    const group = Math.min(codes[unit] ?? MISSING, categories.length);
    asked[group] = (asked[group] ?? 0) + 1;
    answered[group] = (answered[group] ?? 0) + (responded[unit] ?? 0);
  });
  const cells = (group: number) => cellsOf(asked[group] ?? 0, answered[group] ?? 0);
  const withoutGroup = asked[categories.length] ?? 0;
  return {
    rowTitle: label,
    base: sum(asked),
    unknown: 0,
    columns: [
      unitsColumn(context),
      countColumn("responded", words.responded),
      countColumn("nonresponse", words.nonresponse),
      percentColumn("percent", words.responseRate),
    ],
    rows: [
      ...categories.map(({ value, label: name }, index) => ({
        id: String(value),
        label: name,
        kind: "category" as const,
        cells: cells(index),
      })),
      ...(withoutGroup > 0 ? [unknownRow(context, cells(categories.length))] : []),
      totalRow(context, cellsOf(sum(asked), sum(answered))),
    ],
    notes: [],
  };
}

function cellsOf(asked: number, answered: number): TableRow["cells"] {
  return [asked, answered, asked - answered, roundedShare(answered, asked)];
}
