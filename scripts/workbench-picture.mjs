import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { buildWorkbench } from "./build-workbench.mjs";
import { serve } from "./serve-workbench.mjs";

/**
 * Makes the picture of the workbench that the README shows first: the sample, computed with one click.
 * Needs Chromium, and a font as wide as Calibri (Debian: chromium, fonts-crosextra-carlito).
 */
const root = path.resolve(import.meta.dirname, "..");
const browserPath = "/usr/bin/chromium";
if (!existsSync(browserPath)) throw new Error(`there is no ${browserPath}`);
mkdirSync(path.join(root, "docs/pictures"), { recursive: true });

const server = await serve(await buildWorkbench());
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const browser = await chromium.launch({ executablePath: browserPath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1320, height: 740 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(
    () => "workbench" in window && (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "",
  );
  await page.locator("#compute").click();
  await page.getByText("er skrevet", { exact: false }).first().waitFor();
  await page.evaluate(async () => {
    const { grid } = window.workbench;
    const { reference } = grid.names().find(({ name }) => name === "Indikator_strategi_antall");
    const [, letters] = /\$([A-Z]+)\$/.exec(reference);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    await grid.select({ sheet: "Svar 2018", row: 4, column: column + 9 });
    await grid.select({ sheet: "Svar 2018", row: 4, column });
  });
  await page.waitForTimeout(1500);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(root, "docs/pictures/arbeidsbenk.png") });
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
