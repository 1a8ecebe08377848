import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { loadGrid } from "./bundle.ts";
import { cellXml, formulaKinds, kindsWorkbook } from "./formula-kinds.ts";
import { placeOf } from "./grid-of.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let engine: ReturnType<Bundled["startEngine"]>;
let grid: InstanceType<Bundled["UniverGrid"]>;
let bytes: Uint8Array<ArrayBuffer>;
let workbook: Awaited<ReturnType<Bundled["GridWorkbook"]["open"]>>;

beforeAll(async () => {
  bundled = await loadGrid();
  engine = bundled.startEngine(bundled.bare);
  grid = new bundled.UniverGrid(engine);
  bytes = await kindsWorkbook();
});

afterAll(() => {
  grid.dispose();
});

beforeEach(async () => {
  (workbook as typeof workbook | undefined)?.close();
  workbook = await bundled.GridWorkbook.open(grid, bytes, "prøve.xlsx");
});

const type = (address: string, value: string | number) => {
  const { row, column } = placeOf(address);
  expect(bundled.typeInto(engine, row, column, value)).toBe(true);
};

/** Opens the file again with what has been done to it, as the page does when it is loaded again. */
async function reload(): Promise<void> {
  const journal = workbook.journal();
  workbook.close();
  workbook = await bundled.GridWorkbook.open(grid, bytes, "prøve.xlsx");
  await workbook.replay(journal);
}

describe("a formula of the file", () => {
  test.each(Object.keys(formulaKinds))("%s typed over and undone is saved with the bytes it came in", async (address) => {
    type(address, 99);
    grid.undo();
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
    await reload();
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });

  test.each([
    ["D1", "D2", '<c r="D2"><f>SUM(Tab[Tall])*A2</f><v>12</v></c>'],
    ["D1", "D3", '<c r="D3" t="e"><f>SUM(Tab[Tall])*A3</f><v>#N/A</v></c>'],
    ["C1", "C3", '<c r="C3"><f>A3*10</f><v>30</v></c>'],
  ])("shared with %s, which is typed over, stands in %s alone", async (first, address, expected) => {
    type(first, 99);
    const saved = await workbook.save();
    expect(await cellXml(saved, first)).toBe(`<c r="${first}"><v>99</v></c>`);
    expect(await cellXml(saved, address)).toBe(expected);
  });

  test("that shares another's is edited alone", async () => {
    type("D2", 99);
    const saved = await workbook.save();
    expect([await cellXml(saved, "D2"), await cellXml(saved, "D3")]).toEqual([
      '<c r="D2"><v>99</v></c>',
      `<c r="D3" t="e">${formulaKinds["D3"] ?? ""}</c>`,
    ]);
  });

  test("has the answer that the edit gives it, beside itself, and the file asks for calculation", async () => {
    type("A2", 1);
    const saved = await workbook.save();
    expect(await cellXml(saved, "B1")).toBe('<c r="B1"><f>SUM(A1:A3)</f><v>5</v></c>');
    expect(await cellXml(saved, "F1")).toBe('<c r="F1"><f>B1+1</f><v>6</v></c>');
    expect(await cellXml(saved, "F2")).toBe('<c r="F2" t="str"><f>IF(A2&gt;1,"Ja","Nei")</f><v>Nei</v></c>');
    expect(await cellXml(saved, "C2")).toBe('<c r="C2"><f t="shared" si="0"/><v>10</v></c>');
    expect(await (await Package.open(saved)).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a formula that the grid cannot calculate", () => {
  const valueOf = async (source: Pick<typeof workbook, "read">, address: string) => {
    const { row, column } = placeOf(address);
    return (await source.read("Ark1")).cells[row]?.[column] ?? null;
  };
  const unknown = { error: "uncalculated" };

  test("has the file's value as long as nothing that it reads is edited", async () => {
    type("G9", 99);
    for (const [address, value] of Object.entries({ B2: 62, B3: 63, B4: 64, B5: 65, B6: 2, D1: 6, E1: 1, E3: 3 }))
      expect([address, await valueOf(workbook, address)]).toEqual([address, value]);
  });

  test.each([
    ["A1", ["B5", "B6", "D1", "E1", "E2", "E3"], ["B2", "B3", "B4", "D2"]],
    ["A2", ["B6", "D2", "E1", "E2"], ["B5", "D1"]],
    ["A3", ["B6", "E1"], ["B5", "D1", "D2"]],
  ])("has none when %s is edited: %j, and not %j", async (edited, without, same) => {
    const before = new Map(await Promise.all(same.map(async (address) => [address, await valueOf(workbook, address)] as const)));
    type(edited, 77);
    for (const address of without) expect([address, await valueOf(workbook, address)]).toEqual([address, unknown]);
    for (const address of same) expect([address, await valueOf(workbook, address)]).toEqual([address, before.get(address)]);
    const saved = await workbook.save();
    for (const address of without.filter((one) => !/E[23]/.test(one))) expect(await cellXml(saved, address)).not.toContain("<v>");
    const file = await XlsxWorkbook.open(saved);
    for (const address of without)
      expect([address, await valueOf(file, address)]).toEqual([address, /E[23]/.test(address) ? { error: "#N/A" } : unknown]);
    await reload();
    for (const address of without) expect([address, await valueOf(workbook, address)]).toEqual([address, unknown]);
    grid.undo();
  });

  test("takes along what reads it, here and when the saved file is opened again", async () => {
    bundled.typeFormula(engine, 8, 6, "=B5+1");
    bundled.typeFormula(engine, 9, 6, "=G9*2");
    expect(await valueOf(workbook, "G10")).toBe(132);
    type("A1", 77);
    expect([await valueOf(workbook, "G9"), await valueOf(workbook, "G10")]).toEqual([unknown, unknown]);
    const saved = await workbook.save();
    expect(await cellXml(saved, "G10")).toBe('<c r="G10"><f>G9*2</f></c>');
    workbook.close();
    workbook = await bundled.GridWorkbook.open(grid, saved, "prøve.xlsx");
    expect([await valueOf(workbook, "B5"), await valueOf(workbook, "G10")]).toEqual([unknown, unknown]);
    expect(Buffer.compare(await workbook.save(), saved)).toBe(0);
  });

  test("is shown without a value as long as nobody knows it", async () => {
    const shown = () => ["B5", "B1", "E2"].map((address) => bundled.shownIn(engine, address));
    expect(shown()).toEqual([65, 6, 2]);
    type("A1", 77);
    await workbook.read("Ark1");
    expect(shown()).toEqual(["…", 82, "…"]);
    const id = grid.sheets()[0]?.id ?? "";
    expect(["B5", "B1"].map(placeOf).map(({ row, column }) => grid.isConcealed(id, row, column))).toEqual([true, false]);
    grid.undo();
    await workbook.read("Ark1");
    expect(shown()).toEqual([65, 6, 2]);
  });

  test("has its value again when the edit is undone", async () => {
    type("A1", 77);
    grid.undo();
    expect(await valueOf(workbook, "B5")).toBe(65);
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });
});

describe("an array of several cells", () => {
  test.each([
    ["E1", 1],
    ["E2", 2],
  ])("keeps the file from being saved while %s is another, which says what must be typed there", async (address, value) => {
    type(address, 99);
    const reason = { code: "array_cell", sheet: "Ark1", address, array: "E1:E3", value };
    await expect(workbook.save()).rejects.toMatchObject({ reason });
    await reload();
    await expect(workbook.save()).rejects.toMatchObject({ reason });
    type(address, value);
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });
});

test("a typed formula over ranges in the place of values is an array's in the file, so that Excel comes to the same", async () => {
  bundled.typeFormula(engine, 8, 6, "=SUM(IFERROR(A1:A3,0)*2)");
  await grid.calculated();
  expect(await cellXml(await workbook.save(), "G9")).toBe('<c r="G9"><f t="array" ref="G9">SUM(IFERROR(A1:A3,0)*2)</f><v>12</v></c>');
});

test("the first workbook that an engine opens has its formulas as the ones after it", async () => {
  const other = new bundled.UniverGrid(bundled.startEngine(bundled.bare));
  const formulas = async () => {
    const opened = await bundled.GridWorkbook.open(other, bytes, "prøve.xlsx");
    const id = other.sheets()[0]?.id ?? "";
    const found = Object.keys(formulaKinds).map((address) => {
      const { row, column } = placeOf(address);
      return [address, other.cell(id, row, column).formula];
    });
    opened.close();
    return Object.fromEntries(found) as Record<string, string | null>;
  };
  const first = await formulas();
  expect(first["B1"]).toBe("SUM(A1:A3)");
  expect(await formulas()).toEqual(first);
  other.dispose();
});
