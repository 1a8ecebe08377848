import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { browserPath } from "../services/chromium.ts";
import { bytesOf, WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** «strategi» of 0118 Aremark, which the sample's first remark is about. */
const remarked = { row: 9, column: 4 };
/** An answer of the first municipality. */
const answered = { row: 4, column: 4 };
const scratch = mkdtempSync(join(tmpdir(), "keyboard-"));

let workbench: WorkbenchPage;

/** What has the keyboard: its name as it is read out. */
const focused = () =>
  workbench.page.evaluate(() => {
    const element = document.activeElement === document.body ? null : document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
  });

const inGrid = () => workbench.page.evaluate(() => document.getElementById("sheet")?.contains(document.activeElement) ?? false);

/** Presses Tab until something of this name has the keyboard. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused())) return;
    await workbench.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(name)}; it is at «${await focused()}»`);
}

(existsSync(browserPath) ? describe : describe.skip)("with the keyboard alone", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(scratch, { recursive: true });
  });

  test("a file is opened, answered, computed, mended where a remark is, taken back, saved, and the pane folded", async () => {
    const { keyboard } = workbench.page;
    const file = join(scratch, "mine svar.xlsx");
    writeFileSync(file, readFileSync("assets/eksempel-2018.xlsx"));

    await workbench.page.waitForFunction(() => document.getElementById("sheet")?.contains(document.activeElement));
    await keyboard.press("F6");
    await keyboard.press("F6");
    expect(await focused()).toBe("Åpne");
    const [chooser] = await Promise.all([workbench.page.waitForEvent("filechooser"), keyboard.press("Enter")]);
    await chooser.setFiles(file);
    await workbench.page.locator(".file-name", { hasText: "mine svar.xlsx" }).waitFor();
    await workbench.ready();

    await keyboard.press("Shift+F6");
    expect(await focused()).toBe("Les meg");
    await keyboard.press("ArrowRight");
    await keyboard.press("F6");
    await workbench.seated(survey, 0, 0);
    for (const [key, times] of [
      ["ArrowDown", answered.row],
      ["ArrowRight", answered.column],
    ] as const)
      for (let press = 0; press < times; press++) await keyboard.press(key);
    await workbench.seated(survey, answered.row, answered.column);
    expect(await workbench.value(survey, answered.row, answered.column)).toBe("Ja");
    await keyboard.type("Nei");
    await keyboard.press("Enter");
    expect(await workbench.whenIs("Nei", survey, answered.row, answered.column)).toBe("Nei");

    await keyboard.press("F6");
    await tabTo(/^Beregn$/);
    await keyboard.press("Enter");
    await workbench.page.getByText("er oppdatert", { exact: false }).first().waitFor();

    for (let press = 0; press < 4; press++) await keyboard.press("F6");
    expect(await focused()).toContain("Resultat");
    await keyboard.press("ArrowLeft");
    await keyboard.press("ArrowLeft");
    expect(await focused()).toContain("Kontroll");
    await tabTo(/^«Ja» uten noe å telle/);
    await keyboard.press("Enter");
    await workbench.page.locator("details[open] > summary", { hasText: "«Ja» uten noe å telle" }).waitFor();
    await workbench.frames(2);
    await keyboard.press("Tab");
    await tabTo(/0118 Aremark|E10\b/);
    await keyboard.press("Enter");
    await workbench.seated(survey, remarked.row, remarked.column);

    const before = await workbench.value(survey, remarked.row, remarked.column);
    await keyboard.type("Nei");
    await keyboard.press("Enter");
    expect([before, await workbench.whenIs("Nei", survey, remarked.row, remarked.column)]).toEqual(["Ja", "Nei"]);
    await keyboard.press("Control+z");
    expect(await workbench.whenIs("Ja", survey, remarked.row, remarked.column)).toBe("Ja");
    await keyboard.press("Control+y");
    expect(await workbench.whenIs("Nei", survey, remarked.row, remarked.column)).toBe("Nei");

    const [download] = await Promise.all([workbench.page.waitForEvent("download"), keyboard.press("Control+s")]);
    const saved = await XlsxWorkbook.open(await bytesOf(download));
    const { cells } = await saved.read(survey);
    for (const { row, column } of [answered, remarked]) expect(cells[row]?.[column]).toBe("Nei");

    await keyboard.press("Shift+F6");
    expect(await focused()).toBe(survey);
    await keyboard.press("Shift+F6");
    await tabTo(/^Skjul panelet$/);
    await keyboard.press("Enter");
    expect(await workbench.page.locator("#pane").isVisible()).toBe(false);
    await keyboard.press("F6");
    await keyboard.press("F6");
    expect(await workbench.until(inGrid, (is) => is, 20_000)).toBe(true);
    expect(workbench.errors).toEqual([]);
  });
});
