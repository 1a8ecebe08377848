import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { axeFindings } from "../pane/browser.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;

(existsSync(browserPath) ? describe : describe.skip)("the page while it starts", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 }, serviceWorkers: "block" } });
  });

  afterAll(() => workbench.close());

  test("shows its parts before the grid's program has come, and nothing to press", async () => {
    const { page } = workbench;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/workbench.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(workbench.origin, { waitUntil: "commit" });
    await page.getByText("Starter …").first().waitFor();
    expect(await page.locator("#bar button:enabled").count()).toBe(0);
    expect(await page.locator("#pane .tabs").innerText()).toMatch(/Data\s+Kontroll\s+Regler\s+Resultat\s+Forklar/);
    expect(await axeFindings(page)).toEqual([]);
    letGo();
    await workbench.ready();
    await page.unroute("**/workbench.js");
    expect(await page.locator("#pane .starting").count()).toBe(0);
  });

  test("reads the file before the grid's program has come, and does so once", async () => {
    const { page } = workbench;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate(() => {
      localStorage.setItem("digitaliseringsindikatorer.theme", "dark");
    });
    await workbench.reload();
    expect(asked.filter((path) => path.endsWith("eksempel-2018.xlsx"))).toHaveLength(1);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await workbench.value("Svar 2018", 4, 0)).not.toBeNull();
    expect(workbench.errors).toEqual([]);
  });
});
