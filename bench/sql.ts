import { itemsIn, simpleFilter } from "../src/core/ruleset/filters.ts";
import { pointsOf } from "../src/core/ruleset/points.ts";
import { crossingOf } from "../src/core/kinds/composite.ts";
import type { Composite, Indicator } from "../src/core/ruleset/ruleset.ts";
import { resultNames } from "./computed.ts";
import { ruleSet } from "./survey.ts";

/** Creates the table of the answers: a number and one text for each item. */
export function createAnswers(): string {
  return `CREATE OR REPLACE TABLE answers (unit VARCHAR, ${ruleSet.items.map(({ id }) => `${id}_svar VARCHAR`).join(", ")})`;
}

/**
 * The rules as one query whose results become a table: answers checked against the allowed ones, gates, counts, scores, grades. An
 * invalid answer makes the sum NULL, as it makes ours unknown. Answers to questions that no indicator counts are checked too.
 */
export function computeResults(): string {
  const counts = ruleSet.indicators.map((one) => `${countOf(one)} AS ${one.id}_antall`);
  const scores = ruleSet.indicators.map((one) => `${scoreOf(one)} AS ${one.id}_score`);
  const grades = ruleSet.composites.flatMap((one) => ("rules" in one ? [] : [one])).map((one) => `${gradeOf(one)} AS ${one.id}`);
  return (
    `CREATE OR REPLACE TABLE results AS SELECT unit, ${resultNames().join(", ")}, invalid FROM ` +
    `(SELECT *, ${scores.join(", ")}, ${grades.join(", ")} FROM ` +
    `(SELECT unit, ${invalidElsewhere()} AS invalid, ${counts.join(", ")} FROM ` +
    `(SELECT *, coalesce(${ruleSet.items.map(({ id }) => `${id}_svar`).join(", ")}) IS NOT NULL AS responded FROM answers)))`
  );
}

function countOf(indicator: Indicator): string {
  const sum = indicator.items.map((item) => worthOf(indicator, item)).join(" + ");
  const gate = simpleFilter(indicator.gate);
  if (!gate) return `CASE WHEN responded THEN ${sum} END`;
  const column = `${gate.item}_svar`;
  const closed = answersTo(gate.item).filter((answer) => !gate.answers.includes(answer));
  return `CASE WHEN ${column} IN (${quoted(gate.answers)}) THEN ${sum} ` + `WHEN ${column} IN (${quoted(closed)}) THEN 0 * (${sum}) END`;
}

function worthOf(indicator: Indicator, item: string): string {
  const byPoints = new Map<number, string[]>();
  for (const answer of answersTo(item)) {
    const points = pointsOf(indicator, item, answer, ruleSet);
    byPoints.set(points, [...(byPoints.get(points) ?? []), answer]);
  }
  const cases = [...byPoints].map(([points, answers]) => `WHEN ${item}_svar IN (${quoted(answers)}) THEN ${points}`);
  return `CASE ${cases.join(" ")} WHEN ${item}_svar IS NULL THEN 0 END`;
}

function scoreOf({ id, cutPoints }: Indicator): string {
  const limits = cutPoints.method === "fixed" ? cutPoints.limits : [];
  const cases = limits.map((limit, score) => `WHEN ${id}_antall < ${limit} THEN ${score}`);
  return `CASE WHEN ${id}_antall IS NULL THEN NULL ${cases.join(" ")} ELSE ${limits.length} END`;
}

function gradeOf(composite: Exclude<Composite, { rules: unknown }>): string {
  const { rows, columns, matrices } = crossingOf(composite);
  const cells = matrices[0] ?? [];
  const name = (reference: { score: string } | { grade: string }) => ("score" in reference ? `${reference.score}_score` : reference.grade);
  const width = cells[0]?.length ?? 0;
  return `[${cells.flat().join(", ")}][${name(rows)} * ${width} + ${name(columns)} + 1]`;
}

/** The number of invalid answers to the other questions. */
function invalidElsewhere(): string {
  const counted = new Set(ruleSet.indicators.flatMap(({ items, gate }) => [...items, ...(gate ? itemsIn(gate) : [])]));
  const others = ruleSet.items.filter(({ id }) => !counted.has(id));
  return others.map(({ id }) => `CASE WHEN ${id}_svar NOT IN (${quoted(answersTo(id))}) THEN 1 ELSE 0 END`).join(" + ");
}

function answersTo(item: string): readonly string[] {
  const list = ruleSet.items.find(({ id }) => id === item)?.answers ?? "";
  return ruleSet.answerLists[list]?.answers ?? [];
}

function quoted(answers: readonly string[]): string {
  return answers.map((answer) => `'${answer.replaceAll("'", "''")}'`).join(", ");
}
