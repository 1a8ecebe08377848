import type { Assessment, ResultTable } from "../../score/results.ts";
import type { Chart } from "../../sheet/change.ts";
import { caption, chartCaption } from "../texts/captions.ts";
import { chartOf, chartRows, fewestRows, type ChartPlan } from "./chart.ts";
import type { HeadPlace } from "../tables/column-places.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";
import type { SheetInput } from "../texts/input.ts";
import { acrossRow, line, noteLines, type OutRow, type SheetBody } from "../texts/out-cells.ts";
import { hasChart } from "../tables/table-block.ts";
import type { SheetTexts } from "../texts/texts.ts";

/** Charts are this many columns wide, of this many characters each: the width of a landscape page. */
const columns = 12;
const columnWidth = 10;

/** So many rows have room on one landscape page: a chart and the texts under it. */
const pageRows = 32;

/** Where the numbers of the charts are. */
export interface TablesPlace {
  readonly sheet: string;
  /** Where the heads of each table's columns stand, in the tables' order. */
  readonly heads: readonly (readonly HeadPlace[])[];
}

interface Figure {
  readonly rows: readonly OutRow[];
  readonly chart: Chart;
  readonly noteRows: readonly number[];
}

/** A chart for each table that has one, in the report's order, each with base, notes and source under it, and links on top. */
export function figuresSheet({ assessment, tables, texts: general }: SheetInput, name: string, numbers: TablesPlace): SheetBody {
  const texts = inWordsOf(assessment.ruleSet, general);
  const drawn = tables.flatMap((table, index) => (hasChart(table) ? [{ table, heads: numbers.heads[index] ?? [] }] : []));
  const intro = [
    line(assessment.ruleSet.title, "title"),
    ...assessment.sheetNotes.map((note) => line(note, "subtitle")),
    line(texts.figures.linked, "subtitle"),
    line(numbers.sheet, "link", { sheet: numbers.sheet, row: 0, column: 0 }),
    [],
    line(texts.tables.contents, "header"),
  ];
  const figures: Figure[] = [];
  let row = intro.length + drawn.length + 1;
  const links: OutRow[] = [];
  for (const { table, heads } of drawn) {
    const figure = figureOf(table, { sheet: numbers.sheet, heads }, row, assessment, texts);
    links.push(line(figure.chart.title, "link", { sheet: name, row, column: 0 }));
    figures.push(figure);
    row += figure.rows.length;
  }
  return {
    rows: [...intro, ...links, [], ...figures.flatMap((figure) => figure.rows)],
    widths: Array.from({ length: columns }, () => columnWidth),
    frozenRows: 0,
    merges: figures.flatMap(({ noteRows }) => noteRows.map((noteRow) => acrossRow(noteRow, columns - 1))),
    scales: [],
    charts: figures.map(({ chart }) => chart),
    landscape: true,
  };
}

/** The chart from this row on, and the texts under it. */
function figureOf(table: ResultTable, numbers: ChartPlan["numbers"], row: number, assessment: Assessment, texts: SheetTexts): Figure {
  const { subtitle, notes } = caption(table, assessment, texts);
  const noteTexts = notes.flatMap((note) => noteLines(note, columns * columnWidth));
  const height = Math.min(chartRows(table), Math.max(fewestRows, pageRows - 1 - noteTexts.length));
  const position = { row, column: 0, lastRow: row + height - 1, lastColumn: columns - 1 };
  return {
    chart: chartOf({ table, position, numbers, caption: chartCaption(table, assessment, texts) }, assessment.ruleSet, texts),
    rows: [
      ...Array.from({ length: height }, (): OutRow => []),
      line(subtitle, "subtitle"),
      ...noteTexts.map((note) => line(note, "note")),
      [],
    ],
    noteRows: noteTexts.map((_, index) => row + height + 1 + index),
  };
}
