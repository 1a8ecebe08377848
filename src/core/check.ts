import { foldAnswer } from "./validate/answer-dictionary.ts";
import { checkOrder } from "./ruleset/check-order.ts";
import { checkReferences } from "./ruleset/check-references.ts";
import { checkUnique } from "./ruleset/check-unique.ts";
import { checkValues } from "./ruleset/check-values.ts";
import { checkTexts } from "./ruleset/check-texts.ts";
import { headerRowsFor } from "./match/header-row.ts";
import { assess } from "./pipeline.ts";
import { outputColumns } from "./score/output-columns.ts";
import { highestPossible } from "./ruleset/points.ts";
import type { RuleSetIssue } from "./ruleset/ruleset-issue.ts";
import type { Composite, Indicator, RuleSet } from "./ruleset/ruleset.ts";
import type { Cell, Sheet } from "./sheet/sheet.ts";

/**
 * Everything wrong with a rule set beyond its schema: ids used twice, references that point nowhere or in a circle, values that nothing can
 * have, parts that overlap or read alike, cut points that do not increase or exceed the maximum, matrices that do not fit their scales, and
 * examples that fail when they are computed by the same steps as any sheet. `registers` are the ids of the registers there are; null where
 * they are not known. A higher score that lowers the grade is a remark. Empty for a valid rule set: it can be computed on any sheet.
 */
export function check(ruleSet: RuleSet, registers: readonly string[] | null = null): readonly RuleSetIssue[] {
  const parts = [
    ...checkTexts(ruleSet),
    ...checkReferences(ruleSet),
    ...checkUnique(ruleSet),
    ...checkOrder(ruleSet),
    ...checkValues(ruleSet),
    ...checkRegister(ruleSet, registers),
  ];
  if (parts.length > 0) return parts;
  const structure = [
    ...checkSpellings(ruleSet),
    ...ruleSet.indicators.flatMap((indicator) => checkIndicator(indicator, ruleSet)),
    ...checkOutputs(ruleSet),
  ];
  if (structure.length > 0) return structure;
  const matrices = ruleSet.composites.flatMap((composite) => checkMatrix(composite, ruleSet));
  return matrices.some(({ severity }) => severity === "error") ? matrices : [...matrices, ...checkExamples(ruleSet)];
}

function checkRegister({ unit }: RuleSet, registers: readonly string[] | null): RuleSetIssue[] {
  const { register } = unit;
  if (register === null || registers === null || registers.includes(register)) return [];
  return [{ severity: "error", where: "unit.register", code: "register_unknown", register, known: registers }];
}

/** Two results cannot have one column: «a_score» may be the score of «a» and a grade of that name. */
function checkOutputs(ruleSet: RuleSet): RuleSetIssue[] {
  const ids = outputColumns(ruleSet).map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({ severity: "error", where: "indicators, composites, nominals", code: "id_twice", id }));
}

function checkSpellings(ruleSet: RuleSet): RuleSetIssue[] {
  return Object.entries(ruleSet.answerLists).flatMap(([id, { answers, spellings }]) => {
    const meanings = new Map<string, Set<string>>();
    const add = (spelling: string, answer: string) =>
      meanings.set(foldAnswer(spelling), new Set([...(meanings.get(foldAnswer(spelling)) ?? []), answer]));
    for (const answer of answers) add(answer, answer);
    for (const [answer, others] of Object.entries(spellings)) for (const other of others) add(other, answer);
    const ambiguous = [...meanings].filter(([, meant]) => meant.size > 1);
    return ambiguous.map(([spelling, meant]): RuleSetIssue => ({
      severity: "error",
      where: `answerLists.${id}`,
      code: "spelling_ambiguous",
      spelling,
      answers: [...meant],
    }));
  });
}

function checkIndicator(indicator: Indicator, ruleSet: RuleSet): RuleSetIssue[] {
  const where = `indicators.${indicator.id}`;
  const { cutPoints } = indicator;
  const issues: RuleSetIssue[] = [];
  const labels = ruleSet.scales[indicator.scale]?.length ?? 0;
  const scores = cutPoints.shares.length + 2;
  if (labels !== scores) issues.push({ severity: "error", where, code: "score_count", scores, labels });
  if (cutPoints.method === "fixed")
    issues.push(...checkLimits(cutPoints.limits, cutPoints.shares, highestPossible(indicator, ruleSet), where));
  for (const item of indicator.items) {
    const counted = indicator.points.flatMap(({ answers, items }) => ((items?.includes(item) ?? true) ? answers : []));
    const twice = counted.find((answer, index) => counted.indexOf(answer) !== index);
    if (twice !== undefined) issues.push({ severity: "error", where, code: "answer_counted_twice", answer: twice, item });
  }
  return issues;
}

function checkLimits(limits: readonly number[], shares: readonly number[], maximum: number, where: string): RuleSetIssue[] {
  const issues: RuleSetIssue[] = [];
  if (limits.length !== shares.length + 1)
    issues.push({ severity: "error", where, code: "share_count", limits: limits.length, shares: shares.length });
  if ((limits[0] ?? 0) <= 0 || limits.some((limit, index) => limit <= (limits[index - 1] ?? 0)))
    issues.push({ severity: "error", where, code: "limits_not_increasing", limits });
  const above = limits.find((limit) => limit > maximum);
  if (above !== undefined) issues.push({ severity: "error", where, code: "limit_above_maximum", limit: above, maximum });
  return issues;
}

function checkMatrix(composite: Composite, ruleSet: RuleSet): RuleSetIssue[] {
  const where = `composites.${composite.id}`;
  const [rows, columns] = [stepsOf(composite.rows, ruleSet), stepsOf(composite.columns, ruleSet)];
  const { cells, grades } = composite;
  const wrong = cells.find((row) => row.length !== columns);
  if (cells.length !== rows || wrong)
    return [{ severity: "error", where, code: "matrix_size", found: [cells.length, wrong?.length ?? columns], rows, columns }];
  const unknown = cells.flat().find((grade) => grade >= grades.length);
  if (unknown !== undefined) return [{ severity: "error", where, code: "grade_nowhere", grade: unknown, grades: grades.length }];
  return fallingCells(cells).map(([row, column, from, to]) => ({ severity: "remark", where, code: "grade_falls", row, column, from, to }));
}

function stepsOf(reference: Composite["rows"], ruleSet: RuleSet): number {
  if ("grade" in reference) return ruleSet.composites.find(({ id }) => id === reference.grade)?.grades.length ?? 0;
  const indicator = ruleSet.indicators.find(({ id }) => id === reference.score);
  return ruleSet.scales[indicator?.scale ?? ""]?.length ?? 0;
}

/** Cells with a lower grade than the cell of the next lower score in the same row or column: row, column, that grade, this grade. */
function fallingCells(cells: readonly (readonly number[])[]): [number, number, number, number][] {
  return cells.flatMap((line, row) =>
    line.flatMap((grade, column): [number, number, number, number][] => {
      const before = Math.max(cells[row - 1]?.[column] ?? grade, line[column - 1] ?? grade);
      return before > grade ? [[row, column, before, grade]] : [];
    }),
  );
}

/** Computes the examples by the same steps as any sheet, as a sheet with one row each. */
function checkExamples(ruleSet: RuleSet): RuleSetIssue[] {
  if (ruleSet.examples.length === 0) return [];
  const sheet = exampleSheet(ruleSet);
  const headers = headerRowsFor(ruleSet);
  const { assessment } = assess(
    { sheet, codeBooks: [] },
    { headers, issues: [] },
    { ruleSet, register: null, columnMap: null, cutPointMode: "fixed" },
  );
  const columns = new Map(outputColumns(ruleSet).map((column) => [column.id, column]));
  return ruleSet.examples.flatMap(({ title, expect }, unit) =>
    Object.entries(expect).flatMap(([id, expected]): RuleSetIssue[] => {
      const where = `examples.${title}`;
      const column = columns.get(id);
      if (!column) return [{ severity: "error", where, code: "example_column_nowhere", column: id, columns: [...columns.keys()] }];
      const found = assessment && column.valueOf(assessment, unit);
      return found === expected ? [] : [{ severity: "error", where, code: "example_fails", column: id, expected, found }];
    }),
  );
}

/** The examples as a survey sheet: item ids as headers, one row an example. */
function exampleSheet(ruleSet: RuleSet): Sheet {
  const key = ruleSet.columns.find(({ role }) => role === "id");
  const header: Cell[] = [key?.id ?? "id", ...ruleSet.items.map(({ id }) => id)];
  const rows = ruleSet.examples.map(({ answers }, unit): Cell[] => [
    String(unit + 1).padStart(key?.digits ?? 1, "0"),
    ...ruleSet.items.map(({ id }) => answers[id] ?? null),
  ]);
  return {
    name: "examples",
    firstRow: 0,
    firstColumn: 0,
    cells: [header, ...rows],
    tables: [],
    merges: [],
    hiddenRows: [],
    ownColumns: null,
  };
}
