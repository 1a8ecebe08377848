import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PutColumns } from "../../../src/core/sheet/change.ts";
import { processorTime } from "../../processor-time.ts";
import { loadGrid } from "./bundle.ts";
import { cellAt, put, workbookOf } from "./grid-of.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;

beforeAll(async () => {
  bundled = await loadGrid();
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
});

afterAll(() => {
  grid.dispose();
});

const open = async (cells: Readonly<Record<string, string | number>>) =>
  bundled.GridWorkbook.open(grid, await workbookOf(cells), "prøve.xlsx");

/** Our columns beside column A: `width` of them, with the same value in every row. */
function columns(rows: number, width: number, value: number): PutColumns {
  const lastRow = rows;
  return {
    kind: "putColumns",
    sheet: "Ark1",
    headerRow: 0,
    columns: Array.from({ length: width }, (_, index) => ({
      id: `k${index}`,
      column: index + 1,
      header: `K${index}`,
      cells: Array<number>(rows).fill(value),
      look: "score",
      scale: 5,
      width: 10,
    })),
    table: null,
    area: { row: 0, column: 1, lastRow, lastColumn: width },
    clear: [{ row: 0, column: 1, lastRow, lastColumn: width }],
  };
}

describe("writing into the grid", () => {
  /** Writes so many rows of columns, then others over them, and goes back and forth. */
  async function writeTwice(rows: number): Promise<void> {
    const workbook = await open({ A1: "Nr" });
    await workbook.apply([columns(rows, 16, 1)]);
    await workbook.apply([columns(rows, 16, 2)]);
    expect(cellAt(grid, `Q${rows + 1}`).value).toBe(2);
    grid.undo();
    expect(cellAt(grid, `Q${rows + 1}`).value).toBe(1);
    grid.redo();
    expect(cellAt(grid, `Q${rows + 1}`).value).toBe(2);
  }

  test("takes time that grows with the rows and not with their square: the first time, over what stands there, back and forth", async () => {
    await writeTwice(1000);
    const few = await processorTime(() => writeTwice(1000));
    const many = await processorTime(() => writeTwice(10_000));
    expect(many / few).toBeLessThan(40);
  });

  test("stopped half-way leaves the workbook as it was", async () => {
    const workbook = await open({ A1: "Nr", B1: "Eget", B2: 7 });
    const before = await workbook.read("Ark1");
    const stop = new AbortController();
    const progress = () => {
      stop.abort(new Error("the user has had enough"));
    };
    const writing = workbook.apply([columns(20_000, 16, 1)], { signal: stop.signal, progress });
    await expect(writing).rejects.toThrow("the user has had enough");
    expect(await workbook.read("Ark1")).toEqual(before);
    expect(workbook.journal().written).toEqual([]);
  });

  test("lets nobody else change a cell until it is done", async () => {
    const workbook = await open({ A1: "Nr" });
    let wasTyped: boolean | null = null;
    let wasOpened: boolean | null = null;
    let refusals = 0;
    const stop = grid.onRefusal(() => refusals++);
    bundled.registerEditor(engine);
    const progress = (done: number, total: number) => {
      if (done >= total || wasTyped !== null) return;
      wasTyped = bundled.typeInto(engine, 1, 1, "midt i");
      wasOpened = bundled.openEditor(engine);
    };
    await workbook.apply([columns(20_000, 16, 1)], { signal: new AbortController().signal, progress });
    expect([wasTyped, wasOpened, refusals]).toEqual([false, false, 2]);
    expect(bundled.openEditor(engine)).toBe(true);
    expect(refusals).toBe(2);
    stop();
    expect(cellAt(grid, "B2").value).toBe(1);
    expect(bundled.typeInto(engine, 1, 1, "etterpå")).toBe(true);
    expect(cellAt(grid, "B2").value).toBe("etterpå");
  });

  test("puts a value where a formula was, and undoing brings back a formula that follows edits", async () => {
    const workbook = await open({ A1: "Nr", A2: 3 });
    await put(grid, { B2: "=A2*2", D1: "=SUM(B1:B9)" });
    await workbook.apply([columns(2, 1, 4)]);
    await grid.calculated();
    expect([cellAt(grid, "B2"), cellAt(grid, "D1").value]).toMatchObject([{ value: 4, formula: null }, 8]);
    grid.undo();
    bundled.typeInto(engine, 1, 0, 5);
    await grid.calculated();
    expect([cellAt(grid, "B2"), cellAt(grid, "D1").value]).toMatchObject([{ value: 10, formula: "A2*2" }, 10]);
  });

  test("takes the room of a formula that spills, and gives it back on undo", async () => {
    const workbook = await open({ A1: 1, A2: 2, A3: 3 });
    await put(grid, { B1: "=A1:A3*10" });
    expect(cellAt(grid, "B3").value).toBe(30);
    await workbook.apply([{ ...columns(1, 1, 4), headerRow: 1, area: { row: 1, column: 1, lastRow: 2, lastColumn: 1 }, clear: [] }]);
    await grid.calculated();
    expect([cellAt(grid, "B1").value, cellAt(grid, "B3").value]).toEqual(["#SPILL!", 4]);
    grid.undo();
    await grid.calculated();
    expect([cellAt(grid, "B1").value, cellAt(grid, "B2").value, cellAt(grid, "B3").value]).toEqual([10, 20, 30]);
  });

  test("leaves the user on the sheet they are on, also when a sheet comes", async () => {
    const workbook = await open({ A1: "Nr" });
    const empty = { widths: [], frozenRows: 0, merges: [], scales: [], charts: [], landscape: false };
    await grid.select({ sheet: "Ark1", row: 0, column: 0 });
    await workbook.apply([{ kind: "putSheet", id: "tabeller", name: "Tabeller", rows: [[{ value: "Tabell", look: "title" }]], ...empty }]);
    expect(grid.selected()?.sheet).toBe("Ark1");
    grid.undo();
    grid.redo();
    expect([grid.sheets().length, grid.selected()?.sheet]).toEqual([2, "Ark1"]);
  });

  test("is no edit of the user's, nor is taking it back", async () => {
    const workbook = await open({ A1: "Nr" });
    await workbook.apply([columns(3, 2, 1)]);
    grid.undo();
    grid.redo();
    expect(workbook.edited.sheets()).toEqual([]);
    bundled.typeInto(engine, 2, 1, 9);
    expect(workbook.edited.cells("file-0")).toEqual([[2, 1]]);
  });
});
