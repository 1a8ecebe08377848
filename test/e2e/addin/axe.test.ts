import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openExcelPage, widenPane, type OpenExcelPage } from "../../office-host/page/open-excel-page.ts";
import { axeFindings, coloursOf, drawn, overflow, show } from "../pane/browser.ts";
import { builtPage, sharedBrowser } from "../services/services-client.ts";

const widths = [320, 350, 500];
const sections = ["data", "check", "rules", "result", "explain"];
const answered = { "nb-NO": "377 av 422 kommuner har svart", "en-US": "377 of 422 (municipalities) have answered" };

let browser: Browser;
let root = "";
let workbook: Uint8Array;

beforeAll(async () => {
  root = await builtPage("addin");
  workbook = await readFile("assets/eksempel-2018.xlsx");
  browser = await sharedBrowser();
});

afterAll(async () => {
  for (const opening of opened.values()) await (await opening).close();
  await browser.close();
});

type Language = keyof typeof answered;

/** The add-in in its page, opened once for each language. */
const opened = new Map<Language, Promise<OpenExcelPage>>();

async function open(language: Language): Promise<OpenExcelPage> {
  const context = { viewport: { width: 1280, height: 760 }, reducedMotion: "reduce" as const };
  const page = { root, pane: "taskpane.html", functions: "functions.json", workbook, browser, context, host: { language } };
  const excel = await openExcelPage(page);
  await excel.pane.getByText(answered[language]).waitFor();
  return excel;
}

const looks = (["light", "dark", "forced"] as const).flatMap((colours) =>
  (["nb-NO", "en-US"] as const).map((language) => ({ colours, language })),
);

test.each(looks)(
  "axe finds nothing in any section of the built add-in at 320, 350 and 500 pixels, $colours, $language, and every section says that the answers are synthetic",
  async ({ colours, language }) => {
    const opening = opened.get(language) ?? open(language);
    opened.set(language, opening);
    const { page, pane, problems } = await opening;
    await page.emulateMedia({
      colorScheme: colours === "dark" ? "dark" : "light",
      forcedColors: colours === "forced" ? "active" : "none",
    });
    await drawn(pane);
    expect(await coloursOf(pane)).toBe(colours);
    const found: unknown[] = [];
    for (const width of widths) {
      await widenPane(page, width);
      for (const section of sections) {
        await show(pane, section);
        for (const finding of await axeFindings(pane)) found.push([width, section, finding]);
        if ((await overflow(pane)) > 0) found.push([width, section, "overflows"]);
        expect(await pane.getByText("Svarene er syntetiske").isVisible()).toBe(true);
      }
    }
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  },
);
