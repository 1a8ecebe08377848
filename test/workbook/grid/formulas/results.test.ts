import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Change } from "../../../../src/core/sheet/change.ts";
import type { CutPointMode } from "../../../../src/core/ruleset/ruleset.ts";
import { layoutTexts } from "../../../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, bundleOf } from "../../../../src/rulesets/index.ts";
import { run } from "../../../../src/run/run.ts";
import { noChoices, taskOf } from "../../../../src/run/task.ts";
import { isSame } from "../../../formulas/calculated-cells.ts";
import { loadGrid } from "../bundle.ts";

/*
 * The sample's results as formulas in the grid: what its engine comes to is what the core computed. The engine calculates every formula that is
 * put into it; the value that is put with it is not looked at.
 */

const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let grid: InstanceType<Bundled["UniverGrid"]>;

beforeAll(async () => {
  bundled = await loadGrid();
  grid = new bundled.UniverGrid(bundled.startEngine(bundled.bare));
});

afterAll(() => {
  grid.dispose();
});

/** The sample in the grid with its results as formulas, and what was written. */
async function computed(cutPointMode: CutPointMode) {
  const workbook = await bundled.GridWorkbook.open(grid, sample, "eksempel.xlsx");
  const ruleSet = builtInRuleSet("ssb-2018");
  if (!ruleSet) throw new Error("there is no such rule set");
  const task = taskOf(bundleOf(ruleSet), { ...noChoices, cutPointMode }, null);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "eksempel.xlsx", language: "nb" };
  const formulas = { syntax: "a1", correctsAnswers: false } as const;
  const written: Change[] = [];
  const write = async (changes: readonly Change[]) => {
    written.push(...changes);
    await workbook.apply(changes.map(withWrongValues));
    return null;
  };
  await run(workbook, task, { write: ["columns", "tables"], texts: layoutTexts("nb"), log, formulas }, { write });
  return { workbook, written };
}

const WRONG = 987654;

/** The change with a wrong value beside every formula. */
function withWrongValues(change: Change): Change {
  if (change.kind === "putSheet")
    return {
      ...change,
      rows: change.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: WRONG }))),
    };
  if (change.kind !== "putColumns") return change;
  const wrong = (cells: readonly (string | number | null)[], formulas: readonly (string | null)[] = []) =>
    cells.map((cell, index) => ((formulas[index] ?? null) === null ? cell : WRONG));
  return { ...change, columns: change.columns.map((column) => ({ ...column, cells: wrong(column.cells, column.formulas) })) };
}

/** Every cell that was written with a formula: where, its formula, and what the core computed. */
function expectedCells(changes: readonly Change[]) {
  return changes.flatMap((change) => {
    if (change.kind === "putSheet")
      return change.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [{ sheet: change.name, row, column, formula: cell.formula, value: cell.value }],
        ),
      );
    if (change.kind !== "putColumns") return [];
    return change.columns.flatMap(({ column, cells, formulas = [] }) =>
      formulas.flatMap((formula, index) =>
        formula === null ? [] : [{ sheet: change.sheet, row: change.headerRow + 1 + index, column, formula, value: cells[index] ?? null }],
      ),
    );
  });
}

describe.each(["fixed", "recomputed"] as const)("with limits %s", (mode) => {
  test("every formula of the sample comes to what the core computed", async () => {
    const { workbook, written } = await computed(mode);
    const cells = expectedCells(written);
    expect(cells.length).toBeGreaterThan(422 * 15 + 2000);
    await grid.calculated();
    const ids = new Map(grid.sheets().map(({ id, name }) => [name, id]));
    const differing = cells.flatMap(({ sheet, row, column, formula, value }) => {
      const found = grid.cell(ids.get(sheet) ?? "", row, column);
      if (found.formula === formula && !found.isError && isSame(found.value, value)) return [];
      return [`${sheet} ${row},${column}: ${JSON.stringify([value, found.value, found.formula])} =${formula}`];
    });
    expect(differing.slice(0, 20)).toEqual([]);
    workbook.close();
  });
});
