import { writeFileSync } from "node:fs";
import path from "node:path";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { bookOf, type Raw } from "../bad-input/book.ts";
import { smallRules } from "../core/small-survey.ts";
import { newWorld, oneLine, type World } from "./program.ts";

const BASE = { label: "Byer som har svart" };
const PLAN = { of: { item: "plan" }, in: ["Ja"] };
const TABLES = [
  { kind: "distribution", id: "plan", title: "Byer etter plan", base: BASE, of: { item: "plan" }, chart: "count" },
  { kind: "breakdown", id: "region", title: "Byer med plan", base: BASE, by: { column: "region" }, share: [PLAN], shareLabel: "Prosent", chart: "bar" }, // prettier-ignore
];
const small = smallRules(TABLES);
const RULES = {
  ...small,
  smallBase: 2,
  unit: { ...small.unit, weight: "vekt" },
  columns: [...small.columns, { id: "vekt", role: "number", label: "Vekt" }],
};
const ROWS: readonly (readonly Raw[])[] = [
  ["Bynummer", "By", "Region", "Har byen en sykkelplan?", "Sykkelfelt", "Skilt", "Annet", "Hvor mye er bygd?", "Vekt"],
  ["01", "Vika", "Øst", "Ja", "Ja", "Nei", "Nei", "Alt", 620.5],
  ["02", "Nes", "Øst", "Nei", null, null, null, "Lite", { formula: "310.25*2", value: 620.5 }],
  ["03", "Li", "Vest", "Ja", "Nei", "Nei", "Nei", "Mye", "0,75"],
  ["04", "Berg", "Vest", "Ja", "Ja", "Nei", "Nei", "Mye", null],
  ["05", "Lund", "Vest"],
];

let world: World;
beforeAll(async () => {
  world = newWorld();
  world.write("regler.json", JSON.stringify(RULES));
  writeFileSync(path.join(world.folder, "utvalg.xlsx"), await bookOf([{ name: "Svar", rows: ROWS }]));
});
afterAll(() => {
  world.remove();
});

test("an .xlsx of a sample has weighted tables, with both bases, and says what is weighted by what", async () => {
  const { exit, err } = await world.run("beregn", "utvalg.xlsx", "--regelsett", "regler.json", "--ut", "ut.xlsx", "--json", "ut.json");
  expect(exit).toBe(0);
  expect(oneLine(err)).toContain("1 by som har svart, mangler vekt (I5)");
  const book = await XlsxWorkbook.open(world.read("ut.xlsx"));
  const { cells } = await book.read("Tabeller");
  const texts = cells.flat().filter((cell) => typeof cell === "string");
  expect(texts).toEqual(
    expect.arrayContaining([
      "Antall og prosenter er vektet med «Vekt», med én desimal. Svarprosenter, lister og «Grunnlag» er antall enheter.",
      "Grunnlag: Byer som har svart. N = 3, vektet 1\u00a0241,8",
      "Tallene er vektet med «Vekt».",
      "Av 5 byer er 3 med i grunnlaget. 1 har ikke svart. 1 mangler vekt.",
      "Lite grunnlag, under 2: Vest (1). Tolk prosentene med varsomhet.",
      "Antall byer, vektet",
      "Grunnlag, vektet",
    ]),
  );
  expect(cells).toContainEqual(expect.arrayContaining(["Ja", 621.25, 50]));
  expect(cells).toContainEqual(expect.arrayContaining(["Øst", 50, 620.5, 2, 1241]));
  const units = world.json("ut.json")["units"] as readonly Record<string, unknown>[];
  expect(units.map(({ samlet }) => samlet)).toEqual([1, 0, 0, 1, null]); // the grade of a town with no weight too
});

test("a second run writes the same bytes", async () => {
  const first = world.read("ut.xlsx");
  await world.run("beregn", "utvalg.xlsx", "--regelsett", "regler.json", "--ut", "ut.xlsx");
  expect(world.read("ut.xlsx").equals(first)).toBe(true);
});

test("the rules in words name the column of the weights", async () => {
  expect((await world.run("regler", "regler.json")).out).toContain("Vekter: Vekt");
});

test("a weight that is no column of numbers is refused with what would be right", async () => {
  world.write("feil.json", JSON.stringify({ ...RULES, unit: { ...RULES.unit, weight: "region" } }));
  const { exit, err } = await world.run("regler", "feil.json");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("unit.weight: kolonnen «Region» er ikke et tall, så den kan ikke være vekten.");
  world.write("feil.json", JSON.stringify({ ...RULES, unit: { ...RULES.unit, weight: "vekta" } }));
  expect(oneLine((await world.run("regler", "feil.json")).err)).toContain("Mente du «vekt»?");
});
