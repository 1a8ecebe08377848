import { expect, test } from "@jest/globals";
import type { Browser, Frame } from "playwright-core";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { toWorkbook } from "../../../src/workbench/session/to-workbook.ts";
import { writeCsv } from "../../../src/workbook/csv/csv.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { sampleBytes, withUnits } from "../../workbook/office/sample.ts";
import { openExcelPage, type OpenExcelPage } from "../../office-host/page/open-excel-page.ts";
import { builtPage, sharedBrowser } from "../services/services-client.ts";

const units = 10_000;
/** The steps that are stopped, and how many times slower than it is the page's processor is then: what is over within half a second shows no progress, and reading is. */
const steps = [
  { step: "Leser", rate: 8 },
  { step: "Skriver", rate: 1 },
];
let excel: OpenExcelPage | null = null;
let browser: Browser | null = null;

afterEach(async () => {
  await excel?.close();
  await browser?.close();
});

/** The sample's survey with that many municipalities, in a workbook of its own. */
async function manyUnits(): Promise<Uint8Array> {
  const survey = await (await XlsxWorkbook.open(sampleBytes())).read("Svar 2018");
  const rows = withUnits(survey, units).cells.map((row) => (row ?? []).map(written));
  return (await toWorkbook("svar.csv", writeCsv(rows))).bytes;
}

const written = (cell: Cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null);

/** What the workbook holds, as far as a run of ours would change it. */
const held = ({ page }: OpenExcelPage) =>
  page.evaluate(() => {
    const { workbook } = window.excelPage?.host ?? {};
    const all = { row: 0, column: 0, lastRow: 1_048_575, lastColumn: 16_383 };
    const sheets = workbook?.sheets.map((sheet) => ({ name: sheet.name, used: sheet.used(all, false) }));
    return { sheets, names: workbook?.names.items.map(({ name }) => name) };
  });

/** Presses Avbryt in the pane as soon as it stands beside this step: the work does not wait for a test that looks now and then. */
function stopWhile(pane: Frame, step: string): Promise<void> {
  return pane.evaluate(
    (step) =>
      new Promise<void>((resolve) => {
        const press = () => {
          const [button] = [...document.querySelectorAll<HTMLElement>("fluent-button")].filter(
            ({ textContent }) => textContent === "Avbryt",
          );
          if (!button || !document.querySelector(".progress")?.textContent.includes(step)) return;
          observer.disconnect();
          button.click();
          resolve();
        };
        const observer = new MutationObserver(press);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    step,
  );
}

test("ten thousand rows show how far they have come, Avbryt stops them while they are read and while they are written, and the workbook is as it was", async () => {
  browser = await sharedBrowser();
  const root = await builtPage("addin");
  excel = await openExcelPage({ root, pane: "taskpane.html", functions: "functions.json", workbook: await manyUnits(), browser });
  const { pane } = excel;
  const devtools = await excel.page.context().newCDPSession(excel.page);
  await pane.getByText(/av 10\s000 kommuner har svart/).waitFor();
  const before = await held(excel);

  for (const { step, rate } of steps) {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate });
    const stopped = stopWhile(pane, step);
    await pane.locator("#compute").click();
    await stopped;
    await pane.getByText("Avbrutt. Ingenting er skrevet.").waitFor();
    await pane.waitForFunction(() => document.activeElement?.id === "compute");
    expect(await held(excel)).toEqual(before);
  }

  await pane.locator("#compute").click();
  await pane.getByText(/Beregnet 10\s000 kommuner/).waitFor();
  expect(await held(excel)).not.toEqual(before);
  expect(excel.problems).toEqual([]);
});
