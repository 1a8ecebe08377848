import type { SheetContent } from "./import-workbook.ts";
import { startExcel } from "./start-excel.ts";

const answers: SheetContent = {
  name: "Svar",
  rows: [
    ["Kommune", "Nettsky", "Antall"],
    ["Oslo", "Ja", 5],
    ["Bergen", null, { error: "#N/A" }],
  ],
};

test("a write leaves cells under null alone, empties cells under the empty text and reads the rest as if typed", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Svar").getRange("A2:C3");
    range.values = [
      [null, "", "0301"],
      ["=A1", true, "'0301"],
    ];
    range.load("values,formulas,valueTypes,text,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      ["Oslo", "", 301],
      ["Kommune", true, "0301"],
    ]);
    expect(range.formulas[1]).toEqual(["=A1", true, "0301"]);
    expect(range.valueTypes).toEqual([
      ["String", "Empty", "Double"],
      ["String", "Boolean", "String"],
    ]);
    expect(range.text[1]).toEqual(["Kommune", "TRUE", "0301"]);
  });
});

test("an error is recognised by the value's type", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Svar").getRange("C3").load("values,valueTypes,address,rowIndex,columnIndex");
    await context.sync();
    expect([cell.values, cell.valueTypes, cell.address]).toEqual([[["#N/A"]], [["Error"]], "Svar!C3"]);
    expect([cell.rowIndex, cell.columnIndex]).toEqual([2, 2]);
  });
});

test("more values than 1500 arrive in pieces that the library makes, in one request", async () => {
  const { host, Excel } = await startExcel([{ name: "Stor", rows: [] }]);
  const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, `Rad ${row}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Stor").getRange("A1:C1000").values = rows;
    await context.sync();
  });
  expect(host.requests).toHaveLength(1);
  expect(host.requests[0]?.body.Actions.filter(({ Name }) => Name === "Values")).toHaveLength(2);
  expect(host.workbook.sheet("Stor").cells.at(999, 2)?.value).toBe("Rad 999");
});

test("rows and columns of the wrong number are an invalid argument, and what came before in the request stays done", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.getRange("A2").values = [["Tromsø"]];
    sheet.getRange("A3:B3").values = [["Bodø"]];
    sheet.getRange("C2").values = [[9]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(workbook.sheet("Svar").cells.at(1, 0)?.value).toBe("Tromsø");
  expect(workbook.sheet("Svar").cells.at(1, 2)?.value).toBe(5);
});

test("a range leads to its neighbours", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    const range = sheet.getRange("B2:C3");
    const found = [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(1),
      range.getLastCell(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(2, 0),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect("A1"),
      range.getIntersection("C3:D9"),
      range.getRowsBelow(2),
      range.getColumnsAfter(1),
      sheet.getRangeByIndexes(0, 0, 2, 2),
      sheet.getCell(4, 4),
      sheet.getRange("A1").getSurroundingRegion(),
    ].map((neighbour) => neighbour.load("address"));
    const none = range.getIntersectionOrNullObject("F1:F2");
    await context.sync();
    expect(found.map(({ address }) => address.replace("Svar!", ""))).toEqual(
      ["C3", "B2:C2", "C2:C3", "C3", "A3:B4", "B2:C5", "2:3", "B:C", "A1:C3", "C3", "B4:C5", "D2:D3", "A1:B2", "E5", "A1:C3"], // by hand
    );
    expect(none.isNullObject).toBe(true);
  });
});

test("the used range of an empty sheet is a null object where one asks for it so", async () => {
  const { Excel } = await startExcel([{ name: "Tom", rows: [] }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tom");
    const none = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange("B2").format.fill.color = "#FF0000";
    const formatted = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect([formatted.address, values.isNullObject]).toEqual(["Tom!B2", true]);
  });
});

test("formats are set on the cells, and read as null where cells differ", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    const head = sheet.getRange("A1:C1");
    head.format.font.bold = true;
    head.format.wrapText = true;
    head.format.horizontalAlignment = "Center";
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A1").format.fill.color = "#EEEEEE";
    sheet.getRange("B:B").format.columnWidth = 90;
    head.numberFormat = [["@", "@", "0.0"]];
    const cell = sheet.getRange("B1");
    head.load("format/font/bold,format/fill/color,format/wrapText,numberFormat,numberFormatCategories");
    cell.load("format/columnWidth,format/fill/color");
    await context.sync();
    expect(head.format.font.bold).toBe(true);
    expect(head.format.wrapText).toBe(true);
    expect(head.format.fill.color).toBeNull();
    expect(head.numberFormat).toEqual([["@", "@", "0.0"]]);
    expect(head.numberFormatCategories).toEqual([["Text", "Text", "Number"]]);
    expect([cell.format.columnWidth, cell.format.fill.color]).toEqual([90, "#FFFFFF"]);
  });
});

test("clearing the contents keeps the formats, and clearing all takes both", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  const clear = (applyTo: Excel.ClearApplyTo) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Svar").getRange("A1");
      cell.format.font.bold = true;
      cell.clear(applyTo);
      cell.load("values,format/font/bold");
      await context.sync();
      return [cell.values, cell.format.font.bold];
    });
  expect(await clear(Excel.ClearApplyTo.contents)).toEqual([[[""]], true]);
  expect(await clear(Excel.ClearApplyTo.all)).toEqual([[[""]], false]);
  expect(workbook.sheet("Svar").cells.at(0, 0)).toBeUndefined();
});

test("a range tracked by the add-in follows its cells when rows are inserted above, and is deleted with its row", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    const oslo = sheet.getRange("A2");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    oslo.load("address,values");
    await context.sync();
    expect([oslo.address, oslo.values]).toEqual(["Svar!A4", [["Oslo"]]]);
    sheet.getRange("4:4").delete("Up");
    await context.sync();
    oslo.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("merged cells keep the first cell's value, and writes to the others are lost", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Svar").getRange("A1:B1");
    range.merge();
    range.values = [["Tittel", "borte"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["Tittel", ""]]);
  });
  expect(workbook.sheet("Svar").merges).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }]);
});

test("hidden rows are reported row by row", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("A1:A3").load("rowHidden");
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    expect(range.rowHidden).toBeNull();
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
  });
});
