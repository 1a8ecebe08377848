import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { execPath } from "node:process";
import { chromium } from "playwright-core";
import { serveFolder } from "./serve/static-server.ts";

/**
 * Makes the picture of the workbench that the README shows first: the sample, computed with one click.
 * Needs Chromium, and a font as wide as Calibri (Debian: chromium, fonts-crosextra-carlito).
 */
const browserPath = "/usr/bin/chromium";
if (!existsSync(browserPath)) throw new Error(`there is no ${browserPath}`);
mkdirSync("docs/pictures", { recursive: true });

/** What the page shows of its grid. */
interface Shown {
  names(): readonly { readonly name: string; readonly reference: string }[];
  select(place: { sheet: string; row: number; column: number }): Promise<void>;
}

const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "workbench"], { stdio: "inherit" });
if (status !== 0) throw new Error("the workbench cannot be built");
const server = await serveFolder("dist/workbench");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const browser = await chromium.launch({ executablePath: browserPath, args });
try {
  const page = await browser.newPage({ viewport: { width: 1320, height: 740 } });
  await page.goto(server.address);
  await page.waitForFunction(
    () => "workbench" in window && (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "",
  );
  await page.locator("#compute").click();
  await page.getByText("er skrevet", { exact: false }).first().waitFor();
  await page.evaluate(async () => {
    const { grid } = (window as unknown as { workbench: { grid: Shown } }).workbench; // the page puts it there
    const reference = grid.names().find(({ name }) => name === "Indikator_strategi_antall")?.reference ?? "";
    const [, letters = ""] = /\$([A-Z]+)\$/.exec(reference) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    await grid.select({ sheet: "Svar 2018", row: 4, column: column + 9 });
    await grid.select({ sheet: "Svar 2018", row: 4, column });
  });
  await page.waitForTimeout(1500);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: "docs/pictures/arbeidsbenk.png" });
} finally {
  await browser.close();
  await server.close();
}
