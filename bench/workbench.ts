import type { Page } from "playwright-core";
import type { Finding } from "./finding.ts";
import { median } from "./measure.ts";
import { computed, importRules, launchBrowser, openFile, ready, serveWorkbench, timed, type Bench } from "./workbench-page.ts";

/** Turns of the wheel, and the distance of each, in CSS pixels. */
const [turns, distance] = [60, 400];

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
  const bench = await serveWorkbench();
  if (bench === null) return [];
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

async function measure({ address, large, rules }: Bench): Promise<Round> {
  const browser = await launchBrowser();
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

/** Computes once more, over the first results, when the page has come to rest. */
async function computedAgain(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  return computed(page);
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
