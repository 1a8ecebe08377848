import type { Bag } from "../model/bag.ts";
import type { ApiObject } from "./api-object.ts";
import { bagType } from "./bag-type.ts";

/** The parts of a chart that are only stored: titles, axes, legend, labels and their formats. */
const font = bagType("ChartFont", { Bold: false, Color: "#000000", Italic: false, Name: "Calibri", Size: 10, Underline: "None" });

const fill = bagType(
  "ChartFill",
  {},
  {},
  {
    Clear: (bag) => {
      bag.set("Color", null);
    },
    SetSolidColor: (bag, args) => {
      bag.set("Color", args.text(0));
    },
  },
);

const line = bagType(
  "ChartLineFormat",
  { Color: "#000000", LineStyle: "Continuous", Weight: 0.75 },
  {},
  {
    Clear: (bag) => {
      bag.set("LineStyle", "None");
    },
  },
);

const border = bagType("ChartBorder", { Color: "#000000", LineStyle: "Continuous", Weight: 0.75 });
const textFormat = bagType("ChartTitleFormat", {}, { Font: font, Fill: fill, Border: border });

const gridlines = bagType("ChartGridlines", { Visible: true }, { Format: bagType("ChartGridlinesFormat", {}, { Line: line }) });
const axisTitle = bagType("ChartAxisTitle", { Text: "", Visible: true, TextOrientation: 0 }, { Format: textFormat });

const axis = bagType(
  "ChartAxis",
  {
    Visible: true,
    Minimum: "",
    Maximum: "",
    MajorUnit: "",
    MinorUnit: "",
    NumberFormat: "General",
    LinkNumberFormat: true,
    ReversePlotOrder: false,
    TickLabelPosition: "NextToAxis",
    TickLabelSpacing: 1,
    MajorTickMark: "Outside",
    MinorTickMark: "None",
    Crosses: "Automatic",
    Position: "Automatic",
    TextOrientation: 0,
    CategoryType: "Automatic",
  },
  {
    Title: axisTitle,
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Format: bagType("ChartAxisFormat", {}, { Font: font, Line: line, Fill: fill }),
  },
);

/** The labels of a chart or of one series. */
export const dataLabelsApi = bagType(
  "ChartDataLabels",
  {
    Position: "OutsideEnd",
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    Separator: ", ",
    NumberFormat: "General",
    LinkNumberFormat: true,
  },
  { Format: bagType("ChartDataLabelFormat", {}, { Font: font, Fill: fill, Border: border }) },
);

export const seriesFormatApi = bagType("ChartSeriesFormat", {}, { Fill: fill, Line: line });
export const chartFormatApi = bagType("ChartAreaFormat", { RoundedCorners: false }, { Font: font, Fill: fill, Border: border });

/** A chart's own parts by name. */
export const chartPartTypes: Readonly<Record<string, (bag: Bag) => ApiObject>> = {
  Title: bagType(
    "ChartTitle",
    { Text: "", Visible: true, Overlay: false, HorizontalAlignment: "Center", Position: "Top" },
    { Format: textFormat },
  ),
  Legend: bagType("ChartLegend", { Visible: true, Position: "Right", Overlay: false }, { Format: textFormat }),
  Axes: bagType("ChartAxes", {}, { CategoryAxis: axis, ValueAxis: axis }),
  DataLabels: dataLabelsApi,
  PlotArea: bagType(
    "ChartPlotArea",
    { Top: 0, Left: 0, Width: 0, Height: 0 },
    { Format: bagType("ChartPlotAreaFormat", {}, { Fill: fill, Border: border }) },
  ),
};
