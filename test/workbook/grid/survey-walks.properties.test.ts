import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { outputColumns } from "../../../src/core/kinds/output-columns.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Outcome, Task, Writing } from "../../../src/core/pipeline.ts";
import { assessWorkbook, run } from "../../../src/run/run.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { partsOf } from "../xlsx/parts-of.ts";
import { loadGrid } from "./bundle.ts";
import { placeOf } from "./grid-of.ts";

/*
 * A small survey with formulas among its answers, in which cells are edited and deleted, edits undone and redone, results computed and the page
 * loaded anew, in any order.
 */

const asset = (name: string) => readFileSync(path.resolve("assets", name));
const ruleSet = RuleSet.parse(JSON.parse(asset("digital-intensitet.json").toString("utf8")));
const task: Task = { ruleSet, register: null, published: null, sheet: "Svar", columnMap: null, cutPointMode: "fixed" };
const writing: Writing = {
  write: ["columns", "tables", "figures", "remarks", "log"],
  texts: layoutTexts("nb"),
  log: { programVersion: "1", time: "2026-01-01T00:00:00Z", source: "prøve.xlsx", language: "nb" },
};

/** Formulas among the answers and beside them, with the values they have in the file: some that the grid calculates, one that it cannot. */
const formulas: Readonly<Record<string, { readonly formula: string; readonly value: string | number }>> = {
  D3: { formula: 'IF(AA3>1,"Ja","Nei")', value: "Ja" },
  E4: { formula: "MINFUNKSJON(AA3)", value: "Nei" },
  F5: { formula: "E4", value: "Nei" },
  AB3: { formula: 'COUNTIF(D3:O3,"Ja")', value: 0 },
};
/** The heading keeps column AB from ours while AB3 is empty. */
const inputs = { AA3: 2, AA4: 5, AB2: "Antall ja" };
/** Cells that the walks change. */
const places = ["D3", "E4", "F5", "G6", "H6", "O20", "AA3", "AA4", "AB3"];

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;
let bytes: Uint8Array<ArrayBuffer>;
/** What each of the places holds in the file. */
let originals: Map<string, string | number | null>;

beforeAll(async () => {
  bundled = await loadGrid();
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
  const file = await XlsxWorkbook.open(new Uint8Array(asset("digital-intensitet.xlsx")));
  await file.putCells("Svar", [
    ...Object.entries(formulas).map(([address, { formula, value }]) => ({ ...placeOf(address), value, formula, area: null })),
    ...Object.entries(inputs).map(([address, value]) => ({ ...placeOf(address), value, formula: null, area: null })),
  ]);
  bytes = await file.save();
  const { cells } = await (await XlsxWorkbook.open(bytes)).read("Svar");
  originals = new Map(
    places.map((address) => {
      const { row, column } = placeOf(address);
      const value = cells[row]?.[column] ?? null;
      return [address, typeof value === "string" || typeof value === "number" ? value : null];
    }),
  );
});

afterAll(() => {
  grid.dispose();
});

type Opened = Awaited<ReturnType<Bundled["GridWorkbook"]["open"]>>;
const open = async (): Promise<Opened> => {
  const workbook = await bundled.GridWorkbook.open(grid, bytes, "prøve.xlsx");
  await grid.select({ sheet: "Svar", row: 2, column: 3 });
  return workbook;
};

function type(address: string, value: string | number | null): void {
  const { row, column } = placeOf(address);
  if (typeof value === "string" && value.startsWith("=")) bundled.typeFormula(engine, row, column, value);
  else if (value === null) bundled.clear(engine, row, column);
  else bundled.typeInto(engine, row, column, value);
}

/** Types into a cell what the file has there; a formula that the grid does not know is its value there. */
function restore(address: string): void {
  const formula = address === "E4" ? undefined : formulas[address]?.formula;
  type(address, formula === undefined ? (originals.get(address) ?? null) : `=${formula}`);
}

async function reloaded(workbook: Opened): Promise<Opened> {
  const journal = workbook.journal();
  workbook.close();
  const again = await open();
  await again.replay(journal);
  return again;
}

type Step = { readonly address: string; readonly value: string | number | null } | "undo" | "redo" | "compute" | "reload";
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ address: fc.constantFrom(...places), value: fc.constantFrom("Ja", "Nei", "Vet ikke", 1, 3, null, "=AA4") }),
  },
  { weight: 2, arbitrary: fc.constant("undo") },
  { weight: 1, arbitrary: fc.constant("redo") },
  { weight: 2, arbitrary: fc.constant("compute") },
  { weight: 1, arbitrary: fc.constant("reload") },
);

async function walk(steps: readonly Step[]): Promise<Opened> {
  let workbook = await open();
  for (const one of steps) {
    if (one === "undo") grid.undo();
    else if (one === "redo") grid.redo();
    else if (one === "compute") await run(workbook, task, writing);
    else if (one === "reload") workbook = await reloaded(workbook);
    else type(one.address, one.value);
  }
  await grid.calculated();
  return workbook;
}

/** What an outcome says of each unit, and its messages. */
function resultsOf({ assessment, issues }: Outcome) {
  const columns = outputColumns(ruleSet);
  const ids = assessment?.responses.ids ?? [];
  const results = ids.map((id, unit) => [id, ...columns.map((column) => assessment && column.valueOf(assessment, unit))]);
  return { results, issues: issues.map(({ code }) => code) };
}

describe("a walk of edits, undoing, computing and reloading in a survey with formulas", () => {
  test("that ends where it began saves what the file has after the same run, and its own bytes where nothing was computed", async () => {
    const computed = await XlsxWorkbook.open(bytes);
    await run(computed, task, writing);
    const expected = await partsOf(await computed.save());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const workbook = await walk(steps);
        for (const address of places) restore(address);
        await grid.calculated();
        if (!steps.includes("compute")) expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
        await run(workbook, task, writing);
        expect(await partsOf(await workbook.save())).toEqual(expected);
        workbook.close();
      }),
      { numRuns: 15 },
    );
  });

  test("comes to the same results in the grid, on the command line from the saved file, and in the grid when that is opened again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        let workbook = await walk(steps);
        const shown = resultsOf(await assessWorkbook(workbook, task));
        const saved = await workbook.save();
        workbook.close();
        expect(resultsOf(await assessWorkbook(await XlsxWorkbook.open(saved), task))).toEqual(shown);
        workbook = await bundled.GridWorkbook.open(grid, saved, "prøve.xlsx");
        expect(resultsOf(await assessWorkbook(workbook, task))).toEqual(shown);
        expect(Buffer.compare(await workbook.save(), saved)).toBe(0);
        workbook.close();
      }),
      { numRuns: 15 },
    );
  });
});
