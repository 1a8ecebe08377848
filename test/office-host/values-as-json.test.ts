import { rangeApi } from "./api/range-api.ts";
import { clearRange, readValue, writeFormulas, writeValues } from "./model/write.ts";
import { startExcel } from "./start-excel.ts";

const card = { properties: { Food: { type: "String", basicValue: "Soup" } }, layouts: { card: { title: "Bill" } } };
const bill = { type: "Double", basicValue: 14.67, ...card };

async function open(version: string) {
  const { workbook, Excel } = await startExcel([{ name: "Ark1", rows: [["a"], [1], [2]] }], { requirementSets: { ExcelApi: version } });
  const sheet = workbook.sheet("Ark1");
  const range = (address: string) => sheet.find(address) ?? sheet.range();
  const write = (address: string, values: unknown[][]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Ark1").getRange(address).valuesAsJson = values as Excel.CellValue[][];
      await context.sync();
    });
  const json = (address: string) => rangeApi(range(address)).get("ValuesAsJson");
  return { Excel, sheet, range, write, json };
}

test("a number with properties is the number for all that reads values, and has them in valuesAsJson", async () => {
  const { Excel, write, json } = await open("1.19");
  await write("B2", [[bill]]);
  const read = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Ark1").getRange("B2");
    cell.load("values, valueTypes, formulas");
    await context.sync();
    return [cell.values, cell.valueTypes, cell.formulas];
  });
  expect(read).toEqual([[[14.67]], [["Double"]], [[14.67]]]);
  expect(json("B2")).toEqual([[{ ...bill, basicType: "Double" }]]);
  expect(json("A1:B1")).toEqual([
    [
      { type: "String", basicType: "String", basicValue: "a" },
      { type: "Empty", basicType: "Empty", basicValue: "" },
    ],
  ]);
});

test("text in valuesAsJson is no formula and no number, whatever it begins with", async () => {
  const { sheet, write } = await open("1.19");
  await write("B2:B3", [[{ type: "String", basicValue: "=1+1" }], [{ type: "String", basicValue: "0301" }]]);
  expect([sheet.cells.at(1, 1), sheet.cells.at(2, 1)]).toEqual([
    { value: "=1+1", formula: null },
    { value: "0301", formula: null },
  ]);
});

test("properties go with the value that takes their place, are copied with all of it, and cleared with contents", async () => {
  const { Excel, sheet, range, write } = await open("1.19");
  await write("B1:B3", [[bill], [bill], [bill]]);
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("Ark1");
    own.getRange("D1:D3").copyFrom(own.getRange("B1:B3"), "All");
    await context.sync();
  });
  expect(sheet.cells.at(2, 3)?.extras).toEqual(card);
  writeValues(range("B1"), 14.67);
  writeFormulas(range("B2"), "=14.67");
  clearRange(range("B3"), "Contents");
  expect(["B1", "B2", "B3"].map((address) => sheet.cells.at(range(address).area.row, 1)?.extras)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  clearRange(range("D1:D3"), "Formats");
  expect(readValue(sheet.cells.at(0, 3))).toBe(14.67);
  expect(sheet.cells.at(0, 3)?.extras).toEqual(card);
});

test("properties need ExcelApi 1.19, and valuesAsJson itself 1.16", async () => {
  const newer = await open("1.18");
  await expect(newer.write("B2", [[bill]])).rejects.toMatchObject({ code: "ApiNotAvailable" });
  await newer.write("B2", [[{ type: "Double", basicValue: 3 }]]);
  expect(newer.sheet.cells.at(1, 1)?.value).toBe(3);
  const older = await open("1.15");
  await expect(older.write("B2", [[{ type: "Double", basicValue: 3 }]])).rejects.toMatchObject({ code: "ApiNotFound" });
});

test.each([
  [{ type: "Double", basicValue: "3" }],
  [{ type: "Number", basicValue: 3 }],
  [3],
  [{ ...bill, properties: { Food: "Soup" } }],
  [{ ...bill, layouts: { card: { sections: [{ layout: "List", properties: ["Drinks"] }] } } }],
])("%j is refused", async (value) => {
  const { sheet, write } = await open("1.19");
  await expect(write("B2", [[value]])).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(sheet.cells.at(1, 1)).toBeUndefined();
});
