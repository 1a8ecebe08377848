import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { textOf } from "../../../src/core/sheet/cell-text.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { surveyFile } from "../../formulas/survey-file.ts";
import { browserPath } from "../services/chromium.ts";
import { Effort } from "../services/effort.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const guide = path.resolve(import.meta.dirname, "../../../docs/veiledning.md");
const sample = path.resolve(import.meta.dirname, "../../../assets/eksempel-2018.xlsx");
const survey = path.resolve(import.meta.dirname, "../../../assets/ansatte.xlsx");
let workbench: WorkbenchPage;

/** The sample's answers under headings that no rules know. */
async function otherQuestions(): Promise<Uint8Array> {
  const { cells } = await (await XlsxWorkbook.open(new Uint8Array(readFileSync(sample)))).read("Svar 2018");
  const [headings = [], ...rows] = cells.slice(3).map((row) => row ?? []);
  return surveyFile([headings.map((heading, at) => (at > 3 ? `Deres ${textOf(heading).toLowerCase()}` : heading)), ...rows], false);
}

interface Shown {
  readonly grid: { selected(): { sheet: string; row: number; column: number } | null };
}

const selected = () => workbench.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.selected());

(existsSync(browserPath) ? describe : describe.skip)("a survey without rules in the workbench", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    await workbench.openFile("ansatte.xlsx", new Uint8Array(readFileSync(survey)));
  });

  afterAll(() => workbench.close());

  test("gets a draft, whose cells are shown in the grid, and is computed by it", async () => {
    const { page } = workbench;
    await page.locator("fluent-button", { hasText: "Lag regler fra arket" }).click();
    await page.locator("#draft-heading", { hasText: "1 av 4" }).waitFor();
    await page.locator("fluent-button", { hasText: "Neste" }).click();
    await page.getByRole("button", { name: "Vis C2:H2" }).click();
    await workbench.until(selected, (cell) => JSON.stringify(cell) === JSON.stringify({ sheet: "Svar", row: 1, column: 2 }));
    await page.locator("fluent-button", { hasText: "Godta resten" }).click();
    await page.locator("fluent-button", { hasText: "Bruk reglene" }).click();
    await page.getByText("7 av 7 spørsmål har en kolonne").waitFor();
    await workbench.compute();
    expect(await workbench.value("Svar", 1, 9)).toBe("Spørsmål 1–6: antall svar som teller");
    expect(workbench.errors).toEqual([]);
  });

  test("a sheet of 68 questions is gone through in less than five minutes, every screen read", async () => {
    const { page } = workbench;
    const effort = new Effort();
    await workbench.openFile("Andre spørsmål.xlsx", await otherQuestions());
    await effort.click(page.locator("fluent-button", { hasText: "Lag regler fra arket" }));
    const heading = page.locator("#draft-heading");
    const screens: string[] = [];
    for (;;) {
      await page.waitForFunction(
        (before) => ![undefined, before].includes(document.querySelector("#draft-heading")?.textContent),
        screens.at(-1),
      );
      screens.push((await heading.textContent()) ?? "");
      await effort.read(page.locator(".body"));
      if (screens.at(-1) === "Utkastet er klart") break;
      await effort.click(page.locator("fluent-button", { hasText: "Neste" }));
    }
    await effort.click(page.locator("fluent-button", { hasText: "Bruk reglene" }));
    await page.getByText("68 av 68 spørsmål har en kolonne").waitFor();
    const [, minutes] = /68 spørsmål er det \d+ skjermbilder og \*\*(\d+) minutter\*\*/.exec(readFileSync(guide, "utf8")) ?? [];
    expect(Math.ceil(effort.minutes)).toBeLessThanOrEqual(5);
    expect(readFileSync(guide, "utf8")).toContain(`68 spørsmål er det ${String(screens.length)} skjermbilder`);
    expect(Number(minutes)).toBe(Math.ceil(effort.minutes));
    expect(workbench.errors).toEqual([]);
  });
});
