import { fillIn } from "../basics/fill-in.ts";
import type { ResultTable, TableColumn, TableRow } from "../score/results.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Area } from "../sheet/sheet.ts";
import { isHorizontal, isStacked } from "../sheet/chart-shape.ts";
import type { Chart, ChartData, ChartSeries } from "../sheet/change.ts";
import { seriesColors } from "./chart-colors.ts";
import type { SheetTexts } from "./texts.ts";

/** A table's chart, where it goes and where its numbers are. */
export interface ChartPlan {
  readonly table: ResultTable;
  readonly title: string;
  readonly position: Area;
  readonly numbers: { readonly sheet: string; readonly headerRow: number };
}

/** Category names longer than this are read better beside horizontal bars. */
const longestUnderColumn = 16;

/** The chart of a table that has one, linked to the cells of its categories; totals and the unknown are not drawn. */
export function chartOf(plan: ChartPlan, ruleSet: RuleSet, texts: SheetTexts): Chart {
  const { table, title, position } = plan;
  const kind = kindOf(table);
  const series = seriesOf(plan, ruleSet);
  const isPercent = unitOf(table) === "percent";
  const valueTitle = isPercent ? texts.figures.percent : fillIn(ruleSet.words.count, { units: ruleSet.unit.plural });
  const stacked = isStacked({ kind });
  return {
    id: table.id,
    kind,
    title,
    altText: altText(table, { kind, title, valueTitle, isPercent }, texts),
    categories: categoriesOf(plan),
    categoryTitle: isHorizontal({ kind }) ? null : table.rowTitle,
    series,
    valueTitle,
    valueFormat: isPercent ? "percent" : "integer",
    valueMax: isPercent && (stacked || hasMajority(series)) ? 100 : null,
    showLabels: true,
    position,
  };
}

/** With the texts under it, a chart of this many rows still has room on one landscape page. */
const mostRows = 26;

/** How many rows of cells a chart needs: horizontal bars by their number, columns a fixed height. */
export function chartRows(table: ResultTable): number {
  const kind = kindOf(table);
  if (!isHorizontal({ kind })) return 20;
  const barsInRow = kind === "bar" ? Math.max(1, drawnColumns(table).length * 0.8) : 1;
  const legend = drawnColumns(table).length > 1 ? 2 : 0;
  return Math.min(mostRows, Math.max(12, Math.ceil(categoryRows(table).length * barsInRow * 1.5) + 6 + legend));
}

function kindOf({ rule, rows }: ResultTable): Chart["kind"] {
  if (rule.kind === "items" || rule.kind === "breakdown") return rule.chart ?? "bar";
  return rows.some(({ kind, label }) => kind === "category" && label.length > longestUnderColumn) ? "bar" : "column";
}

/** The unit of the values: a distribution's own, per cent for shares. */
function unitOf({ rule }: ResultTable): TableColumn["unit"] {
  return rule.kind === "distribution" && rule.chart === "count" ? "count" : "percent";
}

function drawnColumns(table: ResultTable): readonly (TableColumn & { readonly index: number })[] {
  const unit = unitOf(table);
  return table.columns.map((column, index) => ({ ...column, index })).filter((column) => column.unit === unit);
}

function categoryRows({ rows }: ResultTable): readonly TableRow[] {
  return rows.filter(({ kind }) => kind === "category");
}

function categoriesOf({ table, numbers: { sheet, headerRow } }: ChartPlan): ChartData {
  const values = categoryRows(table).map(({ label }) => label);
  return { sheet, values, area: { row: headerRow + 1, column: 0, lastRow: headerRow + values.length, lastColumn: 0 } };
}

function seriesOf({ table, numbers: { sheet, headerRow } }: ChartPlan, ruleSet: RuleSet): readonly ChartSeries[] {
  const rows = categoryRows(table);
  const columns = drawnColumns(table);
  const colors = seriesColors(table.rule, columns.length, ruleSet);
  return columns.map(({ label, index }, order) => {
    const column = index + 1;
    const area = { row: headerRow + 1, column, lastRow: headerRow + rows.length, lastColumn: column };
    return {
      name: { sheet, values: [label], area: { row: headerRow, column, lastRow: headerRow, lastColumn: column } },
      values: { sheet, values: rows.map(({ cells }) => cells[index] ?? null), area },
      color: colors[order] ?? "808080",
    };
  });
}

/** Shares that are all small would be hard to distinguish on an axis to a hundred. */
function hasMajority(series: readonly ChartSeries[]): boolean {
  return series.some(({ values }) => values.values.some((value) => typeof value === "number" && value > 50));
}

interface Drawn {
  readonly kind: Chart["kind"];
  readonly title: string;
  readonly valueTitle: string;
  readonly isPercent: boolean;
}

function altText(table: ResultTable, { kind, title, valueTitle, isPercent }: Drawn, texts: SheetTexts): string {
  const columns = drawnColumns(table);
  const points = categoryRows(table).flatMap(({ label, cells }) => {
    const value = cells[columns[0]?.index ?? 0];
    return typeof value === "number" ? [{ label, value }] : [];
  });
  const bySize = points.toSorted((a, b) => b.value - a.value);
  return texts.figures.altText({
    lying: isHorizontal({ kind }),
    stacked: isStacked({ kind }),
    title,
    valueTitle,
    percent: isPercent,
    categories: categoryRows(table).map(({ label }) => label),
    series: columns.map(({ label }) => label),
    highest: bySize.at(0) ?? null,
    lowest: bySize.at(-1) ?? null,
  });
}
