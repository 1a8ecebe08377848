import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { axeFindings } from "../pane/browser.ts";
import { geoJson, rectangle } from "../../geo/geo.ts";
import { WorkbenchPage } from "./workbench-page.ts";

interface Shown {
  readonly grid: { selected(): { sheet: string; row: number; column: number } | null };
}

let workbench: WorkbenchPage;

/** The names of the drawings of ours on the sheet «Kart» of a file. */
async function drawnIn(bytes: Uint8Array): Promise<readonly string[]> {
  const drawings = await (await XlsxWorkbook.open(bytes)).drawings("Kart");
  return drawings.filter(({ isOwn }) => isOwn).map(({ name }) => name);
}

const selected = () => workbench.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.selected());
const map = () => workbench.page.locator("#panel-result .map").first();
const told = () => map().locator(".map-told").innerText();

/** The name at the row of the answers that is selected, once another sheet's cell is not. */
async function unitReached(press: () => Promise<void>): Promise<string> {
  await workbench.go("Kodebok", 0, 0);
  await press();
  const at = await workbench.until(selected, (cell) => cell?.sheet === "Svar 2018");
  return String(await workbench.value("Svar 2018", at?.row ?? -1, 1));
}

(existsSync(browserPath) ? describe : describe.skip)("a tile map in the pane", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 900 } } });
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Resultat" }).click();
    await workbench.page.locator("#panel-result summary", { hasText: "Figur 3.6" }).click();
    await map().waitFor();
  });

  afterAll(() => workbench.close());

  test("has a square for each municipality, and a legend with as many as the table has", async () => {
    expect(await map().locator("[data-unit]").count()).toBe(422);
    expect(await map().locator(".map-legend .number").allInnerTexts()).toEqual(["34", "105", "29", "110", "99", "45"]);
  });

  test("tells of the square that is pointed at, and leads to its answers when it is clicked", async () => {
    const square = map().locator("[data-unit='200']");
    await square.hover();
    const [name = ""] = (await told()).split(":");
    expect(await square.getAttribute("aria-label")).toBe(await told());
    expect(await unitReached(() => square.click())).toBe(name);
  });

  test("is walked with the arrow keys, and Enter leads to the answers", async () => {
    const { page } = workbench;
    const tiles = map().getByRole("listbox");
    await tiles.focus();
    await page.keyboard.press("Home");
    const first = await told();
    await page.keyboard.press("ArrowUp");
    await workbench.until(told, (text) => text !== first);
    const active = await tiles.getAttribute("aria-activedescendant");
    expect(
      await map()
        .locator(`#${active ?? ""}`)
        .getAttribute("aria-label"),
    ).toBe(await told());
    const [name = ""] = (await told()).split(":");
    expect(
      await unitReached(async () => {
        await tiles.focus();
        await page.keyboard.press("Enter");
      }),
    ).toBe(name);
  });

  test("is drawn with the boundaries of a file that is given", async () => {
    const { page } = workbench;
    const square = (west: number) => [rectangle(west, 60, west + 1, 61)];
    const file = geoJson([
      { properties: { kommunenr: "0101" }, rings: square(10) },
      { properties: { kommunenr: "0301" }, rings: square(11) },
    ]);
    const give = (name: string, text: string) =>
      page
        .locator("#panel-result input[type=file]")
        .first()
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await give("kommuner.geojson", file);
    await workbench.until(
      () => map().locator("path[data-unit]").count(),
      (count) => count === 2,
    );
    await map().locator("path[data-unit='1']").hover();
    expect(await told()).toMatch(/^Oslo: /);
    expect(await map().innerText()).toContain("Uten grenser, og ikke på kartet: Moss,");
    expect(await axeFindings(page)).toEqual([]);

    expect(await map().locator("..").innerText()).toContain("tegnes kartene i arbeidsboken også med grensene");
    await workbench.compute();
    expect(await drawnIn(await workbench.save())).toEqual(["indikator:fig-3.6", "indikator:fig-4.8", "indikator:fig-5.7"]);
    await page.getByRole("tab", { name: "Resultat" }).click();

    await give("regelsett.json", "{}");
    const status = page.locator("#panel-result .map-boundaries [role=status]").first();
    await workbench.until(
      () => status.innerText(),
      (text) => text.includes("verken GeoJSON eller TopoJSON"),
    );
    await page.locator("#panel-result").getByText("Vis ruter", { exact: true }).first().click();
    await workbench.until(
      () => map().locator("rect").count(),
      (count) => count > 400,
    );
    await workbench.compute();
    expect(await drawnIn(await workbench.save())).toEqual([]);
  });

  test("says why it cannot be drawn, and not saved either, with boundaries that fit none of the units", async () => {
    const { page } = workbench;
    const file = geoJson([{ properties: { NUTS: "SE11" }, rings: [rectangle(17, 59, 18, 60)] }]);
    const result = page.locator("#panel-result");
    await result
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "andre.geojson", mimeType: "application/json", buffer: Buffer.from(file) });
    const view = result.locator(".table-view", { has: page.locator(".map-boundaries") }).first();
    await workbench.until(
      () => view.innerText(),
      (text) => text.includes("NUTS: «SE11»"),
    );
    await view.locator(".table-tools button, .table-tools fluent-button").first().click();
    await page.getByRole("menuitem", { name: "Lagre figuren som SVG" }).click();
    await workbench.until(
      () => view.locator(".table-tools [role=status]").innerText(),
      (text) => text.includes("NUTS: «SE11»"),
    );
    await result.getByText("Vis ruter", { exact: true }).first().click();
    await map().locator("rect").first().waitFor();
  });

  test("leaves nothing for axe to find", async () => {
    expect(await axeFindings(workbench.page)).toEqual([]);
  });
});
