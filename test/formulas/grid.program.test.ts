import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Random } from "../fuzz/random.ts";
import { loadGrid } from "../workbook/grid/bundle.ts";
import { calculatedCells, cellsOf, isSame, withWrongValues } from "./calculated-cells.ts";
import { generatedRuleSets, generatedSurvey, written } from "./written-survey.ts";

/*
 * Generated rule sets on generated sheets, as in `generated.program.test.ts`: what the engine of the workbench comes to from files in which every
 * value is wrong is what the core computed. FORMULA_SHEETS=20 for 400 sheets.
 */

const RULE_SETS = 20;
const SHEETS = Number(process.env["FORMULA_SHEETS"] ?? 5);
const sheets = ["Svar", "Tabeller"];

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

/** Puts each formula into its cell anew, as it stands there: the engine calculates what is put, and not what a file has a value of. */
async function typeAllAgain(): Promise<void> {
  const steps = grid.sheets().map(({ id }) => {
    const cells = grid.newCells();
    grid.visit(id, Infinity, (row, column, { formula }) => {
      if (formula !== null) cells.put(row, column, { value: null, formula, group: null, style: null });
    });
    return { kind: "values" as const, sheet: id, cells };
  });
  await grid.write(steps, grid.memo());
  await grid.calculated();
}

test(`every formula of ${RULE_SETS} rule sets on ${SHEETS} sheets each comes to what the core computed, in the grid too`, async () => {
  const differing: string[] = [];
  let compared = 0;
  for (const [number, ruleSet] of generatedRuleSets(RULE_SETS).entries()) {
    const random = new Random(1000 + number);
    for (let index = 0; index < SHEETS; index++) {
      const survey = await generatedSurvey(ruleSet, random, index % 2 === 0);
      const cutPointMode = index % 2 === 0 ? ("fixed" as const) : ("recomputed" as const);
      const formulas = await written(ruleSet, survey, { syntax: "a1", cutPointMode });
      const values = await written(ruleSet, survey, { syntax: null, cutPointMode });
      if (!formulas || !values) continue;
      const expected = await cellsOf(values, sheets);
      const workbook = await bundled.GridWorkbook.open(grid, new Uint8Array(await withWrongValues(formulas)), "svar.xlsx");
      await typeAllAgain();
      const ids = new Map(grid.sheets().map(({ id, name }) => [name, id]));
      for (const [place, { value, formula }] of await calculatedCells(formulas, sheets)) {
        const [sheet = "", at = ""] = place.split("!");
        const [row = 0, column = 0] = at.split(",").map(Number);
        const found = grid.cell(ids.get(sheet) ?? "", row, column);
        const core = expected.has(place) ? expected.get(place) : value;
        compared++;
        if (found.formula === null || found.isError || !isSame(found.value, core))
          differing.push(`${number}-${index} ${place}: ${JSON.stringify([core, found.value])} =${formula}`);
      }
      workbook.close();
    }
  }
  expect(differing.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(RULE_SETS * SHEETS * 50);
});
