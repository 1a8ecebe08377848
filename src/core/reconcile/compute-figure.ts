import { answersTo } from "../ruleset/answer-list.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { decimalSum, mostDecimals, scaledUp } from "../basics/decimals.ts";
import { highestPossible, pointsOf } from "../ruleset/points.ts";
import type { Computation } from "./published.ts";
import type { ResultTable, TableRow } from "../score/results.ts";
import { rangeOf, scoreInterval, span } from "../score/intervals.ts";
import { roundedShare } from "../basics/stats.ts";
import { respondedUnits } from "../validate/coded/responses.ts";
import type { Computed } from "../score/variable.ts";

/** The results that figures are read from. */
export interface Findings {
  readonly computed: Computed;
  readonly tables: readonly ResultTable[];
}

/** A computed figure, and the units it is of; null where there is none. */
export interface Figure {
  readonly value: number | string | null;
  readonly baseLabel: string | null;
  readonly base: number | null;
  /** 1 for a share in per cent, 0 for a count and all else. */
  readonly decimals: 0 | 1;
}

interface CellsOf {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly label?: string | undefined;
}

/** The figure that a computation finds in the tables or the rules. Throws where it refers to a table, row or column that is not there. */
export function computeFigure(computation: Computation, findings: Findings): Figure {
  switch (computation.kind) {
    case "cells":
      return {
        value: taken(computation.take, numbersIn(computation, findings)),
        ...baseOf(computation, findings),
        decimals: decimalsOf(computation, findings),
      };
    case "share":
      return share(computation, findings);
    case "position":
      return position(computation, findings);
    case "responseRate":
      return responseRate(findings);
    case "itemCount":
    case "answerCount":
    case "interval":
    case "range":
    case "highestPossible":
    case "points":
    case "period":
      return { value: ruleFigure(computation, findings.computed), baseLabel: null, base: null, decimals: 0 };
    default:
      return computation satisfies never;
  }
}

function share({ part, whole }: Computation & { kind: "share" }, findings: Findings): Figure {
  const base = taken("sum", numbersIn(whole, findings)) ?? 0;
  const partOfIt = taken("sum", numbersIn(part, findings)) ?? 0;
  const decimals = mostDecimals([base, partOfIt]);
  const value = roundedShare(scaledUp(partOfIt, decimals), scaledUp(base, decimals));
  return { value, baseLabel: baseOf(whole, findings).baseLabel, base, decimals: 1 };
}

function position({ table: id, rows, column, from }: Computation & { kind: "position" }, findings: Findings): Figure {
  const table = byId(findings.tables, id);
  const all = table.rows.filter(({ kind }) => kind === "category").map((row) => cellOf(table, row, column) ?? 0);
  const places = numbersIn({ table: id, rows, columns: [column] }, findings).map(
    (value) => 1 + all.filter((other) => (from === "top" ? other > value : other < value)).length,
  );
  return { value: taken("highest", places), baseLabel: table.baseLabel, base: table.base, decimals: 0 };
}

function decimalsOf({ table: id, columns }: CellsOf, { tables }: Findings): 0 | 1 {
  return columns.every((column) => byId(byId(tables, id).columns, column).unit === "percent") ? 1 : 0;
}

function responseRate({ computed: { ruleSet, responses } }: Findings): Figure {
  const value = roundedShare(respondedUnits(responses), responses.size);
  return { value, baseLabel: ruleSet.unit.plural, base: responses.size, decimals: 1 };
}

type RuleComputation = Exclude<Computation, { kind: "cells" | "share" | "position" | "responseRate" }>;

/** Figures about the method, from the rules the results were made with. */
function ruleFigure(computation: RuleComputation, computed: Computed): number | string | null {
  const { ruleSet } = computed;
  switch (computation.kind) {
    case "itemCount":
      return byId(ruleSet.indicators, computation.indicator).items.length;
    case "answerCount":
      return answersOf(computation.item, computed).filter((answer) => !computation.except.includes(answer)).length;
    case "interval":
      return interval(computation, computed);
    case "range":
      return span(0, highestPossible(byId(ruleSet.indicators, computation.indicator), ruleSet));
    case "highestPossible":
      return highestPossible(byId(ruleSet.indicators, computation.indicator), ruleSet);
    case "points":
      return points(computation, computed);
    case "period":
      return ruleSet.period;
    default:
      return computation satisfies never;
  }
}

function answersOf(item: string, { ruleSet }: Computed): readonly string[] {
  return answersTo(ruleSet, byId(ruleSet.items, item));
}

function interval({ indicator, score }: Computation & { kind: "interval" }, { ruleSet, indicators }: Computed): string | null {
  return scoreInterval(score, valueOf(indicators, indicator).limits, rangeOf(byId(ruleSet.indicators, indicator), ruleSet), ruleSet.words);
}

function points({ indicator, items, answers }: Computation & { kind: "points" }, { ruleSet }: Computed): number | null {
  const rule = byId(ruleSet.indicators, indicator);
  const values = new Set(items.flatMap((item) => answers.map((answer) => pointsOf(rule, item, answer, ruleSet))));
  const [value = null] = values;
  return values.size === 1 ? value : null;
}

function taken(take: "sum" | "highest" | "lowest", numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  if (take === "sum") return decimalSum(numbers);
  return take === "highest" ? Math.max(...numbers) : Math.min(...numbers);
}

/** The numbers in the cells; a cell without one is left out. */
function numbersIn({ table: id, rows, columns }: CellsOf, { tables }: Findings): readonly number[] {
  const table = byId(tables, id);
  const cells = rows.flatMap((row) => columns.map((column) => cellOf(table, byId(table.rows, row), column)));
  return cells.filter((cell) => cell !== null);
}

function cellOf(table: ResultTable, row: TableRow, column: string): number | null {
  const cell = row.cells[table.columns.indexOf(byId(table.columns, column))];
  return typeof cell === "number" ? cell : null;
}

/** A single row with a base of its own is of that base; all else is of the table's. */
function baseOf({ table: id, rows, label }: CellsOf, { tables }: Findings): Pick<Figure, "baseLabel" | "base"> {
  const table = byId(tables, id);
  const [only, ...others] = rows.map((row) => byId(table.rows, row));
  const hasOwn = only !== undefined && others.length === 0 && table.columns.some((column) => column.id === "base");
  return { baseLabel: label ?? table.baseLabel, base: hasOwn ? cellOf(table, only, "base") : table.base };
}
