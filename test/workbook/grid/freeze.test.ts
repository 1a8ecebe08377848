import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ownCalls } from "../../../src/core/functions/own-calls.ts";
import { isToFreeze, keptFormulas, type Freezing } from "../../../src/core/layout/formulas/own-formulas.ts";
import type { FormulaSyntax } from "../../../src/core/formulas/references.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { ownFormulasIn } from "../../../src/run/own-formulas.ts";
import { calculatedCells, cellsOf, isSame } from "../../formulas/calculated-cells.ts";
import { generatedRuleSets, generatedSurvey, outcomeOf, written } from "../../formulas/written-survey.ts";
import { Random } from "../../fuzz/random.ts";
import { buildXlsx } from "../xlsx/build.ts";
import { loadGrid } from "./bundle.ts";

const sheets = ["Svar", "Tabeller"];
type Bundled = Awaited<ReturnType<typeof loadGrid>>;
type Opened = Awaited<ReturnType<Bundled["GridWorkbook"]["open"]>>;
let bundled: Bundled;
let grid: InstanceType<Bundled["UniverGrid"]>;

beforeAll(async () => {
  bundled = await loadGrid();
  grid = new bundled.UniverGrid(bundled.startEngine(bundled.bare));
});

afterAll(() => {
  grid.dispose();
});

const open = (bytes: Uint8Array) => bundled.GridWorkbook.open(grid, new Uint8Array(bytes), "svar.xlsx");

async function freezing(workbook: Opened, ruleSet: RuleSet): Promise<Freezing> {
  const ours = await ownFormulasIn(workbook, [{ outcome: await outcomeOf(ruleSet, workbook), texts: layoutTexts("nb") }], null);
  return { ours, isCall: ownCalls(["STRATEGI"]) };
}

/** A survey written as formulas, and what its cells hold. */
async function example(syntax: FormulaSyntax) {
  for (const ruleSet of generatedRuleSets(5)) {
    const bytes = await written(ruleSet, await generatedSurvey(ruleSet, new Random(1000), true), { syntax });
    if (bytes) return { ruleSet, bytes, before: await calculatedCells(bytes, sheets) };
  }
  throw new Error("nothing was computed");
}

/** The grid calculates formulas that name cells, and shows the values of those that name a table's columns. */
test.each(["a1", "table"] as const)(
  "formulas of ours in a file (%s) are values in the grid and in the file that is saved, until it is undone",
  async (syntax) => {
    const { ruleSet, bytes, before } = await example(syntax);
    const workbook = await open(bytes);
    const first = await freezing(workbook, ruleSet);
    expect(first.ours.own).toHaveLength(before.size);
    expect(await workbook.freeze(isToFreeze(first))).toBe(before.size);
    const saved = await workbook.save();
    expect((await calculatedCells(saved, sheets)).size).toBe(0);
    const found = await cellsOf(saved, sheets);
    for (const [place, { value }] of before) expect({ place, isSame: isSame(found.get(place), value) }).toEqual({ place, isSame: true });
    // Twice is once.
    expect(await workbook.freeze(isToFreeze(await freezing(workbook, ruleSet)))).toBe(0);

    // Opened again as the page does when it is loaded again.
    const journal = workbook.journal();
    workbook.close();
    const again = await open(bytes);
    await again.replay(journal);
    expect((await calculatedCells(await again.save(), sheets)).size).toBe(0);
    again.close();

    const third = await open(bytes);
    await third.freeze(isToFreeze(await freezing(third, ruleSet)));
    grid.undo();
    await grid.calculated();
    expect((await calculatedCells(await third.save(), sheets)).size).toBe(before.size);
    grid.redo();
    await grid.calculated();
    expect((await calculatedCells(await third.save(), sheets)).size).toBe(0);
    third.close();
  },
);

test("a user's formula over one of ours stays, and is told", async () => {
  const { ruleSet, bytes, before } = await example("a1");
  const workbook = await open(bytes);
  const [[place] = [""]] = before;
  const [row = 0, column = 0] = (place.split("!")[1] ?? "").split(",").map(Number);
  const sheet = grid.sheets().find(({ name }) => place.startsWith(`${name}!`))?.id ?? "";
  const cells = grid.newCells();
  cells.put(row, column, { value: null, formula: "1+1", group: null, style: null });
  await grid.write([{ kind: "values", sheet, cells }], grid.memo());
  await grid.calculated();
  const wanted = await freezing(workbook, ruleSet);
  expect(keptFormulas(wanted)).toEqual([{ sheet: place.split("!")[0], row, column }]);
  expect(await workbook.freeze(isToFreeze(wanted))).toBe(before.size - 1);
  expect(grid.cell(sheet, row, column)).toMatchObject({ formula: "1+1", value: 2 });
  workbook.close();
});

test("calls that the grid cannot calculate become the values it shows, and what reads them is as it was", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xldudf_DIGI_TEST_STRATEGI(A1:A2,A1:A2)</f><v>3</v></c>' +
    '<c r="C1"><f>B1*2</f><v>6</v></c><c r="D1"><f>[1]Ark!A1+B1</f><v>9</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row>';
  const workbook = await open(await buildXlsx({ sheets: [{ name: "Ark1", rows }] }));
  expect(await workbook.freeze(isToFreeze({ ours: { own: [], others: [] }, isCall: ownCalls(["STRATEGI"]) }))).toBe(2);
  const saved = await workbook.save();
  expect([...(await calculatedCells(saved, ["Ark1"])).keys()]).toEqual(["Ark1!0,2", "Ark1!0,3"]);
  const found = await cellsOf(saved, ["Ark1"]);
  expect([0, 1].map((row) => found.get(`Ark1!${row},1`))).toEqual([3, 4]);
  expect(found.get("Ark1!0,3")).toBe(9);
  workbook.close();
});
