import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Sheet } from "../../../src/core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { describeFiles, sharedBytes, sharedFiles } from "../../case-files.ts";
import { partsOf } from "../xlsx/parts-of.ts";
import { loadGrid } from "./bundle.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;

const folder = "cases/workbench";
const files = sharedFiles(folder).map((name) => path.basename(name));

/** What each sheet holds, or why the workbook is refused. */
async function readAll(open: () => Promise<Pick<XlsxWorkbook, "sheets" | "read"> & { close?: () => void }>) {
  try {
    const workbook = await open();
    const sheets = [];
    for (const { name } of await workbook.sheets()) sheets.push(withoutEmpty(await workbook.read(name)));
    workbook.close?.();
    return sheets;
  } catch (error) {
    return String(error);
  }
}

/** The cells that hold anything, by place, and the facts of the sheet. */
function withoutEmpty({ cells, firstRow, firstColumn, ...facts }: Sheet) {
  const values: Record<string, unknown> = {};
  cells.forEach((row, r) =>
    row?.forEach((value, c) => value !== null && value !== "" && (values[`${firstRow + r},${firstColumn + c}`] = value)),
  );
  return { values, ...facts };
}

describeFiles("a workbook that others have made", () => {
  beforeAll(async () => {
    bundled = await loadGrid();
    engine = bundled.startEngine(bundled.bare);
    grid = new bundled.UniverGrid(engine);
  });

  afterAll(() => {
    grid.dispose();
  });

  test.each(sharedFiles(""))("%s holds in the grid what it holds in the file", async (name) => {
    const bytes = sharedBytes(name);
    const inFile = await readAll(() => XlsxWorkbook.open(bytes));
    const inGrid = await readAll(() => bundled.GridWorkbook.open(grid, bytes, name));
    expect(inGrid).toEqual(inFile);
  });

  test.each(files)("%s, with each formula typed over and undone, is saved with the parts it came with", async (name) => {
    const bytes = sharedBytes(`${folder}/${name}`);
    const workbook = await bundled.GridWorkbook.open(grid, bytes, name);
    const file = await XlsxWorkbook.open(bytes);
    let formulas = 0;
    for (const sheet of await file.sheets()) {
      const places: (readonly [number, number])[] = [];
      await file.view(sheet.name, (row, column, _, formula) => {
        if (formula !== null) places.push([row, column]);
      });
      formulas += places.length;
      await grid.select({ sheet: sheet.name, row: 0, column: 0 });
      for (const [row, column] of places) {
        expect(bundled.typeInto(engine, row, column, "skrevet over")).toBe(true);
        grid.undo();
        await grid.calculated();
      }
    }
    expect(formulas > 0).toBe(workbook.edited.sheets().length > 0);
    expect(await partsOf(await workbook.save())).toEqual(await partsOf(bytes));
    workbook.close();
  });
});
