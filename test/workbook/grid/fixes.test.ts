import { readFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { GridFunction } from "../../../src/workbook/grid/port/grid.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { loadGrid } from "./bundle.ts";
import { cellAt, put, workbookOf } from "./grid-of.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;

beforeAll(async () => {
  bundled = await loadGrid();
});

afterEach(() => {
  grid.dispose();
});

async function open(cells: Readonly<Record<string, string | number | boolean | null>>, functions: readonly GridFunction[] = []) {
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
  grid.addFunctions(functions);
  const workbook = await bundled.GridWorkbook.open(grid, await workbookOf(cells), "prøve.xlsx");
  await grid.calculated();
  return workbook;
}

const blankness: GridFunction = {
  name: "ERTOM",
  description: "Sier hva en celle er.",
  parameters: [{ name: "område", description: "", isRange: true, isOptional: false }],
  call: ([range]) => (Array.isArray(range) ? range.map((row: readonly unknown[]) => row.map((value) => JSON.stringify(value))) : []),
};

const failing: GridFunction = {
  name: "FEILER",
  description: "Feiler.",
  parameters: [],
  call: () => {
    throw new Error("with intent");
  },
};

/** Doubles a number in a millisecond, so that the engine has other work between its formulas. */
const slow: GridFunction = {
  name: "TREG",
  description: "Dobler.",
  parameters: [{ name: "tall", description: "", isRange: false, isOptional: false }],
  call: ([number]) => {
    for (const until = performance.now() + 1; performance.now() < until;);
    return [[Number(number) * 2]];
  },
};

describe("the fixes of the engine", () => {
  test("SORT leaves the range it sorts as it was for other formulas", async () => {
    await open({ B1: 1, B2: 3, B3: 5, C1: 2, C2: 4, C3: 6 });
    await put(grid, { H1: "=SORT(B1:B3,1,-1)", J1: "=CORREL(B1:B3,C1:C3)", J3: "=SUMPRODUCT(B1:B3,C1:C3)" });
    expect(cellAt(grid, "J1").value).toBeCloseTo(1, 12);
    expect(cellAt(grid, "J3").value).toBe(1 * 2 + 3 * 4 + 5 * 6);
    expect([cellAt(grid, "H1").value, cellAt(grid, "H2").value, cellAt(grid, "H3").value]).toEqual([5, 3, 1]);
  });

  test("NOT of a comparison that does not hold is TRUE also in the second formula", async () => {
    await open({ A1: "Ja", A2: "Nei", A3: "Nei" });
    await put(grid, {
      C1: '=IF(NOT(A1="Ja"),1,0)',
      C2: '=IF(NOT(A2="Ja"),1,0)',
      C3: '=OR(NOT(A3="Ja"),FALSE)',
      C4: '=SUMPRODUCT(NOT(A1:A3="Ja")*1)',
    });
    expect(["C1", "C2", "C3", "C4"].map((address) => cellAt(grid, address).value)).toEqual([0, 1, true, 2]);
  });

  test("an error that no formula gives is an error until something else is typed over it, and a text like it is a text", async () => {
    await open({ A1: "#N/A" });
    const cells = grid.newCells();
    cells.put(0, 1, { value: { error: "#N/A" }, formula: null, group: null, style: null });
    cells.put(0, 2, { value: { error: "#FIELD!" }, formula: null, group: null, style: null });
    await grid.write([{ kind: "values", sheet: "file-0", cells }], null);
    expect(["A1", "B1", "C1"].map((address) => cellAt(grid, address).isError)).toEqual([false, true, true]);
    bundled.typeInto(engine, 0, 1, "Ja");
    await put(grid, { C1: null });
    expect(["B1", "C1"].map((address) => cellAt(grid, address))).toMatchObject([
      { value: "Ja", isError: false },
      { value: null, isError: false },
    ]);
  });

  test("a function that throws gives an error value, and the next formula is calculated", async () => {
    await open({ A1: 2 }, [failing]);
    await put(grid, { B1: "=FEILER()", B2: "=A1*2", B3: '=IFERROR(FEILER(),"tatt")' });
    expect(cellAt(grid, "B1")).toMatchObject({ value: "#VALUE!", isError: true });
    expect(cellAt(grid, "B2").value).toBe(4);
    expect(cellAt(grid, "B3").value).toBe("tatt");
  });

  test("a blank cell reaches a function of ours as no answer, and 0 as 0", async () => {
    await open({ A1: "Ja", A3: 0 }, [blankness]);
    await put(grid, { C1: "=ERTOM(A1:A3)" });
    expect([cellAt(grid, "C1").value, cellAt(grid, "C2").value, cellAt(grid, "C3").value]).toEqual(['"Ja"', "null", "0"]);
  });

  test("a defined name can be given and used", async () => {
    await open({ A1: 3, A2: 4 });
    await grid.write([{ kind: "name", name: { name: "Kåre", reference: "'Ark1'!$A$1:$A$2" } }], null);
    await put(grid, { B1: "=SUM(Kåre)" });
    expect(cellAt(grid, "B1").value).toBe(7);
  });

  test("a value is read raw, however its cell shows it", async () => {
    await open({ A1: 3 });
    grid.addStyles(new Map([["andel", { numberFormat: "0.0%" }]]));
    const cells = grid.newCells();
    cells.put(0, 1, { value: null, formula: "A1/7", group: null, style: "andel" });
    await grid.write([{ kind: "cells", sheet: "file-0", clear: [], cells }], null);
    await grid.calculated();
    expect(cellAt(grid, "B1").value).toBe(3 / 7);
  });

  test("0301 stays the text it is", async () => {
    const workbook = await open({ A1: "0301", A2: 301 });
    await put(grid, { B1: "0302" });
    const { cells } = await workbook.read("Ark1");
    expect(cells).toEqual([["0301", "0302"], [301]]);
  });

  test("a long column of formulas has all its values when the grid says it is calculated", async () => {
    const rows = 3000;
    await open(Object.fromEntries(Array.from({ length: rows }, (_, row) => [`A${row + 1}`, row])));
    await put(grid, Object.fromEntries(Array.from({ length: rows }, (_, row) => [`B${row + 1}`, `=A${row + 1}*2`])));
    const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => cellAt(grid, `B${row + 1}`).value !== row * 2);
    expect(wrong).toEqual([]);
  });

  test("after a stall too the grid is calculated only when what was waiting has its value", async () => {
    await open({ A1: 3 });
    const cells = grid.newCells();
    cells.put(0, 1, { value: null, formula: "A1*2", group: null, style: null });
    await grid.write([{ kind: "values", sheet: "file-0", cells }], null);
    const calculated = grid.calculated();
    for (const until = performance.now() + 400; performance.now() < until;);
    await calculated;
    expect(cellAt(grid, "B1").value).toBe(6);
  });

  test("a change that takes the engine long is waited for", async () => {
    engine = bundled.startEngine(bundled.bare);
    grid = new bundled.UniverGrid(engine);
    bundled.slowDown(engine, 300);
    await bundled.GridWorkbook.open(grid, await workbookOf({ A1: 3 }), "prøve.xlsx");
    await put(grid, { B1: "=A1*2" });
    expect(cellAt(grid, "B1").value).toBe(6);
  });

  test.each([0, 100, 300])("a change %d ms into a calculation, which the engine then starts again, is waited for", async (wait) => {
    const rows = 700;
    await open(Object.fromEntries(Array.from({ length: rows }, (_, row) => [`A${row + 1}`, row])), [slow]);
    const isStarted = bundled.calculationStarts(engine);
    const cells = grid.newCells();
    for (let row = 0; row < rows; row++) cells.put(row, 1, { value: null, formula: `TREG(A${row + 1})`, group: null, style: null });
    await grid.write([{ kind: "values", sheet: "file-0", cells }], null);
    await isStarted;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await put(grid, { D1: "=A2*3" });
    const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => cellAt(grid, `B${row + 1}`).value !== row * 2);
    expect([cellAt(grid, "D1").value, wrong]).toEqual([3, []]);
  });

  test("the same formula in the next workbook is calculated from that workbook's cells", async () => {
    await open({ A1: 2 });
    await put(grid, { B1: "=A1*2" });
    const { UniverGrid, startEngine, bare, GridWorkbook } = bundled;
    await GridWorkbook.open(grid, await workbookOf({ A1: 50 }), "neste.xlsx");
    await put(grid, { B1: "=A1*2" });
    expect(cellAt(grid, "B1").value).toBe(100);
    const other = new UniverGrid(startEngine(bare));
    await GridWorkbook.open(other, await workbookOf({ A1: 7 }), "en annen.xlsx");
    await put(other, { B1: "=A1*2" });
    expect(cellAt(other, "B1").value).toBe(14);
    other.dispose();
  });

  test("what LET, LAMBDA and defined names name is another in the next workbook", async () => {
    const formulas = { B1: "=LET(x,A1,y,A2,x*y)", B2: "=LAMBDA(x,y,x+y)(A1,A2)", B3: "=Sats*2", B4: "=MAP(A1:A2,LAMBDA(x,x*10))" };
    const values = () => ["B1", "B2", "B3", "B5"].map((address) => cellAt(grid, address).value);
    await open({ A1: 2, A2: 3 });
    await grid.write([{ kind: "name", name: { name: "Sats", reference: "'Ark1'!$A$1" } }], null);
    await put(grid, formulas);
    expect(values()).toEqual([6, 5, 4, 30]);
    await open({ A1: 5, A2: 7 });
    await put(grid, formulas);
    expect(values()).toEqual([35, 12, "#NAME?", 70]);
    await put(grid, { A1: 6 });
    expect(values()).toEqual([42, 13, "#NAME?", 70]);
  });

  test("a formula that the grid cannot calculate keeps the value the file has", async () => {
    const workbook = await open({ A1: 1, B1: "=[1]Annen!A1" });
    expect(cellAt(grid, "B1").formula).toBeNull();
    expect((await workbook.read("Ark1")).cells[0]?.[0]).toBe(1);
  });

  test("undo reverts a whole write at once, its memo included", async () => {
    await open({ A1: 1 });
    const cells = grid.newCells();
    cells.put(0, 0, { value: 2, formula: null, group: null, style: null });
    await grid.write(
      [
        { kind: "cells", sheet: "file-0", clear: [], cells },
        { kind: "name", name: { name: "To", reference: "'Ark1'!$A$1" } },
      ],
      "skrevet",
    );
    expect([cellAt(grid, "A1").value, grid.memo(), grid.names().length]).toEqual([2, "skrevet", 1]);
    grid.undo();
    expect([cellAt(grid, "A1").value, grid.memo(), grid.names().length]).toEqual([1, null, 0]);
    grid.redo();
    expect([cellAt(grid, "A1").value, grid.memo(), grid.names().length]).toEqual([2, "skrevet", 1]);
  });

  test("functions added before the first workbook, and after it, can be called and are described", async () => {
    await open({ A1: "Ja" }, [blankness]);
    grid.addFunctions([{ ...blankness, name: "SENERE" }]);
    await put(grid, { C1: "=ERTOM(A1)", D1: "=SENERE(A1)" });
    expect([cellAt(grid, "C1").value, cellAt(grid, "D1").value]).toEqual(['"Ja"', '"Ja"']);
    const described = ["ERTOM", "SENERE"].map((name) => bundled.descriptionOf(engine, name));
    expect(described).toEqual(["Sier hva en celle er.", "Sier hva en celle er."]);
  });

  test("a write of thousands of cells is one mutation, for each mutation visits all cells", async () => {
    const rows = 2000;
    await open({ A1: 1 });
    const cells = grid.newCells();
    for (let row = 0; row < rows; row++) cells.put(row, 1, { value: row, formula: null, group: null, style: null });
    const clear = [{ row: 0, column: 0, lastRow: rows, lastColumn: 5 }];
    const mutations = await bundled.mutationsDuring(engine, () => grid.write([{ kind: "cells", sheet: "file-0", clear, cells }], null));
    expect(mutations.filter((id) => id !== "indikator.mutation.memo" && !id.startsWith("sheet.mutation.set-worksheet-"))).toEqual([
      "indikator.mutation.swap-cells",
    ]);
    expect([cellAt(grid, "A1").value, cellAt(grid, `B${rows}`).value]).toEqual([null, rows - 1]);
  });

  test("a table of the file's puts nothing over its header row: texts and styles are the file's own", async () => {
    const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));
    grid = new bundled.UniverGrid(bundled.startEngine(bundled.bare));
    await bundled.GridWorkbook.open(grid, sample, "eksempel-2018.xlsx");
    const survey = grid.sheets().find(({ name }) => name === "Svar 2018")?.id ?? "";
    expect(grid.cell(survey, 3, 0).value).toBe("kommunenr");
    expect(grid.style(survey, 3, 0)).toMatch(/^file \d+$/);
    expect(grid.style(survey, 3, 0)).toBe(grid.style(survey, 3, 1));
  });

  test.each(["=tblSvar[@Skår]*2", "=SUM(A1#)", "=@A1:A3"])(
    "%s, which the grid cannot read, keeps its value and is saved as it was",
    async (formula) => {
      const workbook = await open({ A1: 1, B1: formula });
      expect(cellAt(grid, "B1").formula).toBeNull();
      await put(grid, { A1: 5 });
      const saved = await XlsxWorkbook.open(await workbook.save());
      let kept: string | null = null;
      await saved.view("Ark1", (row, column, _, found) => {
        if (row === 0 && column === 1) kept = found?.text ?? null;
      });
      expect(kept).toBe(formula.slice(1));
    },
  );

  test("a cell that had a formula takes the new style alone", async () => {
    await open({ A1: 2 });
    grid.addStyles(
      new Map([
        ["fet", { bold: true }],
        ["kursiv", { italic: true }],
      ]),
    );
    const write = async (style: string, formula: string | null) => {
      const cells = grid.newCells();
      cells.put(0, 1, { value: formula === null ? 1 : null, formula, group: null, style });
      await grid.write([{ kind: "cells", sheet: "file-0", clear: [], cells }], null);
    };
    await write("fet", "A1*2");
    await write("kursiv", "A1*3");
    expect(grid.style("file-0", 0, 1)).toBe("kursiv");
    await write("fet", null);
    expect(grid.style("file-0", 0, 1)).toBe("fet");
    expect(cellAt(grid, "B1")).toMatchObject({ value: 1, formula: null });
  });

  test("a value put over a formula, and no value put over a value, leave nothing of it but the style", async () => {
    await open({ A1: 2 });
    grid.addStyles(new Map([["fet", { bold: true }]]));
    const cells = grid.newCells();
    cells.put(0, 1, { value: null, formula: "A1*2", group: null, style: "fet" });
    await grid.write([{ kind: "cells", sheet: "file-0", clear: [], cells }], null);
    await put(grid, { B1: "tekst" });
    expect(cellAt(grid, "B1")).toMatchObject({ value: "tekst", formula: null });
    await put(grid, { B1: null });
    expect(cellAt(grid, "B1")).toMatchObject({ value: null, formula: null });
    expect(grid.style("file-0", 0, 1)).toBe("fet");
  });

  test("a language pack with some words of a section leaves the others of it", () => {
    const english = { ui: { row: "Row", shortcut: { undo: "Undo", redo: "Redo" } } };
    const norwegian = { ui: { shortcut: { undo: "Angre" } } };
    expect(bundled.mergeTexts(english, norwegian)).toEqual({ ui: { row: "Row", shortcut: { undo: "Angre", redo: "Redo" } } });
    expect(english.ui.shortcut.undo).toBe("Undo");
  });
});

describe("the fixes of the engine in a page", () => {
  const listeners = () => {
    const calls: string[] = [];
    return {
      calls,
      on: { onBlocked: () => calls.push("blocked"), onCircularReference: () => calls.push("circular"), mayReplace: () => true },
    };
  };

  test.each([
    "sheet.command.insert-row-before",
    "sheet.command.remove-sheet",
    "sheet.command.set-style",
    "sheet.command.set-worksheet-name",
    "sheet.command.set-rows-hidden",
    "sheet.command.add-worksheet-merge-all",
  ])("%s, whose effect would be lost on saving, is cancelled and reported", async (id) => {
    await open({ A1: 1 });
    const { calls, on } = listeners();
    bundled.adaptToUser(engine, on);
    expect(await bundled.execute(engine, id)).toBe(false);
    expect(calls).toEqual(["blocked"]);
  });

  test("values, formulas and names can be changed, and our own changes of structure too", async () => {
    const workbook = await open({ A1: 1 });
    const { calls, on } = listeners();
    bundled.adaptToUser(engine, on);
    bundled.typeInto(engine, 0, 0, 2);
    const sheet = {
      rows: [[{ value: "Tabell", look: "title" as const }]],
      widths: [20],
      frozenRows: 1,
      merges: [],
      scales: [],
      charts: [],
    };
    await workbook.apply([{ kind: "putSheet", id: "tabeller", name: "Tabeller", landscape: false, ...sheet }]);
    expect([cellAt(grid, "A1").value, grid.sheets().length, calls]).toEqual([2, 2, []]);
  });

  test("a circular reference, to which the engine gives numbers, is reported", async () => {
    await open({ A1: 1 });
    const { calls, on } = listeners();
    bundled.adaptToUser(engine, on);
    await put(grid, { C1: "=A1+1" });
    expect([cellAt(grid, "C1").value, calls]).toEqual([2, []]);
    await put(grid, { B1: "=B2+1", B2: "=B1+1" });
    expect(cellAt(grid, "B1")).toMatchObject({ value: expect.any(Number), isError: false });
    expect(calls).toContain("circular");
  });

  test("the editor shows numbers and formulas in Norwegian, whatever other interceptors do", async () => {
    await open({ A1: 1 });
    bundled.fillInFormula(engine, "=SUM(A1,0.5)");
    new bundled.GridLanguage(engine);
    const shown = (cell: { v?: number | boolean; f?: string; t?: number }) => bundled.throughEditor(engine, "before", cell);
    expect(shown({ f: "=", v: 1.5 })).toMatchObject({ f: "=SUMMER(A1;0,5)" });
    expect(shown({ v: 12.5, t: 2 })).toMatchObject({ v: "12,5" });
    expect(shown({ v: 12, t: 2 })).toEqual({ v: 12, t: 2 });
  });

  test("what is typed in Norwegian is stored in English", async () => {
    await open({ A1: 1 });
    new bundled.GridLanguage(engine);
    const stored = (cell: { v?: string; f?: string }) => bundled.throughEditor(engine, "after", cell);
    expect(stored({ v: "12,5" })).toMatchObject({ v: 12.5, t: 2 });
    expect(stored({ f: "=SUMMER(A1;0,5)" })).toMatchObject({ f: "=SUM(A1,0.5)" });
    expect(stored({ v: "Ja, delvis" })).toEqual({ v: "Ja, delvis" });
  });

  test("the interface is given its element by id", () => {
    const element = (id: string) => ({ id }) as HTMLElement; // all that is read of it
    expect(bundled.containerOption(element("grid"))).toBe("grid");
    expect(() => bundled.containerOption(element(""))).toThrow("no id");
  });
});
