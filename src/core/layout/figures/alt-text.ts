import type { ResultTable } from "../../score/results.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Chart, ChartSeries } from "../../sheet/change.ts";
import type { DescribedSeries, Extreme, SheetTexts } from "../texts/texts.ts";

/** What a chart shows, for those who cannot see it: its kind and title, and the highest and lowest of each series, with all that share them. */
export function altText(chart: Omit<Chart, "altText">, { rowTitle }: ResultTable, ruleSet: RuleSet, texts: SheetTexts): string {
  const names = chart.categories.values.map((value) => String(value ?? ""));
  return texts.figures.altText({
    kind: chart.kind,
    title: chart.title,
    units: chart.valueFormat === "percent" ? null : ruleSet.unit,
    categoryTitle: rowTitle === "" ? null : rowTitle,
    categories: names.length,
    series: chart.series.map((series) => described(series, names, chart.valueFormat)),
  });
}

/** Sums of weights are told with the one decimal that the chart shows. */
function described({ name, values }: ChartSeries, names: readonly string[], format: Chart["valueFormat"]): DescribedSeries {
  const numbers = values.values.filter((value) => typeof value === "number");
  const having = (wanted: number): Extreme => ({
    value: format === "weight" ? Math.round(wanted * 10) / 10 : wanted,
    labels: names.filter((_, index) => values.values[index] === wanted),
  });
  const isNone = numbers.length === 0;
  return {
    name: String(name.values[0] ?? ""),
    highest: isNone ? null : having(Math.max(...numbers)),
    lowest: isNone ? null : having(Math.min(...numbers)),
  };
}
