import { byId, valueOf } from "../basics/by-id.ts";
import { decimalProduct, decimalSum } from "../basics/decimals.ts";
import type { ExplainedAnswer, ExplainedCount, ExplainedCrossing, Explanation } from "../kinds/explanation.ts";
import { decidingItems } from "../ruleset/filters.ts";
import { isRatio, worthsOf } from "../ruleset/points.ts";
import type { Filter, Indicator, RuleSet } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import { score } from "../score/score.ts";

/** An answer that would be another. */
export interface AnswerChange extends Pick<ExplainedAnswer, "item" | "label" | "place"> {
  /** null for an empty cell. */
  readonly from: string | null;
  readonly to: string;
}

/** The fewest changes of answers that give a higher score or grade, and the one they give. */
export interface WhatItTakes {
  readonly value: number;
  readonly valueLabel: string;
  readonly changes: readonly AnswerChange[];
}

/** A value that a result can come to, and the fewest changes that give it or more. */
interface Option {
  readonly value: number;
  readonly changes: readonly AnswerChange[];
}

/**
 * What it takes for a unit's score or grade to be higher, with the cut points as they are. null where it is the highest, where it is unknown, and
 * where the rules are of a kind that no counting of changes answers: means and shares, classes, rules of conditions, matrices that do not rise
 * with their scores, and questions that decide whether others are asked.
 */
export function whatItTakes(explanation: Explanation, assessment: Assessment): WhatItTakes | null {
  const options = optionsOf(explanation, assessment);
  const { value } = explanation;
  if (options === null || value === null) return null;
  const higher = options.filter((option) => option.value > value);
  const best = higher.reduce<Option | null>((least, one) => (least === null || isLess(one, least) ? one : least), null);
  return best && { ...best, valueLabel: labelOf(explanation, best.value) };
}

function isLess(one: Option, other: Option): boolean {
  const difference = one.changes.length - other.changes.length;
  return difference < 0 || (difference === 0 && one.value < other.value);
}

function labelOf(explanation: Explanation, value: number): string {
  if ("grades" in explanation) return explanation.grades[value] ?? "";
  return "items" in explanation ? (explanation.scores[value]?.label ?? "") : "";
}

/** What a result can come to from its value up, that value with no change first; null where it cannot be told. */
function optionsOf(explanation: Explanation, assessment: Assessment): readonly Option[] | null {
  if (explanation.value === null) return null;
  if ("items" in explanation) return countOptions(explanation, assessment);
  return "cells" in explanation ? crossOptions(explanation, assessment) : null;
}

function countOptions(step: ExplainedCount, { ruleSet, indicators }: Assessment): readonly Option[] | null {
  const indicator = byId(ruleSet.indicators, step.id);
  if (isRatio(indicator) || hasOwnRules(step, indicator, ruleSet)) return null;
  const opening = openingChange(step, indicator, ruleSet);
  const gains = gainsOf(step, indicator, ruleSet);
  if (opening === null || gains === null) return null;
  const { limits } = valueOf(indicators, step.id);
  const options: Option[] = [{ value: step.value ?? 0, changes: [] }];
  let count = opening.length > 0 ? decimalSum(step.items.map(({ points }) => points ?? 0)) : (step.count ?? 0);
  let changes = opening;
  const reach = (value: number) => {
    if (value > Math.max(...options.map((option) => option.value))) options.push({ value, changes });
  };
  if (opening.length > 0) reach(score(count, limits));
  for (const { gain, change } of gains) {
    count = decimalSum([count, gain]);
    changes = [...changes, change];
    reach(score(count, limits));
  }
  return options;
}

/** Whether answers do more than add up: what is not answered counts as the mean, or an item decides whether another is asked. */
function hasOwnRules({ missing }: ExplainedCount, { items, gate }: Indicator, ruleSet: RuleSet): boolean {
  if (missing.policy === "atLeast" && missing.rest === "mean") return true;
  const filters = [gate, ...items.map((id) => byId(ruleSet.items, id).askedIf)].filter((filter) => filter !== undefined);
  return decidingItems(filters, ruleSet.items).some(({ id }) => items.includes(id));
}

/** The change that has the questions asked; none where they are, null where no single answer decides it. */
function openingChange({ gate, missing }: ExplainedCount, indicator: Indicator, ruleSet: RuleSet): readonly AnswerChange[] | null {
  if (!gate || gate.isOpen) return [];
  const [only, ...others] = gate.answers;
  const wanted = indicator.gate && answersOf(indicator.gate);
  if (!only || others.length > 0 || !wanted || missing.policy === "atLeast") return null;
  if (indicator.items.some((id) => hasAnotherFilter(id, indicator.gate, ruleSet))) return null;
  return [changeOf(only, wanted)];
}

function answersOf(filter: Filter): string | undefined {
  return "answers" in filter ? filter.answers[0] : undefined;
}

function hasAnotherFilter(id: string, gate: Filter | undefined, ruleSet: RuleSet): boolean {
  const { askedIf } = byId(ruleSet.items, id);
  return askedIf !== undefined && JSON.stringify(askedIf) !== JSON.stringify(gate);
}

interface Gain {
  readonly gain: number;
  readonly change: AnswerChange;
}

/** What the best answer to each item adds, the most first; null where it is not known whether an item is asked. */
function gainsOf({ items, gate }: ExplainedCount, indicator: Indicator, ruleSet: RuleSet): readonly Gain[] | null {
  const worths = worthsOf(indicator, ruleSet);
  const isOpening = gate !== null && !gate.isOpen;
  const gains = items.map((found, index): Gain | "none" | "unsure" => {
    const worth = worths[index];
    if (!worth || found.state === "noColumn") return "none";
    if (found.points === null && worth.item.askedIf && !isOpening) return "unsure";
    if (worth.item.number || worth.item.date) return "unsure";
    const best = [...worth.answers].find(([, points]) => points === worth.highest);
    if (!best) return "none";
    const gain = decimalSum([decimalProduct(worth.highest, worth.weight), -(found.points ?? 0)]);
    return gain > 0 ? { gain, change: changeOf(found, best[0]) } : "none";
  });
  if (gains.includes("unsure")) return null;
  return gains.filter((gain): gain is Gain => typeof gain === "object").sort((one, other) => other.gain - one.gain);
}

function changeOf({ item, label, place, answer }: ExplainedAnswer, to: string): AnswerChange {
  return { item, label, place, from: answer, to };
}

function crossOptions({ layer, rows, columns, cells }: ExplainedCrossing, assessment: Assessment): readonly Option[] | null {
  if (layer || !rises(cells)) return null;
  const [ofRows, ofColumns] = [optionsOf(rows, assessment), optionsOf(columns, assessment)];
  if (ofRows === null || ofColumns === null || shareItems(rows, columns)) return null;
  return ofRows.flatMap((row) =>
    ofColumns.map((column) => ({ value: cells[row.value]?.[column.value] ?? -1, changes: [...row.changes, ...column.changes] })),
  );
}

/** Whether a higher score never gives a lower grade. */
function rises(cells: readonly (readonly number[])[]): boolean {
  return cells.every((line, row) =>
    line.every((grade, column) => grade >= (line[column - 1] ?? -1) && grade >= (cells[row - 1]?.[column] ?? -1)),
  );
}

function shareItems(one: Explanation, other: Explanation): boolean {
  const items = new Set(itemsOf(one));
  return itemsOf(other).some((item) => items.has(item));
}

/** The items that a result is made of, and those that decide whether they are asked. */
function itemsOf(explanation: Explanation): readonly string[] {
  if ("items" in explanation) return [...explanation.items, ...(explanation.gate?.answers ?? [])].map(({ item }) => item);
  return "cells" in explanation ? [...itemsOf(explanation.rows), ...itemsOf(explanation.columns)] : [];
}
