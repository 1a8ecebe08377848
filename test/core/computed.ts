import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import { simpleFilter } from "../../src/core/ruleset/filters.ts";
import { decide, HOLDS } from "../../src/core/score/condition.ts";
import { nothingComputed } from "../../src/core/kinds/compute.ts";
import { variableOf } from "../../src/core/kinds/variables.ts";
import { pointsOf } from "../../src/core/ruleset/points.ts";
import { BLANK, INVALID, UNKNOWN, type Responses } from "../../src/core/validate/coded/responses.ts";
import type { ClassResult, CutResult } from "../../src/core/score/results.ts";
import type { Composite, Indicator, RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Computed } from "../../src/core/score/variable.ts";

/** A unit and its answers by item id; a unit without answers has not responded, and an answer outside the list is invalid. */
export interface Unit {
  readonly id: string;
  readonly name?: string | null;
  readonly categories?: Readonly<Record<string, string | null>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Counts, scores, grades and classes the slow and obvious way: unit by unit, answer by answer. Tables are tested on what comes of
 * it, and not on the steps of the program that do the same fast.
 */
export function computedOf(ruleSet: RuleSet, units: readonly Unit[]): Computed {
  const computed = nothingComputed(ruleSet, responsesOf(ruleSet, units));
  for (const indicator of ruleSet.indicators) computed.indicators.set(indicator.id, resultOf(indicator, ruleSet, units));
  for (const composite of ruleSet.composites) computed.composites.set(composite.id, gradesOf(composite, computed));
  for (const nominal of ruleSet.nominals) {
    const codes = new Uint8Array(units.length).fill(UNKNOWN);
    for (const { code, when } of nominal.classes.toReversed()) {
      decide(when, (variable) => variableOf(variable, computed), units.length).forEach((state, unit) => {
        if (state === HOLDS) codes[unit] = code;
      });
    }
    computed.nominals.set(nominal.id, { id: nominal.id, codes });
  }
  return computed;
}

function responsesOf(ruleSet: RuleSet, units: readonly Unit[]): Responses {
  const codeOf = (item: RuleSet["items"][number], answer: string | undefined) => {
    if (answer === undefined) return BLANK;
    const index = answersTo(ruleSet, item).indexOf(answer);
    return index < 0 ? INVALID : index + 1;
  };
  const columns = (role: string) => ruleSet.columns.filter((column) => column.role === role);
  return {
    size: units.length,
    rows: Uint32Array.from(units.keys(), (row) => row + 1),
    ids: units.map(({ id }) => id),
    names: units.map(({ name }) => name ?? null),
    categories: new Map(columns("category").map(({ id }) => [id, units.map(({ categories }) => categories?.[id] ?? null)])),
    numbers: new Map(columns("number").map(({ id }) => [id, Float64Array.from(units, ({ numbers }) => numbers?.[id] ?? NaN)])),
    responded: Uint8Array.from(units, ({ answers }) => (Object.keys(answers).length > 0 ? 1 : 0)),
    codes: new Map(ruleSet.items.map((item) => [item.id, Uint8Array.from(units, ({ answers }) => codeOf(item, answers[item.id]))])),
  };
}

function resultOf(indicator: Indicator, ruleSet: RuleSet, units: readonly Unit[]): CutResult {
  const limits = indicator.cutPoints.method === "fixed" ? indicator.cutPoints.limits : [];
  const counts = Float64Array.from(units, ({ answers }) => countOf(indicator, ruleSet, answers));
  const scores = Uint8Array.from(counts, (count) => (Number.isNaN(count) ? UNKNOWN : limits.filter((limit) => count >= limit).length));
  return { id: indicator.id, counts, scores, limits };
}

function countOf(indicator: Indicator, ruleSet: RuleSet, answers: Unit["answers"]): number {
  const { items } = indicator;
  const gate = simpleFilter(indicator.gate);
  if (Object.keys(answers).length === 0) return NaN;
  if (gate && answers[gate.item] === undefined) return NaN;
  if (gate && !gate.answers.includes(answers[gate.item] ?? "")) return 0;
  const given = items.filter((item) => answers[item] !== undefined);
  if (given.some((item) => !answersOf(item, ruleSet).includes(answers[item] ?? ""))) return NaN;
  return given.reduce((sum, item) => sum + pointsOf(indicator, item, answers[item] ?? "", ruleSet), 0);
}

function answersOf(id: string, ruleSet: RuleSet): readonly string[] {
  return ruleSet.answerLists[ruleSet.items.find((item) => item.id === id)?.answers ?? ""]?.answers ?? [];
}

function gradesOf(composite: Composite, { indicators, composites }: Computed): ClassResult {
  const { id } = composite;
  if (!("rows" in composite) || "layers" in composite) throw new Error("not made for this");
  const { rows, columns, cells } = composite;
  const input = (side: typeof rows) => ("score" in side ? indicators.get(side.score)?.scores : composites.get(side.grade)?.codes);
  const second = input(columns) ?? new Uint8Array();
  const codes = (input(rows) ?? new Uint8Array()).map((row, unit) => cells[row]?.[second[unit] ?? UNKNOWN] ?? UNKNOWN);
  return { id, codes };
}
