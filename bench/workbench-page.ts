import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { serveFolder } from "../scripts/serve/static-server.ts";
import { drawSurvey, rulesWithAllColumns } from "./survey.ts";
import { workbookFile } from "./workbook-file.ts";

const browserPath = "/usr/bin/chromium";

/** The workbench as it is served, and the files it is measured with. */
export interface Bench {
  readonly address: string;
  readonly large: string;
  readonly rules: string;
  readonly end: () => Promise<void>;
}

interface Builder {
  readonly buildWorkbench: (folder: string) => Promise<string>;
}

/** Builds the workbench and serves it, with a large survey; null where there is no browser to open it in. */
export async function serveWorkbench(): Promise<Bench | null> {
  if (!existsSync(browserPath)) {
    console.log(`The workbench is not measured: there is no ${browserPath}.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "workbench-bench-"));
  const building = pathToFileURL(resolve("scripts/build-workbench.mjs")).href;
  const { buildWorkbench } = (await import(building)) as Builder; // a plain script without types
  const { address, close } = await serveFolder(await buildWorkbench(join(folder, "page")));
  const [large, rules] = [join(folder, "10000.xlsx"), join(folder, "regler.json")];
  writeFileSync(large, await workbookFile(drawSurvey(10_000, 10)));
  writeFileSync(rules, JSON.stringify(rulesWithAllColumns));
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true });
  };
  return { address, large, rules, end };
}

/** A browser of its own, without stored data. */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  return chromium.launch({ executablePath: browserPath, args: [...args, ...more] });
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Waits until the answers are read and Beregn can be pressed. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isRead = (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "";
    return "workbench" in window && isRead && document.querySelector("#compute")?.getAttribute("aria-disabled") !== "true";
  });
}

/** Opens a file; the time until its cells are painted and it can be scrolled. */
export async function openFile(page: Page, file: string): Promise<number> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Åpne", exact: true }).click()]);
  return timed(async () => {
    await chooser.setFiles(file);
    await page.locator(".saved").waitFor({ state: "detached" });
    await page.locator(".saved").waitFor();
    await page.evaluate(painted);
  });
}

export async function importRules(page: Page, file: string): Promise<void> {
  await page.getByRole("tab", { name: "Regler" }).click();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Importer").first().click()]);
  await chooser.setFiles(file);
  await ready(page);
}

/** Presses Beregn; the time until the results are painted. */
export async function computed(page: Page): Promise<number> {
  const before = await page.evaluateHandle(memo);
  const time = await timed(async () => {
    await page.locator("#compute").click();
    await page.waitForFunction((former) => {
      const { grid } = (window as unknown as { workbench: { grid: { memo(): unknown } } }).workbench;
      return grid.memo() !== former && document.querySelector("#compute")?.getAttribute("aria-disabled") !== "true";
    }, before);
    await page.evaluate(painted);
  });
  await before.dispose();
  return time;
}

/** Runs in the page: what the grid has stored of the last write. */
function memo(): unknown {
  return (window as unknown as { workbench: { grid: { memo(): unknown } } }).workbench.grid.memo();
}

/** Runs in the page: resolves when what has changed is on the screen. */
function painted(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        done();
      }),
    ),
  );
}
