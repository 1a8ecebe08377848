import { cellAddress } from "../../../core/sheet/address.ts";
import { chartColors, chartSizes } from "../../facts/chart-facts.ts";
import type { ChartPlan, SeriesPlan } from "./chart-plan.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type SheetsInRequest, type Step } from "../host/steps.ts";

/** Calls on a chart and on each of its series, which are shorter than those on ranges. */
const chartCalls = 14;
const seriesCalls = 6;

/** Draws a new chart on a sheet of ours. */
export function putChart(sheet: string, plan: ChartPlan): Step {
  return step(chartCalls + plan.series.length * seriesCalls, JSON.stringify(plan).length, (sheets) => {
    const chart = addChart(sheets, sheet, plan);
    putSeries(chart, plan, sheets);
    putTitles(chart, plan);
    putAxes(chart, plan);
    const { row, column, lastRow, lastColumn } = plan.position;
    chart.setPosition(cellAddress(row, column), cellAddress(lastRow, lastColumn));
  });
}

/** Takes away a chart of ours that is no longer wanted. */
export function removeChart(sheet: string, name: string): Step {
  return step(2, 0, (sheets) => {
    sheets.of(sheet).charts.getItem(name).delete();
  });
}

function addChart(sheets: SheetsInRequest, sheet: string, { type, name, series }: ChartPlan): Excel.Chart {
  const [first] = series;
  if (!first) throw new Error(`the chart ${name} has no series`);
  const chart = sheets.of(sheet).charts.add(type, rangeOf(sheets.of(first.values.sheet), first.values.area), "Columns");
  chart.name = name;
  return chart;
}

/** A new chart has one series, for it is made over one column of numbers. */
function putSeries({ series }: Excel.Chart, plan: ChartPlan, sheets: SheetsInRequest): void {
  plan.series.forEach((one, index) => {
    formatSeries(index === 0 ? series.getItemAt(index) : series.add(one.name), one, plan, sheets);
  });
}

function formatSeries(
  series: Excel.ChartSeries,
  { name, values, color, labelColor }: SeriesPlan,
  plan: ChartPlan,
  sheets: SheetsInRequest,
): void {
  series.name = name;
  series.setValues(rangeOf(sheets.of(values.sheet), values.area));
  series.setXAxisValues(rangeOf(sheets.of(plan.categories.sheet), plan.categories.area));
  series.format.fill.setSolidColor(color);
  series.gapWidth = plan.gapWidth;
  series.overlap = plan.overlap;
  series.hasDataLabels = plan.labelFormat !== null;
  if (plan.labelFormat === null) return;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position = plan.overlap === 100 ? "Center" : "OutsideEnd";
  dataLabels.numberFormat = plan.labelFormat;
  dataLabels.format.font.color = labelColor;
  dataLabels.format.font.size = plan.labelSize;
}

function putTitles({ title, legend }: Excel.Chart, plan: ChartPlan): void {
  title.text = plan.title;
  title.format.font.bold = true;
  title.format.font.size = chartSizes.title;
  title.format.font.color = `#${chartColors.title}`;
  legend.visible = plan.hasLegend;
  if (plan.hasLegend) legend.position = "Bottom";
}

/** Lying bars have their categories from the top down, and so the value axis must cross at the last category to be at the bottom. */
function putAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, plan: ChartPlan): void {
  categoryAxis.reversePlotOrder = plan.isHorizontal;
  categoryAxis.position = plan.isHorizontal ? "Maximum" : "Automatic";
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.majorTickMark = "None";
  valueAxis.minimum = 0;
  if (plan.maximum !== null) valueAxis.maximum = plan.maximum;
  if (plan.majorUnit !== null) valueAxis.majorUnit = plan.majorUnit;
  valueAxis.numberFormat = plan.axisFormat;
  valueAxis.majorTickMark = "None";
  valueAxis.majorGridlines.format.line.color = `#${chartColors.gridline}`;
  for (const [axis, text] of [
    [categoryAxis, plan.categoryTitle],
    [valueAxis, plan.valueTitle],
  ] as const) {
    axis.format.font.color = `#${chartColors.text}`;
    axis.format.font.size = chartSizes.text;
    putAxisTitle(axis, text);
  }
}

function putAxisTitle({ title }: Excel.ChartAxis, text: string): void {
  const hasTitle = text !== "";
  title.visible = hasTitle;
  if (!hasTitle) return;
  title.text = text;
  title.format.font.size = chartSizes.text;
  title.format.font.color = `#${chartColors.axisTitle}`;
}
