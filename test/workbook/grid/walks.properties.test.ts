import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { loadGrid } from "./bundle.ts";
import { formulaKinds, kindsWorkbook } from "./formula-kinds.ts";
import { placeOf } from "./grid-of.ts";
import { isUnknown } from "./is-unknown.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  bundled = await loadGrid();
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
  bytes = await kindsWorkbook();
});

afterAll(() => {
  grid.dispose();
});

type Opened = Awaited<ReturnType<Bundled["GridWorkbook"]["open"]>>;
const open = () => bundled.GridWorkbook.open(grid, bytes, "prøve.xlsx");

/** Cells that may be changed one by one: not those of an array or a data table with several, which Excel refuses too. */
const ofSeveral = /^(?:E[123]|N[12]|O[12])$/;
const addresses = [...Object.keys(formulaKinds).filter((address) => !ofSeveral.test(address)), "G1", "G9", "P20"];
const step = fc.record({
  address: fc.constantFrom(...addresses),
  value: fc.constantFrom<string | number>(7, -1.5, "Ja", "=A1+1", "=SEQUENCE(2)", "=LET(x,A1,x+1)", "=1/0", "#N/A", "0301", ""),
});

function type({ address, value }: { address: string; value: string | number }): void {
  const { row, column } = placeOf(address);
  if (typeof value === "string" && value.startsWith("=")) bundled.typeFormula(engine, row, column, value);
  else bundled.typeInto(engine, row, column, value);
}

/** The same work after the page is loaded anew. */
async function reloaded(workbook: Opened): Promise<Opened> {
  const journal = workbook.journal();
  workbook.close();
  const again = await open();
  await again.replay(journal);
  return again;
}

/**
 * What a workbook's cells hold, by place; cells without a value are left out. What an array fills and nobody knows is an error in a file, where
 * no formula stands beside it that could say so.
 */
async function valuesOf(workbook: Pick<XlsxWorkbook, "read">): Promise<Record<string, unknown>> {
  const { cells } = await workbook.read("Ark1");
  const found: Record<string, unknown> = {};
  cells.forEach((row, r) =>
    row?.forEach((value, c) => value !== null && value !== "" && (found[`${r},${c}`] = isUnknown(value) ? "unknown" : value)),
  );
  return found;
}

describe("a walk of edits over formulas of every kind", () => {
  test("that ends where it began saves the bytes that were opened, also after a reload", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(3), async (steps, again) => {
        let workbook = await open();
        steps.forEach(type);
        const undone = Math.min(again, steps.length);
        for (let count = 0; count < undone; count++) grid.undo();
        for (let count = 0; count < undone; count++) grid.redo();
        steps.forEach(() => {
          grid.undo();
        });
        expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
        workbook = await reloaded(workbook);
        expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
        workbook.close();
      }),
      { numRuns: 60 },
    );
  });

  test("is the same in the grid, in the saved file, in that file opened again, and after a reload", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(2), async (steps, undone) => {
        let workbook = await open();
        steps.forEach(type);
        for (let count = 0; count < undone; count++) grid.undo();
        const shown = await valuesOf(workbook);
        const saved = await workbook.save();
        expect(await valuesOf(await XlsxWorkbook.open(saved))).toEqual(shown);
        workbook = await reloaded(workbook);
        expect(Buffer.compare(await workbook.save(), saved)).toBe(0);
        workbook.close();
        workbook = await bundled.GridWorkbook.open(grid, saved, "prøve.xlsx");
        expect(await valuesOf(workbook)).toEqual(shown);
        expect(Buffer.compare(await workbook.save(), saved)).toBe(0);
        workbook.close();
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              { address: "B5", value: "" },
              { address: "B4", value: "=SEQUENCE(2)" },
            ],
            0,
          ],
        ],
      }, // into an edited cell
    );
  });
});
