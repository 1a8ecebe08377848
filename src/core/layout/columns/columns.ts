import type { OutputColumn } from "../../kinds/kind.ts";
import { nameColumnId, outputColumns } from "../../kinds/output-columns.ts";
import type { Assessment } from "../../score/results.ts";
import type { Issue } from "../../issues/issue.ts";
import { columnFormulas, type ColumnFormula } from "../../formulas/rows/column-formulas.ts";
import { formulaSurvey } from "../../formulas/formula-survey.ts";
import type { FormulaSyntax } from "../../formulas/references.ts";
import { RESPONDED, type FormulaSurvey } from "../../formulas/survey.ts";
import { apartIssues } from "./growth.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import type { Change, Look, OutColumn } from "../../sheet/change.ts";
import { headingWidth } from "./heading-width.ts";
import { placeColumns, type PlacedColumn, type WantedColumn } from "./place-columns.ts";

/** A column beside the survey: the numbers to calculate on, and for grades and classes a text to read. */
interface SheetColumn extends WantedColumn {
  readonly look: Look;
  readonly width: number;
  /** Colours from 0 to this many less one; null for none. */
  readonly scale: number | null;
  readonly cellOf: (unit: number) => string | number | null;
}

/** What writes the indicator columns, and what they do not get along with. */
export interface ColumnsLaidOut {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
  /** What formulas elsewhere are made of, where the columns are formulas; null where they are values. */
  readonly survey: FormulaSurvey | null;
}

export const noColumns: ColumnsLaidOut = { changes: [], issues: [], survey: null };

/** How the columns are written as formulas. */
export interface FormulaColumns {
  readonly syntax: FormulaSyntax;
  /** The heading of the column that says who has answered, which some tables need; null where none does. */
  readonly answeredHeader: string | null;
}

/** The indicator columns beside the survey, and a defined name for each; nothing where the sheet has no units. */
export function columnsBeside(assessment: Assessment, sheet: Sheet, as: FormulaColumns | null = null): ColumnsLaidOut {
  const { match, responses, ruleSet } = assessment;
  if (responses.size === 0) return noColumns;
  const results = outputColumns(ruleSet).flatMap((column) => sheetColumns(column, assessment));
  const header = as?.answeredHeader ?? null;
  const wanted = header === null ? results : [...results, answeredColumn(header, assessment)];
  const { columns: placed, table, filter, area, clear, apart } = placeColumns(wanted, sheet, match);
  const units = unitsByRow(assessment);
  const survey = as && formulaSurvey(assessment, sheet, { columns: placed, table }, as.syntax);
  const formulas = survey && columnFormulas(survey, nameColumnId);
  const columns = wanted.flatMap((column, index) =>
    placed[index] ? [withFormulas(outColumn(column, placed[index], units), formulas?.get(column.id), units, match.headerRow + 1)] : [],
  );
  const names = columns.map(({ id, header, column }): Change => {
    const data = { row: match.headerRow + 1, column, lastRow: match.lastDataRow, lastColumn: column };
    return { kind: "putName", name: `Indikator_${id}`, sheet: sheet.name, area: data, comment: header };
  });
  const put = { kind: "putColumns", sheet: sheet.name, headerRow: match.headerRow, columns, table, area, clear } as const;
  const issues = [
    ...apartIssues(sheet.name, match.headerRow, apart, columns),
    ...columns.flatMap((column) => refusedIssue(column, formulas?.get(column.id), sheet.name, match.headerRow)),
  ];
  return { changes: [filter ? { ...put, filter } : put, ...names], issues, survey };
}

/** 1 for a unit that has answered anything, and 0 for the others. */
function answeredColumn(header: string, { responses }: Assessment): SheetColumn {
  const cellOf = (unit: number) => responses.responded[unit] ?? 0;
  return { id: RESPONDED, header, look: "integer", width: headingWidth(header), scale: null, cellOf };
}

/** The column with a formula in each cell that is about a unit. */
function withFormulas(
  column: OutColumn,
  formula: ColumnFormula | undefined,
  units: readonly (number | null)[],
  firstRow: number,
): OutColumn {
  if (!formula || "refused" in formula) return column;
  return { ...column, formulas: units.map((unit, index) => (unit === null ? null : formula.formulaAt(firstRow + index))) };
}

function refusedIssue({ header, column }: OutColumn, formula: ColumnFormula | undefined, sheet: string, row: number): readonly Issue[] {
  if (!formula || !("refused" in formula)) return [];
  return [{ code: "formulas_refused", severity: "remark", place: { sheet, row, column }, what: header, reason: formula.refused }];
}

function sheetColumns(column: OutputColumn, assessment: Assessment): readonly SheetColumn[] {
  const numbers = { ...column, ...appearance(column), cellOf: (unit: number) => column.valueOf(assessment, unit) };
  return column.isNamed ? [numbers, textColumn(column, assessment)] : [numbers];
}

function appearance({ isOrdered, values, header }: OutputColumn): Pick<SheetColumn, "look" | "width" | "scale"> {
  return { look: values ? "score" : "integer", width: headingWidth(header), scale: isOrdered && values ? values.length : null };
}

/** The label of the grade or class. */
function textColumn(column: OutputColumn, assessment: Assessment): SheetColumn {
  const labels = new Map((column.values ?? []).map(({ value, label }) => [value, label]));
  const cellOf = (unit: number) => labels.get(column.valueOf(assessment, unit) ?? NaN) ?? null;
  return { id: nameColumnId(column.id), header: column.label, look: "text", width: 42, scale: null, cellOf };
}

/** For each row below the header the unit it is about; null for rows that are none. */
function unitsByRow({ match, responses }: Assessment): readonly (number | null)[] {
  const units = new Array<number | null>(match.lastDataRow - match.headerRow).fill(null);
  responses.rows.forEach((row, unit) => {
    units[row - match.headerRow - 1] = unit;
  });
  return units;
}

function outColumn(
  { id, look, width, scale, cellOf }: SheetColumn,
  { header, column }: PlacedColumn,
  units: readonly (number | null)[],
): OutColumn {
  const cells = units.map((unit) => (unit === null ? null : cellOf(unit)));
  return { id, header, column, look: look === "integer" && cells.some(isFraction) ? "decimal" : look, width, scale, cells };
}

function isFraction(cell: string | number | null): boolean {
  return typeof cell === "number" && !Number.isInteger(cell);
}
