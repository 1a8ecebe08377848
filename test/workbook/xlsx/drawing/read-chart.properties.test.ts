import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Chart, ChartData } from "../../../../src/core/sheet/change.ts";
import { isClustered, isHorizontal, isStacked } from "../../../../src/core/sheet/chart-shape.ts";
import { chartFacts } from "../../../../src/workbook/facts/chart-facts.ts";
import { chartXml } from "../../../../src/workbook/xlsx/drawing/chart-xml.ts";
import { readChart } from "../../../../src/workbook/xlsx/drawing/read-chart.ts";

const text = fc
  .string({ unit: fc.constantFrom("a", "Å", "ø", "<", "&", ">", '"', "'", " ", ".", "1"), minLength: 1, maxLength: 20 })
  .map((one) => `t${one}t`);
const area = fc
  .record({ row: fc.nat(99), column: fc.nat(30) })
  .map(({ row, column }) => ({ row, column, lastRow: row + 2, lastColumn: column }));
const value = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.integer({ min: 0, max: 1000 }).map((one) => one / 10),
  fc.constant(null),
);

const data = (values: fc.Arbitrary<ChartData["values"]>) => fc.record({ sheet: text, area, values });

/** Charts as they are laid out: the titles of the axes are there where they are wanted. */
const charts: fc.Arbitrary<Chart> = fc
  .record({
    id: text,
    kind: fc.constantFrom<Chart["kind"]>("bar", "column", "clusteredBar", "clusteredColumn", "stackedBar", "stackedColumn"),
    title: text,
    caption: fc.array(text, { maxLength: 3 }),
    altText: text,
    categories: data(fc.array(text, { minLength: 1, maxLength: 6 })),
    categoryTitle: text,
    series: fc.array(
      fc.record({
        name: data(fc.tuple(text)),
        values: data(fc.array(value, { minLength: 1, maxLength: 6 })),
        color: fc.constantFrom("1F4E79", "A0C4E8"),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    valueTitle: text,
    valueFormat: fc.constantFrom<Chart["valueFormat"]>("integer", "weight", "percent"),
    valueMax: fc.constantFrom(null, 5, 100),
    showLabels: fc.boolean(),
    position: area,
  })
  .map((chart) => ({
    ...chart,
    categoryTitle: isHorizontal(chart) ? null : chart.categoryTitle,
    series: isClustered(chart) || isStacked(chart) ? chart.series : chart.series.slice(0, 1),
  }));

const frameOf = ({ id, altText, position }: Chart) => ({ id, altText, position });

test("a chart that has been written is read as it was", () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const written = { ...chart, valueMax: chartFacts(chart).maximum };
      expect(readChart(chartXml(chart), "chart", frameOf(chart))).toEqual(written);
    }),
  );
});

test("what Excel does to a chart when it saves it changes nothing of it", () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const resaved = chartXml(chart)
        .replace(/<c:formatCode>[^<]*</g, "<c:formatCode>General<")
        .replaceAll("<c:", "<chart:")
        .replaceAll("</c:", "</chart:")
        .replace("xmlns:c=", "xmlns:chart=")
        .replace(/<a:t>(t)/g, "<a:t>$1</a:t></a:r><a:r><a:t>");
      const read = readChart(resaved, "chart", frameOf(chart));
      const written = { ...chart, valueMax: chartFacts(chart).maximum };
      // The format is that of the numbers on the bars.
      expect(read).toEqual(chart.showLabels ? written : { ...written, valueFormat: "integer" });
    }),
  );
});
