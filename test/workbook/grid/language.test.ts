import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { englishName, norwegianName } from "../../../src/workbook/grid/formulas/function-names.ts";
import { fromNorwegian, toNorwegian } from "../../../src/workbook/grid/formulas/norwegian-formula.ts";
import { loadGrid } from "./bundle.ts";
import { cellAt, put, workbookOf } from "./grid-of.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;
let language: InstanceType<Bundled["GridLanguage"]>;

beforeAll(async () => {
  bundled = await loadGrid();
});

beforeEach(async () => {
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
  grid.addFunctions([{ name: "SUMMARISK", description: "Vår egen.", parameters: [], call: () => [[1]] }]);
  await bundled.GridWorkbook.open(grid, await workbookOf({ A1: 0.5, A2: 1234.25, A3: "1.5", A4: true, A5: 3 }), "prøve.xlsx");
  language = new bundled.GridLanguage(engine);
});

afterEach(() => {
  grid.dispose();
});

describe("in Norwegian", () => {
  test("every function that the engine knows is shown by a name of its own, and read back", () => {
    const names = [...grid.functions()];
    expect(names.length).toBeGreaterThan(500);
    expect(new Set(names.map(norwegianName)).size).toBe(names.length);
    for (const name of names) {
      const formula = `=IF(${name}(A1,1.5)>0,"${name}(1,5)",'${name}(1,5)'!B2)`;
      expect(fromNorwegian(toNorwegian(formula))).toBe(formula);
      expect(fromNorwegian(toNorwegian(formula).toLowerCase())).toMatch(new RegExp(`^=IF\\(${name.replaceAll(".", "\\.")}\\(`, "i"));
    }
  });

  test("a name means the same in both languages, but for the two that a Norwegian Excel has given to others", () => {
    const names = [...grid.functions()];
    expect(names.filter((name) => englishName(name) !== name).sort()).toEqual(["ERF", "TIME"]);
  });

  test.each([
    ["=SUMMER(A1;A2)", "SUM(A1,A2)", 1234.75],
    ['=summerhvis(A1:A2;">1")', 'SUMIF(A1:A2,">1")', 1234.25],
    ["=HVIS(SANN;AVRUND(0,75;1);IKKE(USANN))", "IF(TRUE,ROUND(0.75,1),NOT(FALSE))", 0.8],
    ["=SLÅ.OPP(1;A5)", "LOOKUP(1,A5)", "#N/A"],
    ["=SUM(A1;A2)", "SUM(A1,A2)", 1234.75],
    ["=SUM(A1,A2)", "SUM(A1,A2)", 1234.75],
  ])("%s is the formula %s", async (typed, formula, value) => {
    const { f } = bundled.throughEditor(engine, "after", { f: typed }) ?? {};
    expect(f?.toUpperCase()).toBe(`=${formula.toUpperCase()}`);
    await put(grid, { C1: f ?? "" });
    expect(cellAt(grid, "C1").value).toBe(value);
  });

  test("cells show numbers and truth values in the language, and hold what they held", async () => {
    const shown = () => ["A1", "A2", "A3", "A4", "A5"].map((address) => bundled.shownIn(engine, address));
    expect(shown()).toEqual(["0,5", "1234,25", "1.5", "SANN", 3]);
    expect(["A1", "A4"].map((address) => cellAt(grid, address).value)).toEqual([0.5, true]);
    await put(grid, { D1: "=SEQUENCE(2,1,0.25,0.5)" });
    expect(["D1", "D2"].map((address) => bundled.shownIn(engine, address))).toEqual(["0,25", "0,75"]);
    await language.show("en");
    expect(shown()).toEqual([0.5, 1234.25, "1.5", 1, 3]);
  });

  test("errors are shown by the codes of the language, and a text like one as it is", async () => {
    const shown = () => ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "F1", "G1", "G2"].map((address) => bundled.shownIn(engine, address));
    await put(grid, {
      E1: '="a"+1',
      E2: "=NA()",
      E3: "=FINNES(1)",
      E4: "=1/0",
      E5: "=SQRT(-1)",
      E6: "#VALUE!",
      E7: "=E1",
      F1: "=1",
      G1: "=IF(SEQUENCE(2)=2,NA(),1)",
    });
    const codes = ["#DIV/0!", "#NUM!", "#VALUE!"];
    expect(shown()).toEqual(["#VERDI!", "#I/T", "#NAVN?", ...codes, "#VERDI!", 1, 1, "#I/T"]);
    expect(["E1", "E2", "E3", "G2"].map((address) => cellAt(grid, address).value)).toEqual(["#VALUE!", "#N/A", "#NAME?", "#N/A"]);
    await language.show("en");
    expect(shown()).toEqual(["#VALUE!", "#N/A", "#NAME?", ...codes, "#VALUE!", 1, 1, "#N/A"]);
  });

  test("errors in a formula have the codes of the language, and English ones in the file", () => {
    const formula = "=IF(ISNA(A1),#N/A,\"#N/A\"&'#N/A'!A1&#REF!)";
    expect(toNorwegian(formula)).toBe("=HVIS(ERIT(A1);#I/T;\"#N/A\"&'#N/A'!A1&#REF!)");
    expect(fromNorwegian(toNorwegian(formula))).toBe(formula);
    expect(fromNorwegian("=HVISFEIL(A1;#i/t)")).toBe("=IFERROR(A1,#N/A)");
  });

  test("functions are listed and explained by their names in the language, ours first", async () => {
    const listed = (text: string) => bundled.functionsLike(engine, text);
    expect(listed("SUMM").slice(0, 3)).toEqual(["SUMMARISK", "SUMMER", "SUMMER.HVIS.SETT"]);
    expect(listed("IF")).toContain("HVIS");
    expect(bundled.shownNameOf(engine, "hvis")).toBe("HVIS");
    expect(bundled.shownNameOf(engine, "IF")).toBe("HVIS");
    await language.show("en");
    expect(listed("SUM").slice(0, 3)).toEqual(["SUMMARISK", "SUM", "SUMIF"]);
    expect(bundled.shownNameOf(engine, "IF")).toBe("IF");
    expect(bundled.throughEditor(engine, "after", { f: "=SUM(A1,A2)" })).toEqual({ f: "=SUM(A1,A2)" });
    const edited = (cell: { v: number; t: number }) => bundled.throughEditor(engine, "before", cell);
    expect(edited({ v: 0.5, t: 2 })).toEqual({ v: 0.5, t: 2 });
  });
});
