import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { columnIndex, columnLetters } from "../../src/core/sheet/address.ts";
import { parseReference } from "../../src/workbook/facts/references.ts";
import * as functions from "../../src/cell-functions/functions.ts";
import { openSample } from "../workbook/office/sample.ts";
import { CustomFunctionEngine } from "../office-host/custom-functions/engine.ts";
import { writeFormulas } from "../office-host/model/write.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { documentFormulas } from "../document-formulas.ts";
import { openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const survey = "Svar 2018";
const headerRow = 3;
const [first, last] = [5, 426];

/** The functions as the build gives them to Excel: generated of their comments, and called for error cells too. */
async function metadata(): Promise<unknown> {
  const { metadataJson } = await generateCustomFunctionsMetadata("src/cell-functions/functions.ts");
  return { ...(JSON.parse(metadataJson) as object), allowErrorForDataTypeAny: true };
}

/** Excel with the sample computed, and what a user needs to write formulas beside it. */
async function start() {
  const { host } = await openSample();
  const addIn = await openedAddIn(host);
  await addIn.press("recompute");
  const engine = new CustomFunctionEngine(host, await metadata());
  for (const [name, implementation] of Object.entries(functions)) CustomFunctions.associate(name.toUpperCase(), implementation);
  const sheet = host.workbook.sheet(survey);
  const heads = Array.from({ length: 72 }, (_, column) => sheet.cells.at(headerRow, column)?.value);
  const range = (from: number, to: number) => `${columnLetters(from)}${first}:${columnLetters(to)}${last}`;
  /** The column of an item, and the block of those whose names are numbered after it. */
  const item = (id: string) => range(heads.indexOf(id), heads.indexOf(id));
  const block = (id: string) => {
    const own = heads.flatMap((head, column) => (typeof head === "string" && head.startsWith(`${id}_`) ? [column] : []));
    return range(Math.min(...own), Math.max(...own));
  };
  const column = (at: number) => Array.from({ length: last - first + 1 }, (_, row) => sheet.cells.at(first - 1 + row, at)?.value ?? "");
  /** The column that the recompute wrote. */
  const written = (id: string) => {
    const { formula = "" } = host.workbook.names.find(`Indikator_${id}`) ?? {};
    return column(parseReference(formula)?.area.column ?? -1);
  };
  const write = async (at: number, formula: string) => {
    writeFormulas(sheet.range({ row: first - 1, column: at, lastRow: first - 1, lastColumn: at }), formula);
    await engine.calculated();
  };
  return { ...addIn, host, engine, sheet, item, block, range, column, written, write };
}

test("every formula of the documents, filled by Excel, equals the written column in every row of the sample", async () => {
  const { column, write } = await start();
  const own = 120;
  const formulas = documentFormulas();
  for (const [index, { formula }] of formulas.entries()) await write(own + 4 * index, formula.replaceAll(";", ","));
  for (const [index, { formula, sameAs }] of formulas.entries()) {
    const values = column(own + 4 * index);
    expect([formula, new Set(values).size > 3]).toEqual([formula, true]);
    expect(values.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    if (sameAs !== null) expect({ formula, values }).toEqual({ formula, values: column(columnIndex(sameAs)) });
  }
  expect(formulas.filter(({ sameAs }) => sameAs !== null).length).toBeGreaterThan(12);
});

test("formulas are calculated anew when the user chooses other rules, and again when they are taken back", async () => {
  const { pane, item, block, column, write, engine } = await start();
  await write(120, `=STRATEGI(${item("strategi")},${block("strategi")})`);
  const published = column(120);
  await pane.setOptions({ cutPointMode: "recomputed" });
  await waitForEvents();
  await engine.calculated();
  expect(column(120)).not.toEqual(published);
  await pane.setOptions({ cutPointMode: "fixed" });
  await waitForEvents();
  await engine.calculated();
  expect(column(120)).toEqual(published);
});
