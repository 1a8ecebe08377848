import { cpSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SavedState } from "../../src/run/saved/saved-state.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, oneLine, type World } from "./program.ts";

const fromFile = "Regler og valg som er lagret i arbeidsboken";

let world: World;
beforeAll(() => {
  world = newWorld();
  for (const name of ["digital-intensitet.json", "digital-intensitet.xlsx"])
    cpSync(path.resolve("assets", name), path.join(world.folder, name));
});
afterAll(() => {
  world.remove();
});

const stateOf = async (name: string) => SavedState.parse(await (await XlsxWorkbook.open(world.read(name))).savedState());

/** What each sheet holds, without the log, which tells of time and file. */
async function cellsOf(name: string): Promise<unknown> {
  const workbook = await XlsxWorkbook.open(world.read(name));
  const sheets = (await workbook.sheets()).filter(({ ownId }) => ownId !== "logg");
  return Promise.all(sheets.map(async (sheet) => [sheet.name, (await workbook.read(sheet.name)).cells]));
}

test("a workbook that was computed by other rules is computed by them again without being told, and says so", async () => {
  const rules = ["--regelsett", "digital-intensitet.json", "--grenser", "beregnet", "--skriv", "kolonner,tabeller"];
  const first = await world.run("beregn", "digital-intensitet.xlsx", ...rules, "--ut", "en.xlsx");
  expect([first.exit, oneLine(first.out)]).toEqual([0, expect.not.stringContaining(fromFile)]);
  const again = await world.run("beregn", "en.xlsx", "--ut", "to.xlsx");
  expect([again.exit, again.err.includes("finnes ikke")]).toEqual([0, false]);
  expect(oneLine(again.out)).toContain(fromFile);
  expect(await cellsOf("to.xlsx")).toEqual(await cellsOf("en.xlsx"));
  const [one, two] = [await stateOf("en.xlsx"), await stateOf("to.xlsx")];
  expect(one.ownRuleSet?.id).toBe(world.json("digital-intensitet.json")["id"]);
  expect([one.options.cutPointMode, one.options.write]).toEqual(["recomputed", ["columns", "tables"]]);
  expect(two).toEqual(one);
  expect(oneLine((await world.run("kontroller", "en.xlsx")).out)).toContain(one.ownRuleSet?.title);
  expect((await world.run("avstem", "en.xlsx")).err).toContain(one.ownRuleSet?.id);
});

test("what the command says goes before what is saved, and other rules take none of the choices that were made for those", async () => {
  await world.run(
    "beregn",
    "digital-intensitet.xlsx",
    "--regelsett",
    "digital-intensitet.json",
    "--grenser",
    "beregnet",
    "--ut",
    "en.xlsx",
  );
  const named = ["--regelsett", "digital-intensitet.json", "--grenser", "faste"];
  await world.run("beregn", "en.xlsx", ...named, "--ut", "faste.xlsx");
  expect((await stateOf("faste.xlsx")).options.cutPointMode).toBe("fixed");
  const other = await world.run("kontroller", "en.xlsx", "--regelsett", "ssb-2018");
  expect(oneLine(other.out + other.err)).not.toContain(fromFile);
});

test("the column map travels with the workbook", async () => {
  world.write("kart.json", JSON.stringify({ sheet: "Svar 2018", headerRow: 4, columns: { strategi: null } }));
  await world.run("beregn", "svar.xlsx", "--kolonner", "kart.json", "--ut", "kart.xlsx");
  await world.run("beregn", "kart.xlsx", "--ut", "uten.xlsx");
  expect((await stateOf("kart.xlsx")).columnMap).toEqual({ sheet: "Svar 2018", headerRow: 4, columns: { strategi: null } });
  expect(await cellsOf("uten.xlsx")).toEqual(await cellsOf("kart.xlsx"));
});
