import { chartOf, chartRows } from "../core/layout/figures/chart.ts";
import type { LayoutTexts } from "../core/layout/outputs.ts";
import { hasChart } from "../core/layout/tables/table-block.ts";
import { chartCaption } from "../core/layout/texts/captions.ts";
import { inWordsOf } from "../core/layout/texts/texts-in-words.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import { chartSvg } from "./chart-svg.ts";
import { mapPicture } from "./map-picture.ts";
import type { Picture } from "./picture.ts";

/** CSS pixels: the width of a chart on its sheet, and the height of one of its rows. */
const width = 900;
const rowHeight = 20;

/** The chart or map of a table as on its sheet, with title, base and source; null for a table that has none. */
export function figureOf(table: ResultTable, assessment: Assessment, general: LayoutTexts): Picture | null {
  if (table.rule.kind === "map") return mapPicture(table, assessment, general);
  if (!hasChart(table)) return null;
  const texts = inWordsOf(assessment.ruleSet, general);
  const position = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  const chart = chartOf(
    { table, position, numbers: { sheet: "", heads: [] }, caption: chartCaption(table, assessment, texts) },
    assessment.ruleSet,
    texts,
  );
  const height = chartRows(table) * rowHeight;
  return { svg: chartSvg(chart, { width, height, number: general.number }), width, height };
}
