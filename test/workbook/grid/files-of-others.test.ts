import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { describeFiles, hasFiles, sharedBytes } from "../../case-files.ts";
import { loadGrid } from "./bundle.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;

const folder = "cases/workbench";
const files = hasFiles ? readdirSync(path.resolve("..", "shared", "data", folder)).filter((name) => name.endsWith(".xlsx")) : [];

/** Each part's text, by name. */
async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const pkg = await Package.open(bytes);
  const parts: Record<string, string> = {};
  for (const name of pkg.names()) if (!name.endsWith("/")) parts[name] = await pkg.text(name);
  return parts;
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
