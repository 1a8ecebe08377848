import { idOf } from "../basics/id-of.ts";
import { risingGrades } from "../ruleset/rising-grades.ts";
import type { Composite, Indicator, RuleSet, TableRule } from "../ruleset/ruleset.ts";
import type { Edit } from "./edits.ts";
import { ownScaleId } from "./steps.ts";

/** A result to be made, with the table that shows how the units are spread on it. */
interface NewResult {
  readonly label: string;
  /** The title of its table, and what its base is called. */
  readonly table: { readonly title: string; readonly base: string };
}

export interface NewIndicator extends NewResult {
  readonly items: readonly string[];
  /** The answers that count one each. */
  readonly counted: readonly string[];
  /** What is counted, plural. */
  readonly unit: string;
  /** The labels of its scores, by how many there are. */
  readonly scores: (scores: number) => readonly string[];
}

export interface NewComposite extends NewResult {
  /** Ids of the indicators that are crossed. */
  readonly rows: string;
  readonly columns: string;
  readonly grades: readonly string[];
}

/** A count has no more limits than this when it is made. */
const MOST_LIMITS = 4;

/** Counts answers of some items, cut into scores at limits that divide the possible counts evenly; nothing without a name and items. */
export function withNewIndicator({ label, items, counted, unit, scores, table }: NewIndicator): Edit {
  return (ruleSet) => {
    const text = label.trim();
    if (text === "" || items.length === 0 || counted.length === 0) return ruleSet;
    const id = freeId(text, ruleSet);
    const parts = Math.min(MOST_LIMITS, items.length);
    const limits = Array.from({ length: parts }, (_, at) => 1 + Math.floor((at * items.length) / parts));
    const scale = ownScaleId(id, ruleSet);
    const indicator: Indicator = {
      id,
      label: text,
      measure: "count",
      unit,
      items: ruleSet.items.flatMap((item) => (items.includes(item.id) ? [item.id] : [])),
      points: [{ answers: [...counted], points: 1 }],
      scale,
      cutPoints: { method: "fixed", limits },
      source: { figures: [] },
    };
    return {
      ...ruleSet,
      scales: { ...ruleSet.scales, [scale]: [...scores(parts + 1)] },
      indicators: [...ruleSet.indicators, indicator],
      tables: [...ruleSet.tables, tableOf(`${id}-score`, { score: id }, table)],
    };
  };
}

/** Crosses the scores of two indicators in a matrix that rises with both; nothing without a name, or where they are not two. */
export function withNewComposite({ label, rows, columns, grades, table }: NewComposite): Edit {
  return (ruleSet) => {
    const text = label.trim();
    const sizeOf = (id: string) => ruleSet.scales[ruleSet.indicators.find((one) => one.id === id)?.scale ?? ""]?.length ?? 0;
    if (text === "" || rows === columns || sizeOf(rows) === 0 || sizeOf(columns) === 0) return ruleSet;
    const id = freeId(text, ruleSet);
    const composite: Composite = {
      id,
      label: text,
      grades: [...grades],
      rows: { score: rows },
      columns: { score: columns },
      cells: risingGrades(sizeOf(rows), sizeOf(columns), grades.length),
      source: { figures: [] },
    };
    return {
      ...ruleSet,
      composites: [...ruleSet.composites, composite],
      tables: [...ruleSet.tables, tableOf(`${id}-grad`, { grade: id }, table)],
    };
  };
}

/** The results that a result is part of, by name. It cannot be removed before they are. */
export function usersOf(id: string, { aggregates, composites, nominals, groupings }: RuleSet): readonly string[] {
  return [...aggregates, ...composites, ...nominals, ...groupings]
    .filter((part) => part.id !== id && mentions(part, id))
    .map(({ label }) => label);
}

/** Removes a result that no other is made of, with its tables and the scale that it alone is on; the last indicator stays. */
export function withoutResult(id: string): Edit {
  return (ruleSet) => {
    if (usersOf(id, ruleSet).length > 0) return ruleSet;
    const indicators = ruleSet.indicators.filter((one) => one.id !== id);
    if (indicators.length === 0) return ruleSet;
    const scale = ruleSet.indicators.find((one) => one.id === id)?.scale;
    const isUsed = [...indicators, ...ruleSet.aggregates].some((one) => one.scale === scale);
    return {
      ...ruleSet,
      scales: isUsed ? ruleSet.scales : Object.fromEntries(Object.entries(ruleSet.scales).filter(([one]) => one !== scale)),
      indicators,
      composites: ruleSet.composites.filter((one) => one.id !== id),
      tables: ruleSet.tables.flatMap((table) => withoutMention(table, id)),
    };
  };
}

function withoutMention(table: TableRule, id: string): readonly TableRule[] {
  if (table.kind !== "summary") return mentions(table, id) ? [] : [table];
  const indicators = table.indicators.filter((one) => one !== id);
  return indicators.length === 0 ? [] : [indicators.length === table.indicators.length ? table : { ...table, indicators }];
}

const VARIABLES = ["score", "count", "grade", "class"];

/** Whether a part of the rules speaks of a result. */
function mentions(part: unknown, id: string): boolean {
  if (Array.isArray(part)) return part.some((one) => mentions(one, id));
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([key, value]: [string, unknown]) => (VARIABLES.includes(key) && value === id) || mentions(value, id));
}

function tableOf(id: string, of: { readonly score: string } | { readonly grade: string }, { title, base }: NewResult["table"]): TableRule {
  return { kind: "distribution", id: id.replaceAll("_", "-"), title, base: { label: base, where: [] }, ours: true, of, chart: "percent" };
}

/** An id of the words of a name that no part of the rules has. */
function freeId(label: string, { columns, items, blocks, indicators, aggregates, composites, nominals, groupings }: RuleSet): string {
  const parts = [...columns, ...items, ...blocks, ...indicators, ...aggregates, ...composites, ...nominals, ...groupings];
  const used = new Set(parts.map(({ id }) => id));
  const stem = idOf(label);
  let id = stem;
  for (let number = 2; used.has(id); number++) id = `${stem}_${number}`;
  return id;
}
