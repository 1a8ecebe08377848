import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { hasFiles, sharedBytes, sharedFiles } from "../../case-files.ts";
import { recalculated } from "../../libreoffice.ts";
import { testWith } from "../../needs.ts";
import { escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import { buildXlsx } from "../xlsx/build.ts";
import { loadGrid } from "./bundle.ts";
import { calculationCases } from "./calculation-cases.ts";
import { someFormulas } from "./formula-arbitrary.ts";
import { kindsWorkbook } from "./formula-kinds.ts";
import { isUnknown } from "./is-unknown.ts";

/*
 * Workbooks whose cells are edited in the grid and saved: the command line's reader must find what the grid shows, and LibreOffice, made to
 * calculate everything anew, the results of all formulas that the grid calculates.
 */

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;

const books: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "formler.xlsx": kindsWorkbook,
  "beregninger.xlsx": calculationsWorkbook,
  ...Object.fromEntries(
    [...sharedFiles("xlsx"), ...sharedFiles("cases/workbench")].map((name) => [
      path.basename(name),
      () => Promise.resolve(sharedBytes(name)),
    ]),
  ),
};

const { numbers, texts } = calculationCases;
const formulas = [...calculationCases.formulas, ...someFormulas(400, 2018)];

/** The numbers and texts that the calculations read, in A1:C6, and a calculation a row in column E. */
function calculationsWorkbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: Math.max(numbers.length, formulas.length) }, (_, row) => {
    const cells = (numbers[row] ?? []).map((value, column) => `<c r="${"AB"[column] ?? ""}${row + 1}"><v>${value}</v></c>`);
    const text = texts[row];
    if (text !== undefined) cells.push(`<c r="C${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`);
    const formula = formulas[row];
    if (formula !== undefined) cells.push(`<c r="E${row + 1}"><f>${escapeText(formula)}</f></c>`);
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return buildXlsx({ sheets: [{ name: "Ark1", rows: rows.join("") }] });
}

beforeAll(async () => {
  bundled = await loadGrid();
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
});

afterAll(() => {
  grid.dispose();
});

type Values = Record<string, Cell>;

/** What each cell of a workbook holds, by sheet and place; dates as their texts, empty cells left out. */
async function valuesOf(workbook: Pick<XlsxWorkbook, "sheets" | "read">): Promise<Values> {
  const found: Values = {};
  for (const { name } of await workbook.sheets()) {
    const { cells, firstRow, firstColumn } = await workbook.read(name);
    cells.forEach((row, r) =>
      row?.forEach((value, c) => {
        if (value !== null && value !== "") found[`${name}!${firstRow + r},${firstColumn + c}`] = value;
      }),
    );
  }
  return found;
}

/** Sheet and place of all cells that an array fills: they can only be edited together. */
async function cellsOfArrays(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const file = await XlsxWorkbook.open(bytes);
  const places = new Set<string>();
  for (const { name } of await file.sheets())
    await file.view(name, (_row, _column, _value, formula) => {
      const { row, column, lastRow, lastColumn } = formula?.area ?? { row: 0, column: 0, lastRow: -1, lastColumn: -1 };
      for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) places.add(`${name}!${r},${c}`);
    });
  return places;
}

/** Types another number into up to eight cells with numbers of each sheet, spread over it. */
async function editNumbers(arrays: ReadonlySet<string>): Promise<number> {
  let edited = 0;
  for (const { id, name, visible } of grid.sheets()) {
    const numbers: [number, number][] = [];
    grid.visit(id, Infinity, (row, column, { value, formula }) => {
      if (typeof value === "number" && formula === null && !arrays.has(`${name}!${row},${column}`)) numbers.push([row, column]);
    });
    if (!visible || numbers.length === 0) continue;
    await grid.select({ sheet: name, row: 0, column: 0 });
    const step = Math.max(1, Math.floor(numbers.length / 8));
    for (let at = 0; at < numbers.length; at += step) {
      const [row, column] = numbers[at] ?? [0, 0];
      if (bundled.typeInto(engine, row, column, Number(grid.cell(id, row, column).value) + 1 + (at % 3))) edited++;
    }
  }
  await grid.calculated();
  return edited;
}

/** The formulas that the grid calculates, by sheet and place. */
function calculated(): Map<string, string> {
  const places = new Map<string, string>();
  for (const { id, name } of grid.sheets())
    grid.visit(id, Infinity, (row, column, { formula }) => {
      if (formula !== null) places.set(`${name}!${row},${column}`, formula);
    });
  return places;
}

const edited = new Map<string, { readonly saved: Uint8Array; readonly shown: Values; readonly formulas: ReadonlyMap<string, string> }>();

test.each(Object.entries(books))("%s, edited and saved, holds for the command line what the grid holds", async (name, read) => {
  const bytes = await read();
  const workbook = await bundled.GridWorkbook.open(grid, bytes, name);
  await editNumbers(await cellsOfArrays(bytes));
  const shown = await valuesOf(workbook);
  const saved = await workbook.save();
  workbook.close();
  edited.set(name, { saved, shown, formulas: calculated() });
  expect(comparable(await valuesOf(await XlsxWorkbook.open(saved)))).toEqual(comparable(shown));
});

/** The cells of an array without a value are an error in a file, which has no formula there that could say so. */
const comparable = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([place, value]) => [place, isUnknown(value) ? "unknown" : value]));
testWith("soffice", "LibreOffice, which calculates every formula of these files anew, comes to the grid's results", () => {
  const theirs = recalculated(new Map([...edited].map(([name, { saved }]) => [name, saved])));
  return expectSame(theirs);
});

async function expectSame(theirs: ReadonlyMap<string, Uint8Array>): Promise<void> {
  let compared = 0;
  const differing: string[] = [];
  for (const [name, { shown, formulas }] of edited) {
    const values = await valuesOf(await XlsxWorkbook.open(theirs.get(name) ?? new Uint8Array()));
    for (const place of formulas.keys()) {
      if (isUnknown(shown[place]) || values[place] === pivotBlank || isBeyondLibreOffice(name, place, formulas.get(place) ?? "")) continue;
      compared++;
      if (!isAlike(shown[place], values[place]))
        differing.push(`${name} ${place}: ${JSON.stringify(shown[place])} ${JSON.stringify(values[place])} ${formulas.get(place) ?? ""}`);
    }
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(formulas.length - 20);
}

/**
 * LibreOffice before 24.8 has no LET, and none has LAMBDA. What the book of many kinds sums in M2 is of another workbook and of a function of the
 * user's too, of which the grid keeps the values and LibreOffice makes errors; M3 depends on it.
 */
function isBeyondLibreOffice(name: string, place: string, formula: string): boolean {
  return /\b(LET|LAMBDA)\(/.test(formula) || (name === "formler.xlsx" && ["Ark1!1,12", "Ark1!2,12"].includes(place));
}

/** LibreOffice fills the tables of pivots anew, and calls their blank label so. */
const pivotBlank = "(empty)";

/** To the digits that both programs calculate with. */
function isAlike(one: Cell | undefined, other: Cell | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

if (!hasFiles) test.skip("the workbooks of ../shared/data are not on this machine: only those made here are tested", () => undefined);
