import { afterAll, beforeAll } from "@jest/globals";
import type { Page } from "playwright-core";
import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import {
  axeFindings,
  changeLook,
  coloursOf,
  drawn,
  overflow,
  show,
  startPaneBrowser,
  type Look,
  type OpenPane,
  type PaneBrowser,
} from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const widths = [320, 350, 500];
const looks = widths.flatMap((width) =>
  (["light", "dark", "forced"] as const).flatMap((colours) =>
    (["nb", "en"] as const).map((language): Look => ({ language, colours, width })),
  ),
);

/** The pane over a workbook with mistakes, opened once for each language. */
const troubled = new Map<Look["language"], Promise<OpenPane>>();
function troubledPane(look: Look): Promise<OpenPane> {
  const pane = troubled.get(look.language) ?? browser.open(look, "troubled");
  troubled.set(look.language, pane);
  return pane;
}

test.each(looks)(
  "axe finds nothing in any section, with $language, $colours colours, $width pixels wide, and nothing overflows",
  async (look) => {
    const { page, complaints } = await troubledPane(look);
    await changeLook(page, look);
    expect(await coloursOf(page)).toBe(look.colours);
    const found: unknown[] = [];
    for (const section of ["data", "check", "rules", "result", "explain"]) {
      await show(page, section);
      for (const finding of await axeFindings(page)) found.push([section, finding]);
      if ((await overflow(page)) > 0) found.push([section, "overflows"]);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test("axe finds nothing in the first run, after a run, in an explanation, and with everything open", async () => {
  const look: Look = { language: "nb", colours: "light", width: 350 };
  const empty = await browser.open(look, "empty");
  expect(await axeFindings(empty.page)).toEqual([]);
  const { page, complaints } = await browser.open(look);
  await page.locator("#compute").click();
  await page.getByText("Beregnet 422 kommuner").waitFor();
  await openAll(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await show(page, "explain");
  await page.getByRole("combobox", { name: "Kommune" }).fill("Oslo");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await openAll(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Opens folds until none is left shut; what is loaded when it opens is waited for. */
async function openAll(page: Page): Promise<void> {
  const { loading } = uiTexts("nb").frame;
  for (let opened = -1; opened !== 0;) {
    opened = await page.evaluate(() => {
      const shut = [...document.querySelectorAll<HTMLElement>("details:not([open]) > summary")];
      for (const fold of shut) fold.click();
      return shut.length;
    });
    await drawn(page);
    await page.waitForFunction((text) => ![...document.querySelectorAll("p")].some((one) => one.textContent === text), loading);
  }
}
