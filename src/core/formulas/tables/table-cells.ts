import type { TableRule, Variable } from "../../ruleset/ruleset.ts";
import type { ResultTable, TableRow } from "../../score/results.ts";
import { all, countOf, type Counting, type Event } from "./events.ts";
import type { FormulaSurvey } from "../survey.ts";
import { allHold, answered, decided, noneFails, saysAnswered } from "./table-events.ts";
import { literal, when } from "../excel.ts";

/** Where the cells of a table are: the address of one by the places of its row and column, and what a share of nothing shows. */
export interface TablePlaces {
  readonly at: (row: number, column: number) => string;
  readonly absent: (row: number) => string;
}

/** The formula of a table's cell; null for a cell that stays a value. */
export type CellFormula = (places: TablePlaces) => string;

/** What the formulas of one table are made of. */
export interface TableMaking<Kind extends TableRule["kind"]> {
  readonly rule: Extract<TableRule, { kind: Kind }>;
  readonly table: ResultTable;
  readonly survey: FormulaSurvey;
  /** Units, or their weights where the table is of these. */
  readonly counting: Counting;
  readonly decimals: number;
}

/** The place of a column by its id; -1 for none. */
export function columnAt({ columns }: ResultTable, id: string): number {
  return columns.findIndex((column) => column.id === id);
}

/** The place of the row of all, or of what is unknown; -1 for none. */
export function rowAt({ rows }: ResultTable, kind: "total" | "unknown"): number {
  return rows.findIndex((row) => row.kind === kind);
}

/** The places of the rows that are categories. */
export function categoryRows({ rows }: ResultTable): readonly number[] {
  return rows.flatMap(({ kind }, at) => (kind === "category" ? [at] : []));
}

/** The sum of a column's cells in some rows, of which those that stand together are one range. */
export function sumOf(rows: readonly number[], column: number, { at }: TablePlaces, decimals = 0): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const parts = ranges.map(([first, last]) => (first === last ? at(first, column) : `${at(first, column)}:${at(last, column)}`));
  return parts.length === 0 ? "0" : rounded(`SUM(${parts.join(",")})`, decimals);
}

/** Per cent with one decimal, half up: whole numbers are divided, so that a half is a half. */
export function shareOf(part: string, whole: string, absent: string, decimals: number): string {
  const scaled = (number: string) => (decimals === 0 ? number : `ROUND(${number}*${10 ** decimals},0)`);
  return when(`${whole}=0`, literal(absent), `ROUND(1000*${scaled(part)}/${scaled(whole)},0)/10`);
}

/** A number of units, or the sum of their weights. */
export function number(event: Event, { counting, decimals }: Pick<TableMaking<"cross">, "counting" | "decimals">): string {
  const counted = countOf(event, counting);
  return rounded(counted, counting.weights === null ? 0 : decimals);
}

/** One number less others. */
export function less(decimals: number, whole: string, ...parts: readonly string[]): string {
  return rounded([whole, ...parts].join("-"), decimals);
}

/** Sums of weights with decimals, without what binary fractions leave behind. */
function rounded(formula: string, decimals: number): string {
  return decimals === 0 ? formula : `ROUND(${formula},${decimals})`;
}

/** The units of a table's base; `isSaid`: what is asked of them beside it says already that they have answered. */
export function base(rule: Pick<TableRule, "base">, isSaid: boolean, survey: FormulaSurvey): Event {
  const { where } = rule.base;
  return all(allHold(where, survey), answered(isSaid || saysAnswered(where, survey), survey));
}

/** The units that may belong to the base. */
export function possible(rule: Pick<TableRule, "base">, survey: FormulaSurvey): Event {
  return noneFails(rule.base.where, survey);
}

/** The units with the value that a row or column is about. */
export function withValue(of: Variable, id: string, survey: FormulaSurvey): Event {
  const found = survey.categoriesOf(of).find(({ value }) => String(value) === id);
  if (!found) throw new Error(`${JSON.stringify(of)} has no value ${id}`);
  return decided({ of, in: [found.value] }, survey).holds;
}

/** The id of a row. Throws where there is none. */
export function rowOf({ rows }: ResultTable, at: number): TableRow {
  const row = rows[at];
  if (!row) throw new Error(`a table has no row ${at}`);
  return row;
}
