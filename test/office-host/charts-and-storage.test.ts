import type { SheetContent } from "./import-workbook.ts";
import { startExcel } from "./start-excel.ts";

const figures: SheetContent = {
  name: "Tabeller",
  rows: [
    ["Gruppe", "Lav", "Høy"],
    ["Små", 10, 20],
    ["Store", 30, 40],
  ],
};

test("a chart is made from a range, found by its name, and drawn with the series one gives it", async () => {
  const { workbook, Excel } = await startExcel([figures]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tabeller");
    const chart = sheet.charts.add("BarStacked100", sheet.getRange("A1:C3"), "Columns");
    chart.name = "fig-3.4";
    chart.title.text = "Andel kommuner";
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.maximum = 100;
    chart.axes.valueAxis.title.text = "Prosent";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.setPosition("E2", "L20");
    await context.sync();
    const found = sheet.charts.getItemOrNullObject("fig-3.4");
    found.series.load("items/name");
    found.load("name,chartType,title/text");
    found.axes.valueAxis.load("maximum");
    await context.sync();
    expect([found.chartType, found.title.text, found.axes.valueAxis.maximum]).toEqual(["BarStacked100", "Andel kommuner", 100]);
    expect(found.series.items.map(({ name }) => name)).toEqual(["Lav", "Høy"]);
    const added = found.series.add("Middels");
    added.setValues(sheet.getRange("C2:C3"));
    added.setXAxisValues(sheet.getRange("A2:A3"));
    added.format.fill.setSolidColor("#123456");
    added.hasDataLabels = true;
    added.dataLabels.numberFormat = "0";
    found.series.getItemAt(0).delete();
    await context.sync();
  });
  const [chart] = workbook.sheet("Tabeller").charts;
  expect(chart?.position).toEqual({ row: 1, column: 4, lastRow: 19, lastColumn: 11 });
  expect(chart?.series.map(({ name, values, categories }) => [name, values?.address, categories?.address])).toEqual([
    ["Høy", "Tabeller!C2:C3", "Tabeller!A2:A3"],
    ["Middels", "Tabeller!C2:C3", "Tabeller!A2:A3"],
  ]);
  expect(chart?.series[1]?.properties.toJSON()).toEqual({
    DataLabels: { NumberFormat: "0" },
    Format: { Fill: { Color: "#123456" } },
    HasDataLabels: true,
  });
});

test("a chart that is deleted is not found again", async () => {
  const { Excel } = await startExcel([figures]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tabeller");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "bort";
    await context.sync();
    chart.delete();
    const gone = sheet.charts.getItemOrNullObject("bort");
    sheet.charts.load("items/name");
    await context.sync();
    expect([gone.isNullObject, sheet.charts.items]).toEqual([true, []]);
  });
});

test("conditional formats are added first in line, read by kind, and cleared where they touch", async () => {
  const { workbook, Excel } = await startExcel([figures]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tabeller");
    const range = sheet.getRange("B2:C3");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=B2>20";
    custom.custom.format.fill.color = "#FFEE00";
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=0", operator: "EqualTo" };
    value.cellValue.format.font.color = "#333333";
    sheet.getRange("B2").conditionalFormats.load("items/type,items/priority");
    await context.sync();
    const formats = sheet.getRange("B2").conditionalFormats;
    formats.load("items/type,items/priority");
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["CellValue", 0],
      ["Custom", 1],
    ]);
    value.delete();
    custom.customOrNullObject.rule.load("formula");
    const isNull = custom.cellValueOrNullObject;
    await context.sync();
    expect([custom.customOrNullObject.rule.formula, isNull.isNullObject]).toEqual(["=B2>20", true]);
    sheet.getRange("A1:Z99").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(workbook.sheet("Tabeller").conditionalFormats).toEqual([]);
});

test("custom XML parts are found by namespace, rewritten and deleted", async () => {
  const { workbook, Excel } = await startExcel([figures]);
  const namespace = "urn:regler";
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add(`<regler xmlns="${namespace}" versjon="1">æøå</regler>`);
    parts.add('<annet xmlns="urn:annet"/>');
    await context.sync();
    const ours = parts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id,namespaceUri");
    const xml = ours.getXml();
    await context.sync();
    expect([ours.namespaceUri, xml.value]).toEqual([namespace, `<regler xmlns="${namespace}" versjon="1">æøå</regler>`]);
    const again = parts.getItemOrNullObject(ours.id);
    again.setXml(`<regler xmlns="${namespace}" versjon="2"/>`);
    const none = parts.getByNamespace("urn:ingen").getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    parts.getByNamespace("urn:annet").getOnlyItem().delete();
    await context.sync();
  });
  expect(workbook.xmlParts.map(({ xml }) => xml)).toEqual([`<regler xmlns="${namespace}" versjon="2"/>`]);
});

test("settings are kept by key and can be taken out", async () => {
  const { workbook, Excel } = await startExcel([figures]);
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("a", { x: [1] });
    settings.add("b", 2);
    await context.sync();
    const a = settings.getItemOrNullObject("a").load("value");
    settings.getItem("b").delete();
    const none = settings.getItemOrNullObject("c");
    await context.sync();
    expect([a.value, none.isNullObject]).toEqual([{ x: [1] }, true]);
  });
  expect([...workbook.settings]).toEqual([["a", { x: [1] }]]);
});

test("the document's settings are saved through Office itself", async () => {
  const { host, Office } = await startExcel([figures]);
  Office.context.document.settings.set("k", { a: 1 });
  await new Promise((resolve) => {
    Office.context.document.settings.saveAsync(resolve);
  });
  expect([...host.documentSettings.keys()]).toEqual(["k"]);
});

test("the application is a Norwegian Excel that calculates by itself", async () => {
  const { workbook, Excel } = await startExcel([figures]);
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate("Full");
    application.load("calculationMode");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    await context.sync();
    expect([application.calculationMode, application.cultureInfo.name]).toEqual(["Automatic", "nb-NO"]);
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(",");
  });
  expect(workbook.application.get("screenSuspended")).toBe(1);
});
