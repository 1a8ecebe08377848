import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { serveFolder } from "../scripts/serve/static-server.ts";
import type { Finding } from "./finding.ts";
import { median } from "./measure.ts";
import { drawSurvey, rulesWithAllColumns } from "./survey.ts";
import { workbookFile } from "./workbook-file.ts";

const browserPath = "/usr/bin/chromium";
/** Turns of the wheel, and the distance of each, in CSS pixels. */
const [turns, distance] = [60, 400];

/** The workbench as it is served, and the files it is measured with. */
interface Bench {
  readonly address: string;
  readonly large: string;
  readonly rules: string;
  readonly end: () => Promise<void>;
}

/** What was measured in one browser, in milliseconds. */
interface Round {
  readonly usable: number;
  readonly firstComputed: number;
  readonly recomputed: number;
  readonly largeOpened: number;
  readonly largeRecomputed: number;
  readonly longestFrame: number;
}

/** How long the user of the workbench waits, in Chromium, each round in a new browser without stored data. */
export async function workbenchInBrowser(rounds: number): Promise<Finding[]> {
  if (!existsSync(browserPath)) {
    console.log(`The workbench is not measured: there is no ${browserPath}.`);
    return [];
  }
  const bench = await prepare();
  try {
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await measure(bench));
    const finding = (what: string, of: keyof Round, value: number): Finding => ({
      what: `workbench, ${what}`,
      comparedWith: "",
      value: median(measured.map((one) => one[of])),
      unit: "ms",
      limit: { is: "at most", value },
    });
    return [
      finding("422 rows, from nothing to usable", "usable", 2000),
      finding("422 rows, first press of Beregn to painted", "firstComputed", 700),
      finding("422 rows, from Beregn to painted", "recomputed", 700),
      finding("10 000 × 69, opened", "largeOpened", 3000),
      finding("10 000 × 69, from Beregn to painted", "largeRecomputed", 3000),
      finding("10 000 × 69, longest frame while scrolling", "longestFrame", 100),
    ];
  } finally {
    await bench.end();
  }
}

interface Builder {
  readonly buildWorkbench: (folder: string) => Promise<string>;
}

async function prepare(): Promise<Bench> {
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

async function measure({ address, large, rules }: Bench): Promise<Round> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    await page.waitForTimeout(1000); // the browser's own start is over
    const usable = await timed(async () => {
      await page.goto(address);
      await ready(page);
    });
    const firstComputed = await computed(page);
    const recomputed = await computedAgain(page);
    page.on("dialog", (dialog) => void dialog.accept());
    const largeOpened = await openFile(page, large);
    await importRules(page, rules);
    await computed(page);
    const largeRecomputed = await computedAgain(page);
    return { usable, firstComputed, recomputed, largeOpened, largeRecomputed, longestFrame: await longestFrame(page) };
  } finally {
    await browser.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Waits until the answers are read and Beregn can be pressed. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isRead = (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "";
    return "workbench" in window && isRead && document.querySelector("#compute")?.getAttribute("aria-disabled") !== "true";
  });
}

/** Opens a file; the time until its cells are painted and it can be scrolled. */
async function openFile(page: Page, file: string): Promise<number> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Åpne", exact: true }).click()]);
  return timed(async () => {
    await chooser.setFiles(file);
    await page.locator(".saved").waitFor({ state: "detached" });
    await page.locator(".saved").waitFor();
    await page.evaluate(painted);
  });
}

async function importRules(page: Page, file: string): Promise<void> {
  await page.getByRole("tab", { name: "Regler" }).click();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByText("Importer").first().click()]);
  await chooser.setFiles(file);
  await ready(page);
}

/** Computes once more, over the first results, when the page has come to rest. */
async function computedAgain(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  return computed(page);
}

/** Presses Beregn; the time until the results are painted. */
async function computed(page: Page): Promise<number> {
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

/** Turns the wheel over the cells, down and to the right, as fast as frames come. */
async function longestFrame(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(turn % 7 === 0 ? distance / 2 : 0, distance);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => Math.max(...(window as unknown as { frames: number[] }).frames));
}
