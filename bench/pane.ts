import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Frame } from "playwright-core";
import { compute } from "../src/core/functions/compute.ts";
import { resultOfFunction } from "../src/core/functions/result-named.ts";
import { publishedRules } from "../src/core/functions/call.ts";
import { strategi } from "../src/cell-functions/functions.ts";
import { launchChromium } from "../test/e2e/services/chromium.ts";
import { openExcelPage } from "../test/office-host/page/open-excel-page.ts";
import type { Finding } from "./finding.ts";
import { median, ratio, sideBySide } from "./measure.ts";
import { buildProgram } from "./process.ts";
import { drawSurvey, ruleSet } from "./survey.ts";

const addin = "dist/addin";
const chromium = "/usr/bin/chromium";

/** A page with Microsoft's library alone, under the pane's own policy. */
const barePage = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Bare</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="ready.js"></script></head><body></body></html>`;
const bareScript = `Office.onReady().then(() => { document.body.textContent = "Klar"; window.markReady(); });`;

/** Marks that a page sets: milliseconds from the start of its loading. */
interface Marks {
  associated?: number;
  /** The pane is drawn, and Beregn takes a press: test/e2e/addin presses it then, and it computes. */
  usable?: number;
  /** The sample's answers are read and shown. */
  read?: number;
}

/** How soon the pane and its functions are ready, and how long a spilled function takes. */
export async function paneInBrowser(rounds: number): Promise<Finding[]> {
  const size = pageBytes();
  const functions = await spilledFunction(2 * rounds + 1);
  if (!existsSync(chromium)) {
    console.log(`The pane is not timed: there is no ${chromium}.`);
    return [size, ...functions];
  }
  const browser = await launchChromium();
  try {
    return [size, ...(await startUp(browser, rounds)), ...functions];
  } finally {
    await browser.close();
  }
}

async function startUp(browser: Browser, rounds: number): Promise<Finding[]> {
  const workbook = readFileSync("assets/eksempel-2018.xlsx");
  const bare = mkdtempSync(join(tmpdir(), "indikator-bare-"));
  writeFileSync(join(bare, "bare.html"), barePage);
  writeFileSync(join(bare, "ready.js"), bareScript);
  const times: { ours: Marks; library: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const library = await timed(browser, { root: bare, pane: "bare.html", workbook });
    const ours = await timed(browser, { root: addin, pane: "taskpane.html", functions: "functions.json", workbook });
    if (round > 0) times.push({ ours, library: library.read ?? NaN });
  }
  rmSync(bare, { recursive: true });
  const comparedWith = `Office.js alone is ready in ${Math.round(median(times.map(({ library }) => library)))} ms`;
  const finding = (what: string, of: keyof Marks, atMost: number | null): Finding => ({
    what: `the pane in Chromium, ${what}`,
    comparedWith,
    value: median(times.map(({ ours }) => ours[of] ?? NaN)),
    unit: "ms",
    limit: atMost === null ? null : { is: "at most", value: atMost },
  });
  return [
    finding("functions associated", "associated", 300),
    finding("usable: drawn, Beregn takes a press", "usable", 1000),
    finding("the sample's answers read and shown", "read", null),
  ];
}

async function timed(browser: Browser, page: { root: string; pane: string; functions?: string; workbook: Uint8Array }): Promise<Marks> {
  const excel = await openExcelPage({ ...page, browser, isTimed: true, watch: watchStart });
  const marks = await marksOf(excel.pane);
  await excel.close();
  return marks;
}

async function marksOf(pane: Frame): Promise<Marks> {
  await pane.waitForFunction(() => (window as { benchMarks?: Marks }).benchMarks?.read !== undefined);
  return pane.evaluate(() => (window as { benchMarks?: Marks }).benchMarks ?? {});
}

/** Runs in the pane's frame before its scripts: checks after each script whether the functions are associated, and polls the other marks. */
function watchStart(): void {
  interface Watched {
    benchMarks?: { associated?: number; usable?: number; read?: number };
    markReady?: () => void;
    CustomFunctions?: { _association?: { mappings: object } };
  }
  const watched = window as unknown as Watched; // what the page and Office.js put there
  const marks: NonNullable<Watched["benchMarks"]> = {};
  watched.benchMarks = marks;
  watched.markReady = () => (marks.read ??= performance.now());
  const atScript = () => {
    if (Object.keys(watched.CustomFunctions?._association?.mappings ?? {}).length >= 14) marks.associated ??= performance.now();
  };
  document.addEventListener("load", atScript, true);
  const timer = setInterval(() => {
    const button = document.querySelector("#compute:defined");
    if (button && button.getAttribute("aria-disabled") !== "true") marks.usable ??= performance.now();
    if ((document.body as HTMLElement | null)?.textContent.includes("377 av 422 kommuner har svart")) watched.markReady?.();
    if (marks.read !== undefined) clearInterval(timer);
  }, 4);
}

/** The size of the page's scripts, compressed as a server sends them. */
function pageBytes(): Finding {
  buildProgram("addin");
  const page = readFileSync(join(addin, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]+src=["']?([^"'\s>?]+)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("https:"));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(addin, name)), { level: 9 }).length, 0);
  return {
    what: "the pane's scripts at start, gzip",
    comparedWith: "",
    value: bytes / 1000,
    unit: "kB",
    limit: { is: "at most", value: 130 },
  };
}

/** One cell with a function over ten thousand rows, beside the call into core alone. */
async function spilledFunction(rounds: number): Promise<Finding[]> {
  const { header, rows } = drawSurvey(10_000, 11);
  const from = header.indexOf("strategi");
  const [gate, areas] = [rows.map((row) => row.slice(from, from + 1)), rows.map((row) => row.slice(from + 1, from + 14))];
  const rules = publishedRules(ruleSet);
  const result = resultOfFunction("STRATEGI", ruleSet);
  const times = await sideBySide(rounds, {
    cell: () => strategi(gate as unknown[][], areas as unknown[][]),
    core: () => compute(result, [gate, areas], rules),
  });
  return [
    {
      what: "=STRATEGI(…) over 10 000 rows × 14 columns",
      comparedWith: `${ratio(times.cell, times.core).toFixed(1)} × the core call inside it`,
      value: median(times.cell),
      unit: "ms",
      limit: { is: "at most", value: 15 },
    },
  ];
}
