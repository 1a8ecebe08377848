import { fillIn } from "../../basics/fill-in.ts";
import type { ResultTable, TableColumn, TableRow } from "../../score/results.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Area } from "../../sheet/sheet.ts";
import { isClustered, isHorizontal, isStacked } from "../../sheet/chart-shape.ts";
import type { Chart, ChartData, ChartSeries } from "../../sheet/change.ts";
import { titleOf } from "../../ruleset/titles.ts";
import { altText } from "./alt-text.ts";
import { seriesColors } from "./chart-colors.ts";
import type { Column, HeadPlace } from "../tables/column-places.ts";
import type { SheetTexts } from "../texts/texts.ts";

/** A table's chart, where it goes and where its numbers are. */
export interface ChartPlan {
  readonly table: ResultTable;
  readonly caption: Chart["caption"];
  readonly position: Area;
  readonly numbers: { readonly sheet: string; readonly heads: readonly HeadPlace[] };
}

/** Category names longer than this are read better beside horizontal bars. */
const longestUnderColumn = 16;

/** The chart of a table that has one, linked to the cells of its categories; totals and the unknown are not drawn. */
export function chartOf(plan: ChartPlan, ruleSet: RuleSet, texts: SheetTexts): Chart {
  const { table, caption, position } = plan;
  const { kind, unit, valueMax } = drawingOf(table);
  const series = seriesOf(plan, ruleSet);
  const isPercent = unit === "percent";
  const { words } = ruleSet;
  const counted = fillIn(words.count, { units: ruleSet.unit.plural });
  const counts = table.weighted ? fillIn(words.weightedCount, { label: counted }) : counted;
  const name = titleOf(table.rule.title, isPercent ? "percent" : "count", ruleSet);
  const title = table.figureNumber === null ? name : `${table.figureNumber}. ${name}`;
  const chart = {
    id: table.id,
    kind,
    title,
    caption,
    categories: categoriesOf(plan),
    categoryTitle: isHorizontal({ kind }) ? null : table.rowTitle,
    series,
    valueTitle: isPercent ? words.percent : counts,
    valueFormat: isPercent ? "percent" : table.weighted?.decimals ? "weight" : "integer",
    valueMax,
    showLabels: true,
    position,
  } as const;
  return { ...chart, altText: altText(chart, table, ruleSet, texts) };
}

/** What a table's chart draws, wherever it is drawn: its series by their columns, named as the legend names them. */
export interface Drawing {
  readonly kind: Chart["kind"];
  readonly unit: "count" | "percent";
  readonly series: readonly { readonly column: number; readonly label: string }[];
  /** Where the axis of values ends; null for as far as they go. */
  readonly valueMax: number | null;
}

/** What the chart of a table draws; of one whose rule has none, what it would. */
export function drawingOf(table: ResultTable): Drawing {
  const kind = kindOf(table);
  const series = drawnColumns(table).map((column) => ({ column: column.index, label: namingColumn(column, table).label }));
  return { kind, unit: unitOf(table), series, valueMax: axisEnd(table, kind) };
}

/** How many rows of cells a chart is best read in: horizontal bars by their number, columns a fixed height. */
export function chartRows(table: ResultTable): number {
  const kind = kindOf(table);
  if (!isHorizontal({ kind })) return 22;
  const barsInRow = isClustered({ kind }) ? Math.max(1, drawnColumns(table).length * 0.8) : 1;
  const legend = drawnColumns(table).length > 1 ? 2 : 0;
  return Math.max(fewestRows, Math.ceil(categoryRows(table).length * barsInRow * 1.5) + 8 + legend);
}

/** A chart of fewer rows cannot be read. */
export const fewestRows = 14;

/** As the rule says; several series that are not stacked are clustered. A distribution of long names lies. */
function kindOf(table: ResultTable): Chart["kind"] {
  const { rule, rows } = table;
  if (rule.kind === "distribution") {
    return rows.some(({ kind, label }) => kind === "category" && label.length > longestUnderColumn) ? "bar" : "column";
  }
  const wanted = ("chart" in rule ? rule.chart : null) ?? "bar";
  const isSeveral = drawnColumns(table).length > 1;
  if (wanted === "bar" || wanted === "clusteredBar") return isSeveral ? "clusteredBar" : "bar";
  if (wanted === "column" || wanted === "clusteredColumn") return isSeveral ? "clusteredColumn" : "column";
  return wanted;
}

/** The unit of the values: a distribution's own, numbers where a cross table has no shares, per cent elsewhere. */
function unitOf({ rule }: ResultTable): "count" | "percent" {
  if (rule.kind === "distribution") return rule.chart === "count" ? "count" : "percent";
  return rule.kind === "cross" && rule.percent === "none" ? "count" : "percent";
}

/** The columns that are drawn, each a series; the totals and the unknown of a cross table are none. */
function drawnColumns(table: ResultTable): readonly Column[] {
  const unit = unitOf(table);
  const beside = (column: TableColumn) => table.rule.kind === "cross" && unit === "count" && ["total", "unknown"].includes(column.id);
  return table.columns.map((column, index) => ({ ...column, index })).filter((column) => column.unit === unit && !beside(column));
}

/** The column whose head is a series' name: of a cross table's share the one of its numbers, since the axis says that they are per cent. */
function namingColumn(column: Column, { rule, columns }: ResultTable): Column {
  const index = rule.kind === "cross" && column.unit === "percent" ? columns.findIndex(({ id }) => `${id}.percent` === column.id) : -1;
  const counted = columns[index];
  return counted ? { ...counted, index } : column;
}

function categoryRows({ rows }: ResultTable): readonly TableRow[] {
  return rows.filter(({ kind }) => kind === "category");
}

function categoriesOf({ table, numbers: { sheet, heads } }: ChartPlan): ChartData {
  const values = categoryRows(table).map(({ label }) => label);
  const row = heads[drawnColumns(table)[0]?.index ?? 0]?.row ?? 0;
  return { sheet, values, area: { row: row + 1, column: 0, lastRow: row + values.length, lastColumn: 0 } };
}

function seriesOf({ table, numbers: { sheet, heads } }: ChartPlan, ruleSet: RuleSet): readonly ChartSeries[] {
  const rows = categoryRows(table);
  const columns = drawnColumns(table);
  const colors = seriesColors(table.rule, columns.length, ruleSet);
  const headOf = (index: number) => heads[index] ?? { row: 0, column: index + 1 };
  return columns.map((drawn, order) => {
    const { index } = drawn;
    const named = namingColumn(drawn, table);
    const [head, { row, column }] = [headOf(named.index), headOf(index)];
    const area = { row: row + 1, column, lastRow: row + rows.length, lastColumn: column };
    return {
      name: { sheet, values: [named.label], area: { row: head.row, column: head.column, lastRow: head.row, lastColumn: head.column } },
      values: { sheet, values: rows.map(({ cells }) => cells[index] ?? null), area },
      color: colors[order] ?? "808080",
    };
  });
}

/** Where the publication's axis ends; shares go to a hundred, unless all are small and would be hard to distinguish. */
function axisEnd(table: ResultTable, kind: Chart["kind"]): number | null {
  if (table.rule.axisMax !== undefined) return table.rule.axisMax;
  return unitOf(table) === "percent" && (isStacked({ kind }) || hasMajority(table)) ? 100 : null;
}

function hasMajority(table: ResultTable): boolean {
  const drawn = drawnColumns(table).map(({ index }) => index);
  const isMajority = (value: TableRow["cells"][number] | undefined) => typeof value === "number" && value > 50;
  return categoryRows(table).some(({ cells }) => drawn.some((index) => isMajority(cells[index])));
}
