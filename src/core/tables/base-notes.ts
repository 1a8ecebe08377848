import { fillIn } from "../basics/fill-in.ts";
import { FAILS } from "../score/condition.ts";
import type { TableRow } from "../score/results.ts";
import type { TableRule } from "../ruleset/ruleset.ts";
import { isOfWeights } from "./weights.ts";
import { notAskedOf } from "./not-asked.ts";
import { wordsOf, type Body, type TableContext } from "./table-context.ts";

/** Shares of fewer units than this are marked, where the rule set does not say. */
const smallBase = 20;

/** The units that are outside a table's base, each in one of five groups: with the base they are all units. */
export interface Outside {
  /** Left out by the base's conditions. */
  readonly outside: number;
  /** Gave no answers, and would belong to the base as far as is known. */
  readonly silent: number;
  /** Answered, and would belong to a base of weights as far as is known, but have no weight. */
  readonly weightless: number;
  /** Answered, and were not asked what the table is of. */
  readonly notAsked: number;
  /** Answered, and are outside because an answer is missing or cannot be used. */
  readonly unclear: number;
}

/** Who is not in the base, so that the numbers add up to all units. */
export function outsideOf(rule: TableRule, { base }: Pick<Body, "base">, context: TableContext): Outside {
  const { responded, size } = context.computed.responses;
  const states = context.membership(rule);
  const weights = isOfWeights(rule) ? context.weights : null;
  const isNotAsked = notAskedOf(rule, context);
  const counts = { outside: 0, silent: 0, weightless: 0, notAsked: 0 };
  for (let unit = 0; unit < size; unit += 1) {
    if (states[unit] === FAILS) counts.outside += 1;
    else if (responded[unit] === 0 && rule.kind !== "response") counts.silent += 1;
    else if (weights?.units[unit] === 0) counts.weightless += 1;
    else if (isNotAsked(unit)) counts.notAsked += 1;
  }
  const { outside, silent, weightless } = counts;
  return { ...counts, unclear: size - base - outside - silent - weightless - counts.notAsked };
}

/** Sentences on who is not in the base; none where everyone is. */
export function baseNotes(rule: TableRule, body: Body, context: TableContext): readonly string[] {
  const { ruleSet, responses } = context.computed;
  const { outside, silent, weightless, notAsked, unclear } = outsideOf(rule, body, context);
  if (body.base === responses.size) return [];
  const words = wordsOf(context);
  const facts = { size: responses.size, base: body.base, units: ruleSet.unit.plural, unknown: body.unknown };
  const unweighed = weightless > 0 ? [fillIn(words.weightlessNote, { ...facts, number: weightless })] : [];
  if (words.unknownNote !== undefined) return [...(body.unknown > 0 ? [fillIn(words.unknownNote, facts)] : []), ...unweighed];
  const groups = [
    [outside, rule.base.outside ?? words.outsideNote],
    [notAsked, words.notAskedNote],
    [silent, words.silentNote],
    [unclear, words.unclearNote],
  ] as const;
  const sentences = groups.flatMap(([number, text]) => (number > 0 ? [fillIn(text, { ...facts, number })] : []));
  return [[fillIn(words.baseNote, facts), ...sentences, ...unweighed].join(" ")];
}

/** A sentence that names the rows whose shares are of few units, and how many these are; none where there are no such rows. */
export function smallBaseNotes(rule: TableRule, body: Body, context: TableContext): readonly string[] {
  const limit = context.computed.ruleSet.smallBase ?? smallBase;
  const small = smallBases(rule, body).filter(({ base }) => base > 0 && base < limit);
  if (small.length === 0) return [];
  const rows = small.map(({ label, base }) => `${label} (${base})`).join("; ");
  return [fillIn(wordsOf(context).smallBaseNote, { limit, rows })];
}

type SharedOf = Pick<TableRow, "label"> & { readonly base: number };

/** What each row's or column's shares are of; the whole table's base where they share it. */
function smallBases(rule: TableRule, { base, columns, rows }: Body): readonly SharedOf[] {
  const isShare = columns.some(({ unit }) => unit === "percent");
  if (!isShare) return [];
  const categories = rows.filter(({ kind }) => kind === "category");
  const whole = { label: rule.base.label, base };
  if (rule.kind === "cross" && rule.percent === "columns") {
    const totals = rows.find(({ kind }) => kind === "total")?.cells ?? [];
    return columns.flatMap(({ id, label, unit }, index) => {
      const total = totals[index];
      const isCategory = unit === "count" && id !== "total" && id !== "unknown";
      return isCategory && typeof total === "number" ? [{ label, base: total }] : [];
    });
  }
  const place = columns.findIndex(({ id }) => id === (rule.kind === "cross" ? "total" : rule.kind === "response" ? "count" : "base"));
  if (place < 0 || (rule.kind === "cross" && rule.percent === "total")) return [whole];
  const own = categories.map(({ label, cells }) => ({ label, base: Number(cells[place] ?? 0) }));
  return own.length > 0 && own.every((row) => row.base === base) ? [whole] : own;
}

/** For a list how many of the base it has; nothing for another table. */
export function listedNotes(rule: TableRule, { base, rows }: Body, context: TableContext): readonly string[] {
  if (rule.kind !== "list") return [];
  return [fillIn(wordsOf(context).listedNote, { listed: rows.length, base, units: context.computed.ruleSet.unit.plural })];
}
