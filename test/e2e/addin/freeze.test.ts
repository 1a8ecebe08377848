import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openExcelPage, type OpenExcelPage } from "../../office-host/page/open-excel-page.ts";
import { builtPage, sharedBrowser } from "../services/services-client.ts";
import { tabTo } from "./tab-to.ts";

let browser: Browser;
let root = "";
let workbook: Uint8Array;
let excel: OpenExcelPage | null = null;

beforeAll(async () => {
  root = await builtPage("addin");
  workbook = await readFile("assets/eksempel-2018.xlsx");
  browser = await sharedBrowser();
});

afterEach(async () => {
  await excel?.close();
  excel = null;
});

afterAll(() => browser.close());

/** The add-in of a build whose functions have a prefix, with the tab of results open. */
async function opened(): Promise<OpenExcelPage> {
  const pane = "taskpane.html?namespace=DIGI_TEST";
  excel = await openExcelPage({ root, pane, functions: "functions.json", workbook, browser });
  await excel.pane.getByText("377 av 422 kommuner har svart").waitFor();
  await excel.pane.getByRole("tab", { name: /Resultat/ }).click();
  return excel;
}

/** Presses a button by its words. */
type Press = (excel: OpenExcelPage, words: string) => Promise<void>;

const presses: readonly (readonly [string, Press])[] = [
  ["mouse", ({ pane }, words) => pane.locator("fluent-button", { hasText: words }).click()],
  [
    "keyboard",
    async (excel, words) => {
      await excel.pane.getByRole("tab", { name: /Resultat/ }).focus();
      await tabTo(excel, words);
      await excel.page.keyboard.press("Enter");
    },
  ],
];

const survey = "Svar 2018";
/** Where formulas are put: beside the survey, and one of the user's own. */
const cells = { ours: [5, 80], spilled: [6, 80], users: [5, 82] } as const;

/** Puts formulas into the workbook, as if typed; the add-in's function computes its own. */
async function type({ page }: OpenExcelPage): Promise<void> {
  await page.evaluate(
    async ([survey, { ours, users }]) => {
      const { host, engine } = window.excelPage ?? {};
      const sheet = host?.workbook.sheet(survey);
      if (!host || !sheet) throw new Error("there is no Excel");
      sheet.cells.put(...ours, { value: "", formula: "=STRATEGI(E6:E8,F6:R8)" });
      host.workbook.formulas.add(sheet, ...ours);
      sheet.cells.put(...users, { value: 42, formula: "=40+2" });
      await engine?.calculated();
    },
    [survey, cells] as const,
  );
}

/** What stands in the three cells: value and formula. */
const standing = ({ page }: OpenExcelPage) =>
  page.evaluate(
    ([survey, places]) =>
      Object.values(places).map(([row, column]) => {
        const cell = window.excelPage?.host.workbook.sheet(survey).cells.at(row, column);
        return [cell?.value ?? null, cell?.formula ?? null];
      }),
    [survey, cells] as const,
  );

/** The workbook's names and what each stands for. */
const names = ({ page }: OpenExcelPage) =>
  page.evaluate(() => (window.excelPage?.host.workbook.names.items ?? []).map(({ name, formula }) => [name, formula] as const));

test.each(presses)("«Frys til verdier» by %s leaves the values in the workbook, and the user's own formula", async (_, press) => {
  const excel = await opened();
  await type(excel);
  const before = await standing(excel);
  const [ours, spilled] = before;
  expect(before).toEqual([
    [expect.any(Number), "=STRATEGI(E6:E8,F6:R8)"],
    [expect.any(Number), "=STRATEGI(E6:E8,F6:R8)"], // spilled: its first cell's formula
    [42, "=40+2"],
  ]);
  await press(excel, "Frys til verdier");
  await excel.pane.getByText("3 celler er gjort om til verdier.").waitFor();
  expect(await standing(excel)).toEqual([
    [ours?.[0], null],
    [spilled?.[0], null],
    [42, "=40+2"],
  ]);
  await press(excel, "Frys til verdier");
  await excel.pane.getByText("Fant ingen av tilleggets formler.").waitFor();
  expect(excel.problems).toEqual([]);
});

test.each(presses)("«Lag navn» by %s gives the workbook the plain names, and «Fjern navnene» takes them away again", async (_, press) => {
  const excel = await opened();
  const before = await names(excel);
  await press(excel, "Lag navn");
  await excel.pane.getByText(/^Navnene STRATEGI, .* kan brukes uten prefiks i denne arbeidsboken\./).waitFor();
  const added = (await names(excel)).slice(before.length);
  expect(added.map(([name]) => name)).toEqual(expect.arrayContaining(["STRATEGI", "PRIORITERING", "FORKLAR"]));
  for (const [name, formula] of added) expect(formula).toMatch(new RegExp(`^=LAMBDA\\(.*DIGI_TEST\\.${name}\\(`));
  await press(excel, "Fjern navnene");
  await excel.pane.getByText(/^Navnene STRATEGI, .* er fjernet\./).waitFor();
  expect(await names(excel)).toEqual(before);
  expect(excel.problems).toEqual([]);
});

test("while a cell is being edited «Frys til verdier» says that it waits for that, and goes on when it is left", async () => {
  const excel = await opened();
  await type(excel);
  await excel.page.getByRole("button", { name: "Les meg" }).click();
  await excel.page.locator('td[data-address="C3"]').dblclick();
  await excel.pane.locator("fluent-button", { hasText: "Frys til verdier" }).click();
  await excel.pane.getByText("Venter: en celle er under redigering. Trykk Enter eller Esc i arket.").waitFor();
  expect((await standing(excel))[0]?.[1]).toBe("=STRATEGI(E6:E8,F6:R8)");
  await excel.page.locator('td[data-address="C3"] input').press("Escape");
  await excel.pane.getByText("3 celler er gjort om til verdier.").waitFor();
  expect(excel.problems).toEqual([]);
});
