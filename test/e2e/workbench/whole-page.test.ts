import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import { workbenchTexts } from "../../../src/messages/workbench/workbench-language.ts";
import { axeFindings, coloursOf, show, type Look } from "../pane/browser.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
const sections = ["data", "check", "rules", "result", "explain"];
const looks = (["nb", "en"] as const).flatMap((language) =>
  (["light", "dark", "forced"] as const).map((colours) => ({ colours, language })),
);

let workbench: WorkbenchPage;
let language: Look["language"] = "nb";

const told = () => workbench.page.locator("#active-cell").textContent();

/** Presses a button of the bar if it is there: it is called by what it leads to. */
async function press(name: string): Promise<void> {
  const button = workbench.page.locator("#bar").getByRole("button", { name, exact: true });
  if ((await button.count()) > 0) await button.click();
}

async function speak(wanted: Look["language"]): Promise<void> {
  if (wanted === language) return;
  await press(workbenchTexts(language).otherLanguage);
  language = wanted;
  await workbench.page.getByRole("tab", { name: uiTexts(language).frame.sections.data }).waitFor();
  await workbench.ready();
}

async function look(colours: Look["colours"]): Promise<void> {
  await workbench.page.emulateMedia({ forcedColors: colours === "forced" ? "active" : "none" });
  await press(workbenchTexts(language).theme[colours === "dark" ? "dark" : "light"]);
  await workbench.still();
}

/** So wide, with the pane: a narrow window folds it, and a wide one brings it back. */
async function widen(width: number): Promise<void> {
  await workbench.page.setViewportSize({ width, height: 900 });
  await workbench.frames(2);
  await press(workbenchTexts(language).pane.show);
  await workbench.frames(2);
}

/** What can be open over the cells, and the keys that open it. */
const overCells = [
  ["menu", "Shift+F10", '[role="menu"]'],
  ["find", "Control+f", '[role="dialog"]:has([data-u-comp="find-replace-dialog"])'],
  ["filter", "Control+Shift+l", '[role="dialog"][data-u-comp="sheets-filter-panel"]'],
] as const;

const wrong = async (place: unknown[]) => (await axeFindings(workbench.page)).map((finding) => [...place, finding]);

(existsSync(browserPath) ? describe : describe.skip)("the whole page of the workbench", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1500, height: 900 }, reducedMotion: "reduce" } });
  });

  afterAll(async () => {
    await workbench.close();
  });

  test("tells of the active cell: its value, what stands over it, its unit, and where it is; the sheet when it is another", async () => {
    await workbench.go("Kodebok", 0, 0);
    await workbench.go(survey, 4, 4);
    const value = String(await workbench.value(survey, 4, 4));
    const id = String(await workbench.value(survey, 4, 0));
    const name = String(await workbench.value(survey, 4, 1));
    expect(await workbench.until(told, (text) => text?.includes("E5") ?? false)).toBe(`${value}. strategi. ${id} ${name}. E5, ${survey}`);
    await workbench.page.keyboard.press("ArrowUp");
    expect(await workbench.until(told, (text) => text?.endsWith("E4") ?? false)).toBe("strategi. E4");
  });

  test("gives the engine's controls names in the page's language, and the keyboard those that only the mouse could press", async () => {
    const { page } = workbench;
    for (const wanted of ["en", "nb"] as const) {
      await speak(wanted);
      const { grid, parts } = workbenchTexts(wanted);
      const { nameBox, definedNames, sheetList, sheets, zoomIn, zoomOut, cells } = grid;
      const named = [
        ...[nameBox, cells].map((name) => page.getByRole("textbox", { name, exact: true })),
        ...[definedNames, sheetList, zoomIn, zoomOut].map((name) => page.getByRole("button", { name, exact: true })),
        page.getByRole("tablist", { name: sheets, exact: true }),
        page.getByRole("main", { name: parts.sheet, exact: true }),
        page.getByRole("complementary", { name: parts.pane, exact: true }),
      ];
      expect(await Promise.all(named.map((one) => one.count()))).toEqual(named.map(() => 1));
    }
    const list = page.getByRole("button", { name: workbenchTexts("nb").grid.definedNames });
    await list.press("Enter");
    await page.locator('[data-slot="popover-trigger"][data-state="open"]').waitFor();
    await list.press("Enter");
    await page.locator('[data-slot="popover-trigger"][data-state="closed"]').waitFor();
  });

  test.each(looks)(
    "gives axe nothing to find fault with at 600, 1280 and 1500 pixels, $colours, $language, beside the cells or alone, and with what opens over them",
    async (wanted) => {
      if (wanted === looks[0]) await workbench.compute();
      await workbench.page.setViewportSize({ width: 1500, height: 900 });
      await workbench.frames(2);
      await speak(wanted.language);
      await look(wanted.colours);
      expect(await coloursOf(workbench.page)).toBe(wanted.colours);
      await workbench.go("Figurer", 40, 0);
      const found: unknown[] = [];
      for (const [index, width] of [1500, 1280, 600].entries()) {
        const section = sections[(3 * looks.indexOf(wanted) + index) % sections.length] ?? "data";
        await widen(width);
        await show(workbench.page, section);
        await workbench.still();
        found.push(...(await wrong([width, section])));
      }
      await widen(600);
      await press(workbenchTexts(language).pane.hide);
      await workbench.still();
      found.push(...(await wrong([600, "cells"])));
      for (const [name, keys, selector] of overCells) {
        await workbench.page.setViewportSize({ width: name === "menu" ? 600 : 1280, height: 900 });
        await workbench.go(survey, 5, 5);
        await workbench.page.keyboard.press(keys);
        await workbench.page.locator(selector).first().waitFor();
        if (name === "find") await workbench.page.locator(selector).locator("input").first().fill("Nei");
        await workbench.frames(30);
        found.push(...(await wrong([name])));
        await workbench.page.keyboard.press("Escape");
        await workbench.page.locator(selector).first().waitFor({ state: "detached" });
        await workbench.go(survey, 5, 5);
        if (name === "filter") await workbench.page.keyboard.press(keys); // shows all rows again
      }
      expect(found).toEqual([]);
      expect(workbench.errors).toEqual([]);
    },
  );

  test("prints every figure with its base, who is not known, its source, and that the answers are synthetic", async () => {
    await workbench.page.setViewportSize({ width: 1500, height: 900 });
    await workbench.frames(2);
    await speak("nb");
    await workbench.compute();
    await workbench.go("Figurer", 0, 0);
    const pages = await workbench.page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const texts = [...document.querySelectorAll("#print .print-page")].map((page) => page.textContent);
      dispatchEvent(new Event("afterprint"));
      return texts;
    });
    expect(pages.length).toBeGreaterThan(20);
    for (const text of pages) {
      expect(text).toMatch(/N = \d+/);
      expect(text).toContain("Kilde: ");
      expect(text).toContain("Svarene er syntetiske");
    }
    expect(pages[0]).toMatch(/45 .*ikke svart/);
  });
});
