import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openExcelPage, widenPane } from "../../office-host/page/open-excel-page.ts";
import { axeFindings, overflow, show } from "../pane/browser.ts";
import { builtPage, sharedBrowser } from "../services/services-client.ts";

const widths = [320, 350, 500];
const sections = ["data", "check", "rules", "result", "explain"];
const answered = { "nb-NO": "377 av 422 kommuner har svart", "en-US": "377 of 422 (kommuner) have answered" };

let browser: Browser;
let root = "";
let workbook: Uint8Array;

beforeAll(async () => {
  root = await builtPage("addin");
  workbook = await readFile("assets/eksempel-2018.xlsx");
  browser = await sharedBrowser();
});

afterAll(() => browser.close());

const looks = (["light", "dark", "forced"] as const).flatMap((colours) =>
  (["nb-NO", "en-US"] as const).map((language) => ({ colours, language })),
);

test.each(looks)(
  "axe finds nothing in any section of the built add-in at 320, 350 and 500 pixels, $colours, $language, and every section says that the answers are synthetic",
  async ({ colours, language }) => {
    const context = {
      viewport: { width: 1280, height: 760 },
      colorScheme: colours === "dark" ? ("dark" as const) : ("light" as const),
      forcedColors: colours === "forced" ? ("active" as const) : ("none" as const),
      reducedMotion: "reduce" as const,
    };
    const page = { root, pane: "taskpane.html", functions: "functions.json", workbook, browser, context, host: { language } };
    const excel = await openExcelPage(page);
    const { pane } = excel;
    await pane.getByText(answered[language]).waitFor();
    const found: unknown[] = [];
    for (const width of widths) {
      await widenPane(excel.page, width);
      for (const section of sections) {
        await show(pane, section);
        for (const finding of await axeFindings(pane)) found.push([width, section, finding]);
        if ((await overflow(pane)) > 0) found.push([width, section, "overflows"]);
        expect(await pane.getByText("Svarene er syntetiske").isVisible()).toBe(true);
      }
    }
    expect(found).toEqual([]);
    expect(excel.problems).toEqual([]);
    await excel.close();
  },
);
