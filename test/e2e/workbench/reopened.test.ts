import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;
let before: Drawn;

interface Drawn {
  readonly label: string | null;
  readonly texts: readonly string[];
}

/** The chart that is seen where the sheet of figures is opened at this row: what it is called, and every text in it. */
async function drawnAt(row: number): Promise<Drawn> {
  await workbench.go("Figurer", row, 0);
  const picture = workbench.page.locator("#charts svg[role=img]").first();
  return { label: await picture.getAttribute("aria-label"), texts: await picture.locator("text").allTextContents() };
}

/** Calls of the browser's print, page by page. */
const printed = () =>
  workbench.page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const pages = [...document.querySelectorAll("#print .print-page")].map(({ textContent }) => textContent);
    dispatchEvent(new Event("afterprint"));
    return pages;
  });

(existsSync(browserPath) ? describe : describe.skip)("a workbook that was computed and saved, opened again", () => {
  let pages: readonly string[];

  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    await workbench.compute();
    before = await drawnAt(40);
    pages = await printed();
    await workbench.openFile("lagret.xlsx", await workbench.save());
    await workbench.ready();
  });

  afterAll(async () => {
    await workbench.close();
  });

  test("shows its charts at once, as they were drawn and printed before", async () => {
    expect(before.texts.length).toBeGreaterThan(10);
    expect(await drawnAt(40)).toEqual(before);
    const now = await printed();
    expect(now.length).toBeGreaterThan(20);
    expect(now.map((page) => page.replace("lagret.xlsx", ""))).toEqual(pages.map((page) => page.replace("eksempel-2018.xlsx", "")));
  });

  test("has links that lead where they say", async () => {
    await workbench.go("Tabeller", 0, 0);
    const rows = await workbench.values("Tabeller", 0, 300, 0);
    const contents = rows.findIndex((text, row) => text !== null && rows.includes(text, row + 1));
    const title = rows[contents];
    await workbench.click(contents, 0);
    const at = await workbench.until(
      () =>
        workbench.page.evaluate(
          () => (window as unknown as { workbench: { grid: { selected(): { row: number } } } }).workbench.grid.selected().row,
        ),
      (row) => row !== contents,
    );
    expect(at).toBeGreaterThan(contents);
    expect(await workbench.value("Tabeller", at, 0)).toBe(title);
  });

  test("draws a chart anew when a cell that it shows is changed, and when that is undone", async () => {
    const cells = await workbench.values("Tabeller", 0, 120, 1);
    const row = cells.findIndex((value) => typeof value === "number" && before.texts.includes(value.toFixed(1).replace(".", ",")));
    const text = String(cells[row]).replace(".", ",");
    await workbench.type("Tabeller", row, 1, "12,3");
    expect((await drawnAt(40)).texts).toContain("12,3");
    await workbench.go("Tabeller", row, 1);
    await workbench.page.keyboard.press("Control+z");
    await workbench.whenIs(Number(text.replace(",", ".")), "Tabeller", row, 1);
    expect(await drawnAt(40)).toEqual(before);
    expect(workbench.errors).toEqual([]);
  });
});
