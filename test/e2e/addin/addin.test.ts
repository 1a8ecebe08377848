import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Browser, Frame } from "playwright-core";
import { columnIndex } from "../../../src/core/sheet/address.ts";
import { openExcelPage, type OpenExcelPage } from "../../office-host/page/open-excel-page.ts";
import { builtPage, hang, sharedBrowser } from "../services/services-client.ts";
import { tabTo } from "./tab-to.ts";

let browser: Browser;
let root = "";
let workbook: Uint8Array;
const open: OpenExcelPage[] = [];

beforeAll(async () => {
  root = await builtPage("addin");
  workbook = await readFile("assets/eksempel-2018.xlsx");
  browser = await sharedBrowser();
});

afterEach(async () => {
  for (const excel of open.splice(0)) await excel.close();
});

afterAll(() => browser.close());

/** The add-in in its page, with `watch` run in every frame before its scripts. */
async function startAddin(watch: () => void = () => undefined): Promise<OpenExcelPage> {
  const commands = [{ id: "recompute", label: "Beregn på nytt" }];
  const excel = await openExcelPage({ root, pane: "taskpane.html", functions: "functions.json", workbook, commands, browser, watch });
  open.push(excel);
  return excel;
}

/** The add-in when it has read the answers. */
async function openAddin(): Promise<OpenExcelPage> {
  const excel = await startAddin();
  await excel.pane.getByText("377 av 422 kommuner har svart").waitFor();
  return excel;
}

/** Nothing to complain of: no error, no breach of the security policy, and no request but to Microsoft's library. */
function expectClean({ problems, foreignRequests }: OpenExcelPage): void {
  expect(problems).toEqual([]);
  expect(new Set(foreignRequests.map((address) => new URL(address).origin))).toEqual(new Set(["https://appsforoffice.microsoft.com"]));
}

test("cards on the results are a choice where Excel has them, off until chosen, and saved with the workbook", async () => {
  const openWith = async (version: string) => {
    const host = { requirementSets: { ExcelApi: version } };
    const excel = await openExcelPage({ root, pane: "taskpane.html", functions: "functions.json", workbook, browser, host });
    open.push(excel);
    await excel.pane.getByText("377 av 422 kommuner har svart").waitFor();
    await excel.pane.getByRole("tab", { name: /Resultat/ }).click();
    await excel.pane.getByRole("checkbox", { name: "Skriv som formler" }).waitFor();
    return excel;
  };
  const newest = await openWith("1.19");
  const choice = newest.pane.getByRole("checkbox", { name: "Kort på resultatene" });
  await choice.waitFor();
  expect(await choice.isChecked()).toBe(false);
  await choice.click();
  expect(await choice.isChecked()).toBe(true);
  await newest.pane.getByRole("checkbox", { name: "Skriv som formler" }).click();
  await newest.pane.getByText("En celle med formel kan ikke ha kort").waitFor();
  expectClean(newest);
  const older = await openWith("1.18");
  expect(await older.pane.getByRole("checkbox", { name: "Kort på resultatene" }).count()).toBe(0);
});

const selected = ({ page }: OpenExcelPage) => page.locator("td.selected").first().getAttribute("data-address");

test("the built add-in is used with the mouse, from the answers to an explained grade, under its own security policy", async () => {
  const excel = await openAddin();
  const { page, pane } = excel;

  await pane.getByText("72 kolonner er sikre").click();
  await pane.getByRole("button", { name: "Endre: Fylke" }).click();
  await pane.getByLabel("Kolonne for «Fylke»").selectOption({ label: "Finnes ikke i arket" });
  await pane.getByText("1 valgt for hånd").click();
  await pane.getByRole("button", { name: "Endre: Fylke" }).click();
  await pane.getByLabel("Kolonne for «Fylke»").selectOption({ label: "Velg automatisk" });
  await pane.getByText("72 kolonner er sikre").waitFor();

  await pane.getByRole("tab", { name: /Kontroll/ }).click();
  await pane.getByText("«Ja» uten noe å telle").click();
  const finding = pane.getByText(/E\d+/).last();
  const cell = /\bE\d+/.exec((await finding.textContent()) ?? "")?.[0];
  await finding.click();
  await expectSoon(() => selected(excel), cell);

  await pane.getByRole("tab", { name: /Regler/ }).click();
  await pane.getByText("Median 9 blant de 256 som er spurt.").waitFor();
  await pane.getByRole("radio", { name: "Beregnet ut fra dataene" }).check();
  await pane.locator("#tab-rules", { hasText: "beregnet" }).waitFor();
  await pane.getByRole("radio", { name: "Faste" }).check();
  await pane.locator("#tab-rules", { hasText: "faste" }).waitFor();

  await pane.locator("fluent-button", { hasText: "Beregn" }).last().click();
  await pane.getByText("Beregnet 422 kommuner").waitFor();
  const sheets = await page.locator("nav button").allTextContents();
  expect(sheets).toEqual(expect.arrayContaining(["Tabeller", "Figurer", "Kart", "Merknader", "Logg"]));
  await pane.getByText("139 av 142 tall stemmer").waitFor();

  await pane.getByRole("tab", { name: /Forklar/ }).click();
  await pane.getByRole("combobox", { name: "Kommune" }).fill("0301");
  await pane.getByRole("option", { name: /Oslo/ }).click();
  await pane.getByRole("heading", { name: "Digital aktivitet" }).waitFor();
  expectClean(excel);
});

test("the built add-in is used with the keyboard alone", async () => {
  const excel = await openAddin();
  const { page, pane } = excel;
  await pane.getByRole("tab", { name: /Data/ }).focus();
  await tabTo(excel, "Endre");
  await page.keyboard.press("Enter");
  await tabTo(excel, "Overskriftsrad");
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  await pane.getByText("Velg automatisk").waitFor();
  await tabTo(excel, "Velg automatisk");
  await page.keyboard.press("Enter");
  await pane.getByText("Overskrifter i rad 4").waitFor();
  await pane.getByText("377 av 422 kommuner har svart").waitFor();
  await pane.getByRole("tab", { name: /Data/ }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("tabpanel", { name: /Kontroll/ }).waitFor();
  await tabTo(excel, "«Ja» uten noe å telle");
  await page.keyboard.press("Enter");
  await tabTo(excel, "Gå til E");
  await page.keyboard.press("Enter");
  await expectSoon(async () => (await selected(excel))?.startsWith("E"), true);
  await pane.getByRole("tab", { name: /Kontroll/ }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("radio", { name: "Faste" }).waitFor();
  await tabTo(excel, "Faste");
  await page.keyboard.press("ArrowDown");
  await pane.locator("#tab-rules", { hasText: "beregnet" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await pane.locator("#tab-rules", { hasText: "faste" }).waitFor();
  await tabTo(excel, "Beregn");
  await page.keyboard.press("Enter");
  await pane.getByText("Beregnet 422 kommuner").waitFor();
  await pane.getByRole("tab", { name: /Resultat/ }).focus();
  await page.keyboard.press("ArrowRight");
  await tabTo(excel, "Kommune");
  await page.keyboard.type("oslo");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Digital aktivitet" }).waitFor();
  expectClean(excel);
});

/** Runs in every frame before its scripts: presses Beregn as soon as it takes a press, and remembers whether the answers were read by then. */
function pressAtOnce(): void {
  const timer = setInterval(() => {
    const button = document.querySelector<HTMLElement>("#compute:defined");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    clearInterval(timer);
    Reflect.set(window, "wasRead", document.body.textContent.includes("377 av 422"));
    button.click();
  }, 1);
}

test("Beregn takes a press from when the pane is drawn on, before the answers have been read", async () => {
  const excel = await startAddin(pressAtOnce);
  await excel.pane.getByText("Beregnet 422 kommuner").waitFor();
  expect(await excel.pane.evaluate(() => Reflect.get(window, "wasRead") as unknown)).toBe(false);
  expect(await excel.page.locator("nav button").allTextContents()).toEqual(expect.arrayContaining(["Tabeller", "Figurer"]));
  expectClean(excel);
});

test("the ribbon's button computes, a cell function equals the written column, and code that was not in the build is refused", async () => {
  const excel = await openAddin();
  const { page, pane } = excel;
  await page.getByRole("button", { name: "Svar 2018" }).click();
  await page.getByRole("button", { name: "Beregn på nytt" }).click();
  await pane.getByText("Beregnet 422 kommuner").waitFor();
  const [row, column] = [4, columnIndex("BV")];
  const written = await page.evaluate(([row, column]) => window.excelPage?.host.workbook.sheet("Svar 2018").cells.at(row, column)?.value, [
    row,
    column,
  ] as const);
  expect([0, 1, 2, 3, 4]).toContain(written);
  const shown = page.locator(`td[data-address="D3"]:text-is("${JSON.stringify(written)}")`);
  // The page draws its cells anew when the workbook changes, and what is being typed then is lost: it is typed again.
  for (let attempt = 0; attempt < 5 && !(await shown.isVisible()); attempt++) {
    await page.locator('td[data-address="D3"]').dblclick();
    await page.keyboard.type("=STRATEGI(E5:E5,F5:R5)");
    await page.keyboard.press("Enter");
    await shown.waitFor({ timeout: 30_000 }).catch(() => undefined);
  }
  await shown.waitFor();
  expectClean(excel);
  expect(await refused(pane)).toEqual(["eval", "new Function", "inline style", "inline script"]);
});

/** What of this the page's policy refuses. It is tried from a timer: what a debugger calls itself is let through. */
async function refused(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        const attempt = (name: string, run: () => unknown) => {
          try {
            run();
          } catch (error) {
            if (error instanceof EvalError) found.push(name);
          }
        };
        document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
          if (blockedURI !== "inline" || !effectiveDirective.startsWith("script")) return;
          found.push("inline script");
          resolve(found);
        });
        setTimeout(() => {
          attempt("eval", () => (0, eval)("1"));
          attempt("new Function", () => new Function("return 1")); // eslint-disable-line @typescript-eslint/no-implied-eval -- the same
          const style = document.createElement("style");
          style.textContent = "body { --injected: 1 }";
          document.body.append(style);
          if (getComputedStyle(document.body).getPropertyValue("--injected") === "") found.push("inline style");
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          if (Reflect.has(window, "injected")) resolve(found); // it ran, and no violation comes
        });
      }),
  );
}

async function expectSoon<Value>(read: () => Promise<Value>, value: unknown): Promise<void> {
  for (const end = performance.now() + hang; performance.now() < end && (await read()) !== value;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await read()).toBe(value);
}
