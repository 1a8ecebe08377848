import { CustomFunctionEngine } from "./custom-functions/engine.ts";
import { readValue, writeFormulas, writeValues } from "./model/write.ts";
import { startExcel } from "./start-excel.ts";

/** The library warns when a function is registered again, which every test does. */
console.warn = () => undefined;

const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "DOBLE",
      name: "DOBLE",
      parameters: [{ name: "tall", type: "any", dimensionality: "matrix" }],
      result: { dimensionality: "matrix" },
    },
    {
      id: "SKRIV",
      name: "SKRIV",
      parameters: [
        { name: "verdi", type: "any", dimensionality: "matrix" },
        { name: "vis", type: "string", optional: true },
      ],
    },
    {
      id: "ALLE",
      name: "ALLE",
      parameters: [
        { name: "navn", type: "string" },
        { name: "områder", type: "any", dimensionality: "matrix", repeating: true },
      ],
    },
    { id: "FEIL", name: "FEIL", parameters: [] },
    { id: "UKJENT", name: "UKJENT", parameters: [] },
  ],
};

const cell = (address: string) => ({ row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 });

async function start(rows: Parameters<typeof startExcel>[0][number]) {
  const started = await startExcel([rows]);
  const engine = new CustomFunctionEngine(started.host, metadata);
  const sheet = started.workbook.sheet(rows.name);
  const range = (address: string) => sheet.range({ ...cell(address), lastRow: cell(address).row, lastColumn: cell(address).column });
  const value = (address: string) => readValue(sheet.cells.at(cell(address).row, cell(address).column));
  const { CustomFunctions } = started;
  CustomFunctions.associate("DOBLE", (cells: number[][]) => cells.map((row) => row.map((number) => number * 2)));
  CustomFunctions.associate("SKRIV", (cells: unknown[][], vis: unknown) => JSON.stringify([cells, vis]));
  CustomFunctions.associate("ALLE", (navn: string, områder: unknown[][][]) => JSON.stringify([navn, områder]));
  CustomFunctions.associate("FEIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "for lite å regne på");
  });
  return { ...started, engine, sheet, range, value };
}

const numbers = { name: "Tall", rows: [[1], [2], [3]] };

test("one cell with a call fills the cells below, and is calculated again with what it depends on", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=DOBLE(A1:A3)");
  expect(value("C1")).toBe("#BUSY!");
  await engine.calculated();
  expect([value("C1"), value("C2"), value("C3")]).toEqual([2, 4, 6]);
  writeValues(range("A2"), 20);
  await engine.calculated();
  expect([value("C1"), value("C2"), value("C3")]).toEqual([2, 40, 6]);
});

test("a repeating parameter is one array of all arguments that are left", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), '=ALLE("x",A1:A2,A3)');
  await engine.calculated();
  expect(value("C1")).toBe('["x",[[[1],[2]],[[3]]]]');
});

test("a call can take what another spilled, and is calculated again with it", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=DOBLE(A1:A3)");
  await engine.calculated();
  writeFormulas(range("D1"), "=doble(C1#)");
  await engine.calculated();
  writeValues(range("A3"), 5);
  await engine.calculated();
  await engine.calculated();
  expect([value("D1"), value("D2"), value("D3")]).toEqual([4, 8, 20]);
});

test("a call does not spill over a filled cell, and does when the cell is emptied", async () => {
  const { engine, range, value } = await start(numbers);
  writeValues(range("C3"), "i veien");
  writeFormulas(range("C1"), "=DOBLE(A1:A3)");
  await engine.calculated();
  expect([value("C1"), value("C2"), value("C3")]).toEqual(["#SPILL!", "", "i veien"]);
  writeValues(range("C3"), "");
  await engine.calculated();
  expect([value("C1"), value("C2"), value("C3")]).toEqual([2, 4, 6]);
});

test("nothing spills into a table", async () => {
  const { workbook, engine, sheet, range, value } = await start({ name: "Tall", rows: [[1], [2], ["Kommune"], ["Oslo"]] });
  workbook.addTable(sheet.range({ row: 2, column: 2, lastRow: 3, lastColumn: 2 }), "Svar");
  writeValues(range("C3"), "");
  writeFormulas(range("C2"), "=DOBLE(A1:A2)");
  writeFormulas(range("B1"), "=DOBLE(A1:A2)");
  await engine.calculated();
  expect([value("C2"), value("B1"), value("B2")]).toEqual(["#SPILL!", 2, 4]);
});

test("the spilled cells go with their formula", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=DOBLE(A1:A3)");
  await engine.calculated();
  writeValues(range("C1"), "");
  expect([value("C1"), value("C2"), value("C3")]).toEqual(["", "", ""]);
});

test("a single cell is a table of one, a blank the empty text, an error an object, and what is left out null", async () => {
  const { engine, range, value } = await start({
    name: "Tall",
    rows: [
      ["Ja", null],
      [{ error: "#N/A" }, true],
    ],
  });
  writeFormulas(range("D1"), "=SKRIV(A1)");
  writeFormulas(range("D2"), '=SKRIV(B1:B2,"antall")');
  writeFormulas(range("D3"), "=SKRIV(A2)");
  await engine.calculated();
  expect(JSON.parse(String(value("D1")))).toEqual([[["Ja"]], null]);
  expect(JSON.parse(String(value("D2")))).toEqual([[[""], [true]], "antall"]);
  expect(JSON.parse(String(value("D3")))).toMatchObject([[[{ code: "#N/A" }]], null]);
});

test("an error that the function throws is shown with its reason", async () => {
  const { engine, sheet, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=FEIL()");
  await engine.calculated();
  expect([value("C1"), engine.messageAt(sheet, 0, 2)]).toEqual(["#N/A", "for lite å regne på"]);
});

test("a name in functions.json without a function is #VALUE!, an unknown one #NAME?", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=UKJENT()");
  writeFormulas(range("C2"), "=FINNESIKKE(A1)");
  await engine.calculated();
  expect([value("C1"), value("C2")]).toEqual(["#VALUE!", "#NAME?"]);
});

test("a full calculation calls every function again", async () => {
  const { engine, Excel, CustomFunctions, range, value } = await start(numbers);
  let factor = 2;
  CustomFunctions.associate("DOBLE", (cells: number[][]) => cells.map((row) => row.map((number) => number * factor)));
  writeFormulas(range("C1"), "=DOBLE(A1)");
  await engine.calculated();
  factor = 10;
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  await engine.calculated();
  expect(value("C1")).toBe(10);
});

test("too few and too many arguments are an error without a call", async () => {
  const { engine, range, value } = await start(numbers);
  writeFormulas(range("C1"), "=DOBLE()");
  writeFormulas(range("C2"), "=DOBLE(A1,A2)");
  await engine.calculated();
  expect([value("C1"), value("C2")]).toEqual(["#VALUE!", "#VALUE!"]);
});
