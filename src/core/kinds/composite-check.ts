import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Composite } from "../ruleset/ruleset.ts";
import type { Definition } from "./kind.ts";

type Crossing = Exclude<Composite, { rules: unknown }>;
type Matrix = readonly (readonly number[])[];

/** Matrices of another size than the scales of their sides, and grades that have no name; a higher score that lowers the grade is a remark. */
export function checkMatrices(rule: Crossing, sides: readonly Definition[], where: string): readonly RuleSetIssue[] {
  const sizes = sides.map((side) => side.values().length);
  const [height = 0, width = 0] = sizes.slice(-2);
  if (!("layers" in rule)) return checkMatrix(rule.cells, height, width, rule.grades.length, where);
  const [depth = 0] = sizes;
  if (rule.cells.length !== depth) return [{ severity: "error", where, code: "layer_count", found: rule.cells.length, layers: depth }];
  return rule.cells.flatMap((cells, layer) => checkMatrix(cells, height, width, rule.grades.length, `${where}.${layer}`));
}

function checkMatrix(cells: Matrix, height: number, width: number, grades: number, where: string): readonly RuleSetIssue[] {
  const wrong = cells.find((row) => row.length !== width);
  if (cells.length !== height || wrong) {
    const found = [cells.length, wrong?.length ?? width];
    return [{ severity: "error", where, code: "matrix_size", found, rows: height, columns: width }];
  }
  const unknown = cells.flat().find((grade) => grade >= grades);
  if (unknown !== undefined) return [{ severity: "error", where, code: "grade_nowhere", grade: unknown, grades }];
  return fallingCells(cells).map(([row, column, from, to]) => ({ severity: "remark", where, code: "grade_falls", row, column, from, to }));
}

/** Cells with a lower grade than the cell of the next lower score in the same row or column: row, column, that grade, this grade. */
function fallingCells(cells: Matrix): [number, number, number, number][] {
  return cells.flatMap((line, row) =>
    line.flatMap((grade, column): [number, number, number, number][] => {
      const before = Math.max(cells[row - 1]?.[column] ?? grade, line[column - 1] ?? grade);
      return before > grade ? [[row, column, before, grade]] : [];
    }),
  );
}

/** Grades that have no name. */
export function checkRules({ rules, otherwise, grades }: Extract<Composite, { rules: unknown }>, where: string): readonly RuleSetIssue[] {
  const given = [...rules.map(({ grade }) => grade), ...(otherwise === undefined ? [] : [otherwise])];
  return [...new Set(given.filter((grade) => grade >= grades.length))].map((grade) => ({
    severity: "error",
    where,
    code: "grade_nowhere",
    grade,
    grades: grades.length,
  }));
}
