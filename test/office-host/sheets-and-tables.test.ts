import type { SheetContent } from "./import-workbook.ts";
import { startExcel, waitForEvents } from "./start-excel.ts";

const answers: SheetContent = {
  name: "Svar",
  rows: [
    ["Kommune", "Nettsky"],
    ["Oslo", "Ja"],
    ["Bergen", "Nei"],
  ],
};

test("sheets are added last, found by name in any case, renamed, moved, hidden and deleted", async () => {
  const { Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Tabeller");
    const other = worksheets.add();
    added.load("name,id,position,visibility");
    await context.sync();
    expect([added.name, added.position, added.visibility]).toEqual(["Tabeller", 1, "Visible"]);
    added.name = "Mine tabeller";
    added.showGridlines = false;
    added.tabColor = "#112233";
    other.position = 0;
    other.visibility = "Hidden";
    worksheets.getItem("svar").activate();
    await context.sync();
    const active = worksheets.getActiveWorksheet().load("name");
    worksheets.load("items/name,items/visibility");
    const byId = worksheets.getItem(added.id).load("name,showGridlines,tabColor");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Ark3", "Hidden"],
      ["Svar", "Visible"],
      ["Mine tabeller", "Visible"],
    ]);
    expect([active.name, byId.name, byId.showGridlines, byId.tabColor]).toEqual(["Svar", "Mine tabeller", false, "#112233"]);
    other.delete();
    const count = worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test.each([
  ["svar", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
])("no sheet can be called «%s»", async (name, code) => {
  const { Excel } = await startExcel([answers]);
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
});

test("a protected sheet refuses writes, tables and formats until it is unprotected", async () => {
  const { Excel } = await startExcel([answers]);
  const write = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Svar").getRange("A1").values = [["X"]];
      await context.sync();
    });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Svar");
    protection.protect({ allowAutoFilter: true });
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Svar").protection.unprotect();
    await context.sync();
  });
  await expect(write()).resolves.toBeUndefined();
});

/** `table.resize` came with ExcelApi 1.13. */
const withResize = { requirementSets: { ExcelApi: "1.13" } };

test("a table has header, body and columns, grows, and keeps its headers texts that differ", async () => {
  const { workbook, Excel } = await startExcel([answers], withResize);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Svar_2018";
    table.style = "TableStyleLight1";
    await context.sync();
    sheet.getRange("C1:D1").values = [[2018, "Nettsky"]];
    table.resize("A1:D3");
    const header = table.getHeaderRowRange().load("values,address");
    const body = table.getDataBodyRange().load("address");
    table.columns.load("items/name,items/index");
    sheet.tables.load("items/name,items/showTotals,count");
    await context.sync();
    expect(header.values).toEqual([["Kommune", "Nettsky", "2018", "Nettsky2"]]);
    expect([header.address, body.address]).toEqual(["Svar!A1:D1", "Svar!A2:D3"]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Kommune", "Nettsky", "2018", "Nettsky2"]);
    expect(sheet.tables.items.map(({ name, showTotals }) => [name, showTotals])).toEqual([["Svar_2018", false]]);
    const missing = context.workbook.tables.getItemOrNullObject("Annen");
    const column = context.workbook.tables.getItem("svar_2018").columns.getItem("Nettsky").getDataBodyRange().load("values");
    await context.sync();
    expect([missing.isNullObject, column.values]).toEqual([true, [["Ja"], ["Nei"]]]);
  });
  expect(workbook.tables[0]?.name).toBe("Svar_2018");
});

test("no table may overlap another, and its header row cannot move", async () => {
  const { Excel } = await startExcel([answers], withResize);
  const attempt = (act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Svar"));
      await context.sync();
    });
  await attempt((sheet) => sheet.tables.add("A1:B3", true));
  await expect(attempt((sheet) => sheet.tables.add("B3:C5", true))).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    attempt((sheet) => {
      sheet.tables.getItemAt(0).resize("A2:B4");
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a name refers to its cells and follows them; hidden and local names are kept", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    const name = context.workbook.names.add("Indikator_strategi", sheet.getRange("B2:B3"), "Laget av oss");
    const local = sheet.names.add("Eget", "=Svar!$A$1");
    local.visible = false;
    sheet.getRange("1:1").insert("Down");
    name.load("name,formula,value,comment,type,scope,visible");
    local.load("formula,visible,scope");
    const range = name.getRange().load("address");
    await context.sync();
    expect([name.formula, name.value, name.comment, name.type, name.scope]).toEqual([
      "=Svar!$B$3:$B$4",
      "Svar!B3:B4",
      "Laget av oss",
      "Range",
      "Workbook",
    ]);
    expect([local.formula, local.visible, local.scope, range.address]).toEqual(["=Svar!$A$2", false, "Worksheet", "Svar!B3:B4"]);
    const found = context.workbook.names.getItemOrNullObject("indikator_STRATEGI");
    found.formula = "=Svar!$A$1:$A$2";
    context.workbook.names.load("items/name,items/formula");
    const none = context.workbook.names.getItemOrNullObject("Eget");
    await context.sync();
    expect(context.workbook.names.items.map(({ formula }) => String(formula))).toEqual(["=Svar!$A$1:$A$2"]);
    expect(none.isNullObject).toBe(true);
    found.delete();
    await context.sync();
  });
  expect(workbook.names.items).toEqual([]);
});

test("a name whose sheet is deleted refers to nothing", async () => {
  const { Excel } = await startExcel([answers, { name: "Bort", rows: [["x"]] }]);
  await Excel.run(async (context) => {
    const name = context.workbook.names.add("Borte", context.workbook.worksheets.getItem("Bort").getRange("A1"));
    context.workbook.worksheets.getItem("Bort").delete();
    name.load("formula,type");
    const range = name.getRangeOrNullObject();
    await context.sync();
    expect([name.formula, name.type, range.isNullObject]).toEqual(["=#REF!", "Error", true]);
  });
});

test("frozen rows, page layout, page breaks and a sheet's own properties are kept", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.horizontalPageBreaks.add("A3");
    sheet.customProperties.add("eier", "tabeller");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const property = sheet.customProperties.getItemOrNullObject("eier").load("value");
    await context.sync();
    expect([frozen.address, property.value]).toEqual(["Svar!1:2", "tabeller"]);
  });
  const sheet = workbook.sheet("Svar");
  expect(sheet.properties.toJSON()).toEqual({ PageLayout: { Orientation: "Landscape", Zoom: { horizontalFitToPages: 1 } } });
  expect(sheet.pageBreaks).toEqual([{ row: 2, column: 0, lastRow: 2, lastColumn: 0 }]);
  expect(sheet.customProperties.get("eier")).toBe("tabeller");
});

test("a table follows its cells also after its range has been asked for", async () => {
  const { host, workbook, Excel } = await startExcel([{ name: "Ark1", rows: [["A"], [1]] }]);
  const table = workbook.addTable(workbook.sheet("Ark1").range({ row: 0, column: 0, lastRow: 1, lastColumn: 0 }));
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table.name).getRange();
    range.load("address");
    await context.sync();
  });
  await waitForEvents(); // the library lets go of the range
  expect(host.cleanUps).toHaveLength(1);
  workbook.sheet("Ark1").shift({ axis: "row", at: 0, count: 2 });
  expect(table.range.address).toBe("'Ark1'!A3:A4");
});
