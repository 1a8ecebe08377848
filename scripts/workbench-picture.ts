import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { argv, execPath } from "node:process";
import { chromium, type Page } from "playwright-core";
import { serveFolder } from "./serve/static-server.ts";

/**
 * Makes the picture of the workbench that README and the guide show: the sample, computed with one click, with a map in the pane.
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

/** What is shown of the computed sample, by the name of the picture. */
const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "arbeidsbenk-kart": async (page) => {
    await showResults(page);
    await page.getByRole("tab", { name: "Resultat" }).click();
    const heading = page.locator("#panel-result summary", { hasText: "Figur 3.6" });
    await heading.click();
    await page.locator("#panel-result .map").first().waitFor();
    await page.setViewportSize({ width: 1320, height: 1020 }); // the whole map
  },
};

/** Shows the indicator columns beside the answers. */
async function showResults(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { grid } = (window as unknown as { workbench: { grid: Shown } }).workbench; // the page puts it there
    const reference = grid.names().find(({ name }) => name === "Indikator_strategi_antall")?.reference ?? "";
    const [, letters = ""] = /\$([A-Z]+)\$/.exec(reference) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    await grid.select({ sheet: "Svar 2018", row: 4, column: column + 9 });
    await grid.select({ sheet: "Svar 2018", row: 4, column });
  });
}

const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "workbench"], { stdio: "inherit" });
if (status !== 0) throw new Error("the workbench cannot be built");
const server = await serveFolder("dist/workbench");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const browser = await chromium.launch({ executablePath: browserPath, args });
try {
  for (const name of argv.length > 2 ? argv.slice(2) : Object.keys(pictures)) await take(name);
} finally {
  await browser.close();
  await server.close();
}

async function take(name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1320, height: 740 } });
  await page.goto(server.address);
  await page.waitForFunction(
    () => "workbench" in window && (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "",
  );
  await page.locator("#compute").click();
  await page.getByText("er oppdatert", { exact: false }).first().waitFor();
  await pictures[name]?.(page);
  await page.waitForTimeout(1500);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
}
