import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import { SavedState } from "../../../src/run/saved/saved-state.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, oneLine, type World } from "../../cli/program.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
const answer = { row: 4, column: 5 };
const states = uiTexts("nb").frame.freshness;

let workbench: WorkbenchPage;
let world: World;

/** The status of the results that the pane comes to show. */
const shown = (expected: string) =>
  workbench.until(
    async () => (await workbench.page.locator("#tab-result .tab-standing").textContent()) ?? "",
    (text) => text === expected,
    30_000,
  );

const undo = async (key: "Control+z" | "Control+y") => {
  await workbench.go(survey, 0, 0);
  await workbench.page.keyboard.press(key);
};

(existsSync(browserPath) ? describe : describe.skip)("the state of the results", () => {
  beforeAll(async () => {
    world = newWorld();
    workbench = await WorkbenchPage.open();
  });

  afterAll(async () => {
    world.remove();
    await workbench.close();
  });

  test("is what the data say after the command line, an edit, undo and redo, another run and its undoing", async () => {
    await world.run("beregn", "svar.xlsx", "--grenser", "beregnet", "--ut", "fra kommandolinjen.xlsx");
    await workbench.openFile("fra kommandolinjen.xlsx", world.read("fra kommandolinjen.xlsx"));
    await workbench.ready();
    expect(await shown(states.fresh)).toBe(states.fresh);
    await workbench.type(survey, answer.row, answer.column, "Nei");
    expect(await shown(states.answersChanged)).toBe(states.answersChanged);
    await undo("Control+z");
    expect(await shown(states.fresh)).toBe(states.fresh);
    await undo("Control+y");
    expect(await shown(states.answersChanged)).toBe(states.answersChanged);
    await workbench.compute();
    expect(await shown(states.fresh)).toBe(states.fresh);
    await undo("Control+z");
    expect(await shown(states.answersChanged)).toBe(states.answersChanged);
    await undo("Control+y");
    expect(await shown(states.fresh)).toBe(states.fresh);
  });

  test("is saved with the file: opened again it is computed, and the command line computes it by the same rules", async () => {
    const saved = await workbench.save();
    await workbench.page.getByRole("button", { name: "Eksempel", exact: true }).click();
    await workbench.page.locator(".file-name", { hasText: /^eksempel-2018\.xlsx$/ }).waitFor();
    expect(await shown(states.notWritten)).toBe(states.notWritten);
    await workbench.openFile("lagret.xlsx", saved);
    await workbench.ready();
    expect(await shown(states.fresh)).toBe(states.fresh);
    const state = SavedState.parse(await (await XlsxWorkbook.open(saved)).savedState());
    expect([state.options.cutPointMode, state.written === null]).toEqual(["recomputed", false]);
    await workbench.openFile("igjen.xlsx", await workbench.save());
    expect(await shown(states.fresh)).toBe(states.fresh);
    writeInto("lagret.xlsx", saved);
    const { exit, out } = await world.run("beregn", "lagret.xlsx", "--ut", "igjen.xlsx");
    expect([exit, oneLine(out)]).toEqual([0, expect.stringContaining("lagret i arbeidsboken")]);
    const again = SavedState.parse(await (await XlsxWorkbook.open(world.read("igjen.xlsx"))).savedState());
    expect([again.written?.dataHash, again.written?.rules]).toEqual([state.written?.dataHash, state.written?.rules]);
    expect(workbench.errors).toEqual([]);
  });
});

function writeInto(name: string, bytes: Uint8Array): void {
  writeFileSync(path.join(world.folder, name), bytes);
}
