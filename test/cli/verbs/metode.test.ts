import { cellAddress } from "../../../src/core/sheet/address.ts";
import { textOf } from "../../../src/core/sheet/cell-text.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, type World } from "../program.ts";

let world: World;
beforeAll(() => {
  world = newWorld();
});
afterAll(() => {
  world.remove();
});

const textsOn = async (name: string, sheet: string) => {
  const { cells, firstRow } = await (await XlsxWorkbook.open(world.read(name))).read(sheet);
  return cells.flatMap((row, at) => (row ?? []).map((cell, column) => [cellAddress(firstRow + at, column), textOf(cell)] as const));
};

test("the sheet «Metode» is written when it is asked for, alone and again in its place", async () => {
  const { out } = await world.run("beregn", "svar.xlsx", "--skriv", "metode", "--ut", "metode.xlsx");
  expect(out).toContain("Lagret metode.xlsx (metode)");
  const first = await textsOn("metode.xlsx", "Metode");
  expect(first.map(([, text]) => text)).toContain(
    "Ingen. Reglene er de i Rybalka, Røgeberg og Dyngen, Rapporter 2019/14, Statistisk sentralbyrå.",
  );
  await world.run("beregn", "metode.xlsx", "--ut", "to.xlsx");
  const tabs = (await (await XlsxWorkbook.open(world.read("to.xlsx"))).sheets()).map(({ name }) => name);
  expect(tabs.filter((name) => name.startsWith("Metode"))).toEqual(["Metode"]);
  expect(await textsOn("to.xlsx", "Metode")).toEqual(first);
});

test("in English it is «Methods», and tells of the choices that the command makes", async () => {
  const { out } = await world.run(
    "beregn",
    "svar.xlsx",
    "--skriv",
    "metode",
    "--grenser",
    "beregnet",
    "--lang",
    "en",
    "--ut",
    "methods.xlsx",
  );
  expect(out).toContain("methods");
  const texts = (await textsOn("methods.xlsx", "Methods")).map(([, text]) => text).join("\n");
  expect(texts).toContain("Score 1 always starts at 1.");
  expect(texts).toContain("with these changes:");
});

test("the Markdown page of changed rules lists what deviates from those they were made from", async () => {
  const { out } = await world.run("regler", "ssb-2018", "--json");
  const rules = JSON.parse(out) as { readonly indicators: readonly object[] };
  const [first, ...others] = rules.indicators;
  const indicators = [{ ...first, label: "Strategien" }, ...others];
  world.write("endret.json", JSON.stringify({ ...rules, id: "ssb-2018-endret", indicators, examples: [] }));
  const page = (await world.run("regler", "endret.json", "--markdown")).out;
  expect(page).toContain("## Avvik fra de publiserte reglene");
  expect(page).toContain("«IKT-strategi» → «Strategien»");
});
