import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = path.resolve(import.meta.dirname, "../../../assets/ansatte.xlsx");
let workbench: WorkbenchPage;

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
});
