import { afterAll, beforeAll } from "@jest/globals";
import type { Page } from "playwright-core";
import { startPaneBrowser, type Look, type PaneBrowser } from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const look: Look = { language: "nb", colours: "light", width: 350 };

test("the whole way is gone with the keyboard alone, from doubtful columns to an explained grade", async () => {
  const { page, complaints } = await browser.open(look, "troubled");
  const press = (key: string) => page.keyboard.press(key);

  // Data: the doubtful columns are accepted.
  await tabTo(page, "Godta alle 2 usikre");
  await press("Enter");
  await page.getByText("1 å avklare").waitFor();

  // Kontroll: the next tab by the arrow key; a finding leads to its cell.
  await toTabs(page);
  await press("ArrowRight");
  await page.getByRole("tabpanel", { name: /Kontroll/ }).waitFor();
  await tabTo(page, "Gå til F7");
  await press("Enter");
  expect(await page.evaluate("host.selected()")).toEqual({ sheet: "Svar 2018", row: 6, column: 5 });

  // Regler: recomputed cut points.
  await toTabs(page);
  await press("ArrowRight");
  await page.getByRole("radio", { name: "Faste" }).waitFor();
  await tabTo(page, "Faste");
  await press("ArrowDown");
  await page.locator("#tab-rules", { hasText: "beregnet" }).waitFor();

  // Beregn, at the foot of every section.
  await tabTo(page, "Beregn");
  await press("Enter");
  await page.getByText(/^Beregnet 422 kommuner; \d+ er «Ukjent»\./).waitFor();
  expect(await focused(page)).toContain("Beregn");

  // What is wrong is a press away, and the message is there as long as it holds.
  await toTabs(page);
  await tabTo(page, " feil");
  await press("Enter");
  await page.getByRole("tabpanel", { name: /Kontroll/ }).waitFor();
  await toTabs(page);
  await press("ArrowRight");
  await press("ArrowRight");

  // Resultat: close the message, open a table.
  await toTabs(page);
  await tabTo(page, "Lukk meldingen");
  await press("Enter");
  await tabTo(page, "antall områder omtalt i IKT-/digitaliseringsstrategien");
  await press("Enter");
  await page.getByRole("group", { name: /antall områder omtalt/ }).waitFor();

  // Forklar: a municipality by name, and an answer's cell.
  await toTabs(page);
  await press("ArrowRight");
  await page.getByRole("combobox", { name: "Kommune" }).waitFor();
  await tabTo(page, "Kommune");
  await page.keyboard.type("berg");
  await press("ArrowDown");
  await press("ArrowUp");
  await press("Enter");
  await page.getByRole("heading", { name: "Digital aktivitet" }).waitFor();
  await tabTo(page, "Tilbud av digitale tjenesterScore");
  await press("Enter");
  await tabTo(page, "Gå til BQ");
  await press("Enter");
  expect(await page.evaluate("host.selected()")).toMatchObject({ sheet: "Svar 2018", column: 68 });
  expect(complaints).toEqual([]);
});

test("a long run shows how far it has come, and cancelled it writes nothing and keeps the focus", async () => {
  const { page } = await browser.open(look, "slow");
  await tabTo(page, "Beregn");
  await page.keyboard.press("Enter");
  await page.locator("fluent-button", { hasText: "Avbryt" }).waitFor();
  expect(await page.locator("fluent-progress-bar").count()).toBe(1);
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toContain("Avbryt");
  await page.keyboard.press("Enter");
  await page.getByText("Avbrutt. Ingenting er skrevet.").waitFor();
  expect(await focused(page)).toContain("Beregn");
  const own = await page.evaluate("host.workbook.sheets().then((sheets) => sheets.filter(({ ownId }) => ownId !== null).length)");
  expect(own).toBe(0);
});

test("the language changes at once and is remembered in the workbook", async () => {
  const { page } = await browser.open(look);
  await tabTo(page, "English");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Results" }).waitFor();
  await page.waitForFunction('document.documentElement.lang === "en"');
  await page.waitForFunction('host.saved !== null && JSON.parse(host.saved).options.language === "en"');
});

/** The most presses of Tab that any place is away. */
const FAR = 250;

/** Presses Tab until the focused element's words contain these. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < FAR; press++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`Tab never reached «${words}»`);
}

/** Presses Tab until a section's tab has the focus. */
async function toTabs(page: Page): Promise<void> {
  for (let press = 0; press < FAR; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.role === "tab")) return;
  }
  throw new Error("Tab never reached the tabs");
}

/** What the focused element says of itself: its label, title and text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "";
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : "";
    return [element.ariaLabel, element.title, label, element.textContent].join(" ");
  });
}
