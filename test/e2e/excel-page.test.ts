import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { sharedBrowser } from "./services/services-client.ts";
import { openExcelPage, type OpenExcelPage } from "../office-host/page/open-excel-page.ts";

const pane = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Prøve</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'unsafe-inline'">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="pane.js"></script></head><body></body></html>`;

const script = `
CustomFunctions.associate("DOBLE", (cells) => cells.map((row) => row.map((number) => number * 2)));
Office.onReady().then((info) => {
  Office.actions.associate("recompute", (event) => write("C1", "Beregnet").then(() => event.completed()));
  document.body.textContent = info.host + " " + Office.context.displayLanguage;
});
const write = (address, value) => Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
  await context.sync();
});`;

const functions = JSON.stringify({
  functions: [{ id: "DOBLE", name: "DOBLE", parameters: [{ name: "tall", type: "any", dimensionality: "matrix" }] }],
});

let root = "";
let excel: OpenExcelPage;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "excel-page-"));
  await Promise.all([
    writeFile(join(root, "pane.html"), pane),
    writeFile(join(root, "pane.js"), script),
    writeFile(join(root, "functions.json"), functions),
  ]);
  const workbook = await readFile(new URL("../../assets/eksempel-2018.xlsx", import.meta.url));
  const commands = [{ id: "recompute", label: "Beregn på nytt" }];
  browser = await sharedBrowser();
  excel = await openExcelPage({ root, pane: "pane.html", functions: "functions.json", workbook, commands, browser });
});

afterAll(async () => {
  await excel.close();
  await browser.close();
  await rm(root, { recursive: true });
});

test("the pane starts in its frame as in a Norwegian Excel, under its own content security policy", async () => {
  await excel.pane.waitForFunction(() => document.body.textContent !== "");
  expect(await excel.pane.textContent("body")).toBe("Excel nb-NO");
  expect(excel.problems).toEqual([]);
  expect(excel.foreignRequests.map((address) => new URL(address).host)).toEqual(
    excel.foreignRequests.map(() => "appsforoffice.microsoft.com"),
  );
});

test("the grid shows the workbook, and what the pane's command writes", async () => {
  expect(await excel.page.locator("nav button").allTextContents()).toContain("Svar 2018");
  await excel.page.getByRole("button", { name: "Svar 2018" }).click();
  await excel.page.getByRole("button", { name: "Beregn på nytt" }).click();
  await excel.page.waitForSelector('td[data-address="C1"]:has-text("Beregnet")');
});

test("a formula typed in the grid is calculated by the pane's function", async () => {
  await excel.page.locator('td[data-address="Z1"]').dblclick();
  await excel.page.keyboard.type("=DOBLE(21)");
  await excel.page.keyboard.press("Enter");
  await excel.page.waitForSelector('td[data-address="Z1"]:text-is("42")');
});

test("the host is in cell-edit mode for as long as a cell is typed in", async () => {
  await excel.page.locator('td[data-address="Z2"]').dblclick();
  expect(await excel.page.evaluate(() => window.excelPage?.host.isEditingCell)).toBe(true);
  await excel.page.keyboard.press("Escape");
  expect(await excel.page.evaluate(() => window.excelPage?.host.isEditingCell)).toBe(false);
});
