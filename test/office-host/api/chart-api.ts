import type { Bag } from "../model/bag.ts";
import { boundingArea } from "../model/area.ts";
import { invalidArgument } from "../model/host-error.ts";
import { HostChart, HostSeries } from "../model/host-chart.ts";
import type { HostRange } from "../model/host-range.ts";
import { removeWhere, type HostSheet } from "../model/host-sheet.ts";
import { apiType, type Show } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { bagProperties } from "./bag-type.ts";
import { chartFormatApi, chartPartTypes, dataLabelsApi, seriesFormatApi } from "./chart-parts.ts";
import { collection } from "./collections.ts";
import { worksheetApi } from "./worksheet-api.ts";

interface PlacedSeries {
  readonly chart: HostChart;
  readonly series: HostSeries;
}

const seriesLooks = {
  ChartType: null,
  HasDataLabels: false,
  GapWidth: 150,
  Overlap: 0,
  AxisGroup: "Primary",
  Smooth: false,
  Filtered: false,
};

function source(args: Arguments): HostRange {
  return args.range(0).anchor();
}

/** As the comment of `ChartSeries.name` in the typings says; which error Excel answers is not documented. */
const longestSeriesName = 255;

const seriesApi: Show<PlacedSeries> = apiType<PlacedSeries>({
  name: "ChartSeries",
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        const name = value.text(0);
        if (name.length > longestSeriesName) throw invalidArgument(value.location);
        series.name = name;
      },
    },
    ...bagProperties<PlacedSeries>(seriesLooks, ({ series }) => series.properties),
  },
  parts: {
    Format: ({ series }) => seriesFormatApi(series.properties.child("Format")),
    DataLabels: ({ series }) => dataLabelsApi(series.properties.child("DataLabels")),
  },
  methods: {
    SetValues: ({ series }, args) => {
      series.values = source(args);
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = source(args);
    },
    Delete: ({ chart, series }) => {
      removeWhere(chart.series, (other) => other === series);
    },
  },
});

const seriesLookup = collection<HostChart, PlacedSeries>({
  name: "ChartSeriesCollection",
  members: (chart) => chart.series.map((series) => ({ chart, series })),
  keys: ({ series }) => [series.name],
  show: seriesApi,
});

const seriesCollectionApi: Show<HostChart> = apiType<HostChart>({
  ...seriesLookup,
  properties: { Count: { get: ({ series }) => series.length } },
  methods: {
    ...seriesLookup.methods,
    Add: (chart, args) => {
      const series = new HostSeries(args.textOr(0, `Series${chart.series.length + 1}`));
      chart.series.splice(args.integerOr(1, chart.series.length), 0, series);
      return seriesApi({ chart, series });
    },
  },
});

const chartLooks = {
  Top: 0,
  Left: 0,
  Width: 360,
  Height: 216,
  Style: 2,
  PlotVisibleOnly: true,
  DisplayBlanksAs: "NotPlotted",
  ShowAllFieldButtons: false,
};

const looksOf = (chart: HostChart): Bag => chart.properties;

function setPosition(chart: HostChart, args: Arguments): void {
  chart.sheet.assertWritable(args.location);
  const first = args.range(0, (address) => chart.sheet.find(address));
  const last = args.json(1) === null && !args.rangeOrNull(1) ? first : args.range(1, (address) => chart.sheet.find(address));
  chart.position = boundingArea(first.area, last.area);
}

export const chartApi: Show<HostChart> = apiType<HostChart>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (chart, value) => {
        chart.name = value.text(0);
      },
    },
    ChartType: {
      get: ({ type }) => type,
      set: (chart, value) => {
        chart.type = value.text(0);
      },
    },
    ...bagProperties<HostChart>(chartLooks, looksOf),
  },
  parts: {
    Series: seriesCollectionApi,
    Worksheet: ({ sheet }) => worksheetApi(sheet),
    Format: (chart) => chartFormatApi(chart.properties.child("Format")),
    ...Object.fromEntries(
      Object.entries(chartPartTypes).map(([name, show]) => [name, (chart: HostChart) => show(chart.properties.child(name))]),
    ),
  },
  methods: {
    SetData: (chart, args) => {
      chart.sheet.assertWritable(args.location);
      chart.setData(args.range(0), args.json(1));
    },
    SetPosition: (chart, args) => {
      setPosition(chart, args);
    },
    Delete: (chart, args) => {
      chart.sheet.assertWritable(args.location);
      removeWhere(chart.sheet.charts, (other) => other === chart);
    },
    Activate: ({ sheet }) => {
      sheet.workbook.activate(sheet);
    },
    /** A picture of one transparent pixel: enough to show that a picture was requested. */
    GetImage: () => "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  },
});

const chartLookup = collection<HostSheet, HostChart>({
  name: "ChartCollection",
  members: ({ charts }) => charts,
  keys: ({ id, name }) => [id, name],
  show: chartApi,
});

export const chartsApi: Show<HostSheet> = apiType<HostSheet>({
  ...chartLookup,
  properties: { Count: { get: ({ charts }) => charts.length } },
  methods: {
    ...chartLookup.methods,
    Add: (sheet, args) => {
      sheet.assertWritable(args.location);
      const data = args.rangeOrNull(1);
      if (!data) throw invalidArgument(args.location);
      const chart = new HostChart(`{C-${sheet.workbook.nextId()}}`, `Diagram ${sheet.charts.length + 1}`, args.text(0), sheet);
      chart.setData(data, args.json(2));
      sheet.charts.push(chart);
      return chartApi(chart);
    },
  },
});
