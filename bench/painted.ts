import type { Locator, Page } from "playwright-core";
import type { Finding } from "./finding.ts";
import { median } from "./measure.ts";
import { computed, importRules, launchBrowser, openFile, ready, serveWorkbench, type Bench } from "./workbench-page.ts";

/** Frames come as soon as they are drawn, so that the time is work, and none of it waiting for the screen. */
const withoutWaiting = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** Units that are pointed at on the map, and steps of a cut point. */
const [units, steps] = [40, 12];

/** How soon what the user does with the mouse or a key is painted in the pane of the workbench, in Chromium. */
export async function paintedInBrowser(): Promise<Finding[]> {
  const bench = await serveWorkbench();
  if (bench === null) return [];
  const browser = await launchBrowser(...withoutWaiting);
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(bench.address);
    await ready(page);
    await computed(page);
    const word = median(await changedWord(page));
    const found = [
      finding("a unit that is pointed at on the map", 16, await pointedAt(page), word),
      finding("a cut point moved by a key, 422 units", 16, await movedCutPoint(page), word),
    ];
    await openLarge(page, bench);
    return [...found, finding("a cut point moved by a key, 10 000 units", 50, await movedCutPoint(page), word)];
  } finally {
    await browser.close();
    await bench.end();
  }
}

/** What a change takes beyond one changed word: without a graphics card the browser needs some milliseconds to paint anything at all. */
function finding(what: string, most: number, times: readonly number[], word: number): Finding {
  const painted = median(times);
  const comparedWith = `painted in ${painted.toFixed(0)} ms, one changed word in ${word.toFixed(0)} ms`;
  return { what, comparedWith, value: painted - word, unit: "ms", limit: { is: "at most", value: most } };
}

/** A word of the page that is another at each press of a key. */
function changedWord(page: Page): Promise<readonly number[]> {
  const word = page.locator(".file-name");
  const act = async (letter: string) => {
    await page.evaluate((text) => {
      const change = () => {
        const shown = document.querySelector(".file-name");
        if (shown) shown.textContent = text;
      };
      addEventListener("keyup", change, { once: true });
    }, letter);
    await page.keyboard.press("Shift");
  };
  return timesOf(
    page,
    word,
    "keyup",
    Array.from({ length: 20 }, (_, press) => `nr${press}.xlsx`),
    act,
  );
}

async function openLarge(page: Page, { large, rules }: Bench): Promise<void> {
  await openFile(page, large);
  await importRules(page, rules);
  await computed(page);
}

async function pointedAt(page: Page): Promise<readonly number[]> {
  await page.getByRole("tab", { name: "Resultat" }).click();
  await page.locator("#panel-result summary", { hasText: "Figur 3.6" }).click();
  const map = page.locator("#panel-result .map").first();
  await map.locator(".map-units").scrollIntoViewIfNeeded();
  const squares = await map.locator("[data-unit]").all();
  const some = squares.slice(0, units);
  return timesOf(page, map.locator(".map-told"), "pointerover", some, (square) => square.hover({ force: true }));
}

async function movedCutPoint(page: Page): Promise<readonly number[]> {
  await page.getByRole("tab", { name: "Regler" }).click();
  await page.locator("#panel-rules fluent-button", { hasText: "Prøv andre regler" }).click();
  const editor = page.locator("#panel-rules .editor");
  await editor.locator("summary", { hasText: /^IKT-strategi$/ }).click();
  await editor.locator("[role=slider]").nth(2).focus();
  const keys = Array.from({ length: steps }, (_, step) => (step % 2 === 0 ? "ArrowLeft" : "ArrowRight"));
  return timesOf(page, editor.locator("[role=status]"), "keydown", keys, (key) => page.keyboard.press(key));
}

/** Does each of these things with the real mouse or keyboard; the times, in milliseconds, from each event until what it changed in `shown` is painted. */
async function timesOf<Input>(
  page: Page,
  shown: Locator,
  event: string,
  inputs: readonly Input[],
  act: (input: Input) => Promise<void>,
): Promise<readonly number[]> {
  await shown.evaluate(watchPainting, event);
  for (const input of inputs) {
    await act(input);
    await page.waitForTimeout(150);
  }
  const times = await page.evaluate(() => (window as unknown as { paintTimes: number[] }).paintTimes);
  if (times.length < inputs.length / 2) throw new Error(`${times.length} of ${inputs.length} changes were painted`);
  return times.slice(1); // the first warms up
}

/** Runs in the page: keeps the time from the last event of a kind until the first frame that shows a change in an element. */
function watchPainting(shown: Element, event: string): void {
  const paintTimes: number[] = [];
  Object.assign(window, { paintTimes });
  let from: number | null = null;
  addEventListener(
    event,
    ({ timeStamp }) => {
      from = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const began = from;
    if (began === null) return;
    from = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        paintTimes.push(performance.now() - began);
      };
      port2.postMessage(null);
    });
  }).observe(shown, { subtree: true, childList: true, characterData: true });
}
