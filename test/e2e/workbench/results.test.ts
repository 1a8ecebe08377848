import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { axeFindings } from "../pane/browser.ts";
import { bytesOf, WorkbenchPage } from "./workbench-page.ts";

interface Shown {
  readonly grid: { selected(): { sheet: string; row: number; column: number } | null };
}

let workbench: WorkbenchPage;

const selected = () => workbench.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.selected());
const pane = () => workbench.page.locator("#pane");

/** The sheet of the selected cell, once another is. */
async function sheetAfter(press: () => Promise<void>): Promise<string> {
  await workbench.go("Kodebok", 0, 0);
  await press();
  const at = await workbench.until(selected, (cell) => cell?.sheet !== "Kodebok");
  return at?.sheet ?? "";
}

/** Opens the menu of the first table with the keyboard, and chooses. */
async function choose(item: string): Promise<void> {
  const button = pane().locator(".table-tools button").first();
  await button.focus();
  await workbench.page.keyboard.press("Enter");
  await pane().getByRole("menuitem", { name: item }).click();
}

async function saved(item: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), choose(item)]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

(existsSync(browserPath) ? describe : describe.skip)("the results in the pane", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
  });

  afterAll(() => workbench.close());

  test("are announced at first sight: what to press", async () => {
    expect(await workbench.page.locator("#bar .message").innerText()).toContain("Trykk Beregn");
    expect(await pane().locator("#panel-data .note").innerText()).toBe(
      "422 kommuner er lest. Trykk Beregn nederst for å få kolonner, tabeller og diagrammer.",
    );
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Data" }).click();
    expect(await pane().locator("#panel-data .note").count()).toBe(0);
    await workbench.page.getByRole("tab", { name: "Resultat" }).click();
    await pane().locator(".table-tools").first().waitFor();
  });

  test("lead to the columns, the tables, the figures and the remarks", async () => {
    const links = pane().getByRole("navigation", { name: "Resultatene i arbeidsboken" }).getByRole("button");
    expect(await links.allInnerTexts()).toEqual(["Kolonnene", "Tabeller", "Figurer", "Kart", "Merknader"]);
    const sheets: string[] = [];
    for (const link of await links.all()) sheets.push(await sheetAfter(() => link.click()));
    expect(sheets).toEqual(["Svar 2018", "Tabeller", "Figurer", "Kart", "Merknader"]);
  });

  test("lead each table to its place and to its figure", async () => {
    const title = await pane().locator("#panel-result summary .table-title").first().innerText();
    expect(await sheetAfter(() => choose("Vis tabellen i «Tabeller»"))).toBe("Tabeller");
    const at = await selected();
    const written = await workbench.value("Tabeller", at?.row ?? -1, 0);
    expect(String(written)).toContain(title.split(" ").slice(-3).join(" "));
    const figures = pane().locator(".table-view", { has: workbench.page.locator(".chart, .series, .share-bar") });
    await figures.first().waitFor();
    expect(await sheetAfter(() => choose("Vis figuren i «Figurer»"))).toBe("Figurer");
    await workbench.page.locator("#charts svg[role=img]").first().waitFor();
  });

  test("are copied for a text, and saved one by one", async () => {
    const { page } = workbench;
    await choose("Kopier tabellen");
    await pane().getByText("Kopiert.").first().waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item?.getType(type))?.text()));
    });
    expect(copied[0]).toContain("<table");
    expect(copied[0]).toContain("Kilde");
    expect(copied[1]).toContain("\t");

    const csv = await saved("Lagre tabellen som CSV");
    expect(csv.name).toMatch(/^\S.*\.csv$/);
    expect(new TextDecoder().decode(csv.bytes)).toContain(";");
    const html = await saved("Lagre tabellen for Word (HTML)");
    expect(new TextDecoder().decode(html.bytes)).toMatch(/^<!doctype html>/);
    const svg = await saved("Lagre figuren som SVG");
    expect(new TextDecoder().decode(svg.bytes)).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const png = await saved("Lagre figuren som PNG");
    expect([...png.bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png.bytes.length).toBeGreaterThan(5_000);
    await choose("Kopier figuren");
    await workbench.until(
      () => page.evaluate(async () => (await navigator.clipboard.read())[0]?.types ?? []),
      (types) => types.includes("image/png"),
    );
  });

  test("have a menu that is used with the keyboard, and closes", async () => {
    const { page } = workbench;
    const button = pane().locator(".table-tools button").first();
    await button.focus();
    await page.keyboard.press("Enter");
    const items = pane().getByRole("menuitem");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const names = await items.allInnerTexts();
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe(names.at(-1));
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await items.count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test("select the row of a unit that is searched for by name or number, and leave the keyboard where it is", async () => {
    const { page } = workbench;
    await page.getByRole("tab", { name: "Forklar" }).click();
    const field = pane().getByRole("combobox", { name: "Kommune" });
    for (const row of [100, 300]) {
      await workbench.go("Kodebok", 0, 0);
      await field.fill(String(await workbench.value("Svar 2018", row, row === 100 ? 1 : 0)));
      await field.press("Enter");
      const at = await workbench.until(selected, (cell) => cell?.sheet === "Svar 2018" && cell.row === row);
      expect(at).toMatchObject({ sheet: "Svar 2018", row });
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  test("are led to in a narrow window too: the cells take the pane's place", async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 600, height: 800 });
    await page.getByRole("button", { name: "Vis panelet" }).click();
    await page.getByRole("tab", { name: "Resultat" }).click();
    await pane().getByRole("navigation").getByRole("button", { name: "Tabeller" }).click();
    expect(
      await workbench.until(
        () => page.locator("#compute").isVisible(),
        (is) => !is,
      ),
    ).toBe(false);
    expect((await selected())?.sheet).toBe("Tabeller");
    expect(workbench.errors).toEqual([]);
  });
});
