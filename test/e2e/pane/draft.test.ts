import { afterAll, beforeAll } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFindings, overflow, startPaneBrowser, type Look, type PaneBrowser } from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const look: Look = { language: "nb", colours: "light", width: 350 };
const button = (page: Page, text: string) => page.locator("fluent-button", { hasText: text });

/** Goes to the next screen with the keyboard: from its heading, which has the focus, to the button. */
async function next(page: Page): Promise<void> {
  await expectFocus(page, "draft-heading");
  const heading = await page.locator("#draft-heading").textContent();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Neste") break;
  }
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector("#draft-heading")?.textContent !== before, heading);
}

async function expectFocus(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
}

test("a sheet that no rules fit is walked from offer to result with mouse and keys, every screen sound and within 350 pixels", async () => {
  const { page, complaints } = await browser.open(look, "file=ansatte.xlsx");
  await button(page, "Lag regler fra arket").click();
  const screens: string[] = [];
  const seen = async () => {
    screens.push((await page.locator("#draft-heading").textContent()) ?? "");
    expect([await axeFindings(page), await overflow(page)]).toEqual([[], 0]);
  };
  await page.locator("#draft-heading").waitFor();
  await seen();
  await next(page);

  // What nothing on the sheet names is given a name; the address leads to the cells.
  await seen();
  await page.getByLabel("Navn på blokken").fill("Trivsel på jobben");
  await page.keyboard.press("Tab");
  await page.locator(".guess", { hasText: "6 spørsmål hører sammen: «Trivsel på jobben»." }).waitFor();
  await page.getByRole("button", { name: "Vis C2:H2" }).click();
  expect(await page.evaluate("host.selected()")).toEqual({ sheet: "Svar", row: 1, column: 2 });
  await button(page, "Neste").click();

  // Which answers count.
  await seen();
  await page.getByRole("checkbox", { name: "Litt enig" }).uncheck();
  await page.locator(".guess", { hasText: "«Trivsel på jobben» teller svarene Helt enig." }).waitFor();
  await button(page, "Neste").click();

  // A statement that looks turned round is turned when the user says so.
  await seen();
  await page.locator(".guess", { hasText: "«Jeg tenker ofte på å slutte» kan være snudd" }).waitFor();
  await page.getByRole("radio", { name: "Ja, snu den" }).check();
  await button(page, "Neste").click();

  await seen();
  expect(screens).toEqual([...[1, 2, 3, 4].map((at) => `Utkast til regler: ${String(at)} av 4`), "Utkastet er klart"]);
  expect(await page.evaluate("host.saved")).toBeNull();
  await button(page, "Bruk reglene").click();
  await page.getByText("7 av 7 spørsmål har en kolonne").waitFor();
  await page.locator("#compute").click();
  await page.getByText("Beregnet 60").waitFor();
  expect(complaints).toEqual([]);
});

test("a name that is typed counts, and so does the button that is pressed next, though the name moves it", async () => {
  const { page } = await browser.open(look, "file=ansatte.xlsx");
  await button(page, "Lag regler fra arket").click();
  await button(page, "Neste").click();
  const name = page.getByLabel("Navn på blokken");
  await name.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Hvordan de ansatte trives på jobben, med ledelsen og med hverandre, slik de svarte i undersøkelsen");
  const before = await button(page, "Neste").boundingBox();
  await button(page, "Neste").click();
  await page.getByText("Utkast til regler: 3 av 4").waitFor();
  await button(page, "Tilbake").click();
  expect(await name.inputValue()).toMatch(/^Hvordan de ansatte trives/);
  expect((await button(page, "Neste").boundingBox())?.y).toBeGreaterThan((before?.y ?? Infinity) + 10); // the name did move it
});

test("the rest of the walk can be accepted at once, gone back into, and the draft given up", async () => {
  const { page } = await browser.open({ ...look, colours: "dark", language: "en" }, "file=ansatte.xlsx");
  await button(page, "Make rules from the sheet").click();
  await button(page, "Accept the rest (4)").click();
  await page.getByText("The draft is ready").waitFor();
  await button(page, "Back").click();
  await page.getByText("Draft of rules: 4 of 4").waitFor();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await button(page, "Make rules from the sheet").waitFor();
});
