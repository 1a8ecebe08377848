import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import type { Task, Writing } from "../../../src/core/pipeline.ts";
import { run } from "../../../src/run/run.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { loadGrid } from "./bundle.ts";

const sample = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../../assets/eksempel-2018.xlsx")));
const ruleSet = builtInRuleSet("ssb-2018");
if (!ruleSet) throw new Error("there is no rule set ssb-2018");
const task: Task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" };
const writing: Writing = {
  write: ["columns"],
  texts: layoutTexts("nb"),
  log: { programVersion: "1", time: "2026-01-01T00:00:00Z", source: "eksempel-2018.xlsx", language: "nb" },
};

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

const workbookPart = "xl/workbook.xml";
const users = `<definedName name="Indikator_prioritering">'Svar 2018'!$B$5</definedName>`;

/** The sample in which the user has a name that one of ours would have. */
async function withUsersName(): Promise<Uint8Array> {
  const pkg = await Package.open(sample);
  pkg.set(workbookPart, (await pkg.text(workbookPart)).replace("<definedNames>", `<definedNames>${users}`));
  return pkg.save();
}

test("a user's own name that is called like one of ours points where it did, in the grid and in the file saved from it", async () => {
  const workbook = await bundled.GridWorkbook.open(grid, await withUsersName(), "eksempel-2018.xlsx");
  await run(workbook, task, writing);
  await run(workbook, task, writing);
  const inGrid = grid.names().find(({ name }) => name === "Indikator_prioritering")?.reference;
  const saved = await (await Package.open(await workbook.save())).text(workbookPart);
  expect(inGrid).toBe("'Svar 2018'!$B$5");
  expect(saved).toContain(users);
});
