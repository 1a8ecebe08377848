import { valueOf } from "../basics/by-id.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Composite, RuleSet } from "../ruleset/ruleset.ts";
import { numberedValues } from "../score/variable.ts";
import { UNKNOWN, type Scores } from "../validate/responses.ts";
import type { ExplainedCrossing } from "./explanation.ts";
import {
  codeAt,
  foundBy,
  headerOf,
  numbered,
  numberedLabel,
  resultInput,
  type Definition,
  type ExplainContext,
  type FindDefinition,
  type OutputColumn,
  type ResultKind,
} from "./kind.ts";

/** Two scores or grades crossed in a matrix: variable `grade`. It builds on indicators and on composites before it. */
export const compositeKind: ResultKind = {
  name: "composite",
  collection: "composites",
  variables: ["grade"],
  place: "inSection",
  isMain: true,
  define: (ruleSet) => ruleSet.composites.map((rule) => defined(rule, ruleSet)),
};

function defined(rule: Composite, ruleSet: RuleSet): Definition {
  const { id, label, source, rows, columns } = rule;
  const where = `composites.${id}`;
  const values = numbered(rule.grades);
  const crossed = (find: FindDefinition) => [foundBy(find, rows), foundBy(find, columns)];
  return {
    ...{ kind: "composite", id, label, source, cutPoints: null, isOutput: true, reconstructed: false, note: null },
    made: { form: "crossed", rows, columns, cells: rule.cells },
    references: () => [rows, columns].map((variable) => ({ where, variable, isBefore: true })),
    checkAlone: () => [],
    checkFit: (find) => checkMatrix(rule, find, where),
    values: () => values,
    columns: () => [gradeColumn(rule, ruleSet)],
    variable: () => ({
      label,
      values,
      labelOf: numberedLabel(values),
      isNumber: false,
      isCut: false,
      of: ({ composites }) => numberedValues(label, values, valueOf(composites, id).codes, ruleSet),
    }),
    inputs: (find) => crossed(find).map(resultInput),
    builtOn: crossed,
    compute: ({ composites }, { codes }) => composites.set(id, { id, codes: cross(rule.cells, codes(rows), codes(columns)) }),
    give: (codes, { composites }) => composites.set(id, { id, codes }),
    found: ({ composites }) => {
      const result = composites.get(id);
      return result ? { codes: result.codes, counts: null, limits: null } : null;
    },
    intervals: () => null,
    explain: (context) => explainComposite(rule, context),
  };
}

/** Each unit's grade: the matrix cell where its two scores cross; UNKNOWN where one of them is (tables 3.1, 5.1 and 5.2). */
function cross(cells: Composite["cells"], rows: Scores, columns: Scores): Scores {
  const grades = new Uint8Array(rows.length);
  for (let unit = 0; unit < grades.length; unit++) {
    // UNKNOWN is outside the matrix, which is as large as its two scales.
    grades[unit] = cells[rows[unit] ?? UNKNOWN]?.[columns[unit] ?? UNKNOWN] ?? UNKNOWN;
  }
  return grades;
}

function gradeColumn({ id, label, grades }: Composite, { words }: RuleSet): OutputColumn {
  const values = numbered(grades);
  return {
    id,
    label,
    header: headerOf(words.gradeColumn, label, values),
    values,
    isOrdered: true,
    isNamed: true,
    valueOf: ({ composites }, unit) => codeAt(composites.get(id)?.codes, unit),
  };
}

function checkMatrix({ rows, columns, cells, grades }: Composite, find: FindDefinition, where: string): readonly RuleSetIssue[] {
  const [height, width] = [foundBy(find, rows).values().length, foundBy(find, columns).values().length];
  const wrong = cells.find((row) => row.length !== width);
  if (cells.length !== height || wrong) {
    const found = [cells.length, wrong?.length ?? width];
    return [{ severity: "error", where, code: "matrix_size", found, rows: height, columns: width }];
  }
  const unknown = cells.flat().find((grade) => grade >= grades.length);
  if (unknown !== undefined) return [{ severity: "error", where, code: "grade_nowhere", grade: unknown, grades: grades.length }];
  return fallingCells(cells).map(([row, column, from, to]) => ({ severity: "remark", where, code: "grade_falls", row, column, from, to }));
}

/** Cells with a lower grade than the cell of the next lower score in the same row or column: row, column, that grade, this grade. */
function fallingCells(cells: Composite["cells"]): [number, number, number, number][] {
  return cells.flatMap((line, row) =>
    line.flatMap((grade, column): [number, number, number, number][] => {
      const before = Math.max(cells[row - 1]?.[column] ?? grade, line[column - 1] ?? grade);
      return before > grade ? [[row, column, before, grade]] : [];
    }),
  );
}

function explainComposite(composite: Composite, context: ExplainContext): (unit: number) => ExplainedCrossing {
  const { id, label, source, cells, grades } = composite;
  const { computed, find, explain, silent } = context;
  const { codes } = valueOf(computed.composites, id);
  const explainRows = explain(foundBy(find, composite.rows));
  const explainColumns = explain(foundBy(find, composite.columns));
  return (unit) => {
    const [rows, columns] = [explainRows(unit), explainColumns(unit)];
    const value = codeAt(codes, unit);
    const labels = [rows, columns].filter((input) => input.value === null).map((input) => input.label);
    return {
      kind: "composite",
      ...{ id, label, source, rows, columns, cells, grades, value },
      valueLabel: value === null ? null : (grades[value] ?? null),
      unknown: value === null ? (silent(unit) ?? { why: "inputs_unknown", labels }) : null,
    };
  };
}
