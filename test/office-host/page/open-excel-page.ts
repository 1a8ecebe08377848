import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { launchChromium } from "../../e2e/services/chromium.ts";
import { hang } from "../../e2e/services/services-client.ts";
import type { HostOptions } from "../office-host.ts";
import type { HostPageSetup } from "./host-page.ts";
import { hostedLibrary, library, serveExcel } from "./server.ts";

/** The interval between two polls of a page that is timed, in milliseconds: polling runs in its thread. */
const untouched = 4000;

export interface ExcelPageOptions {
  /** The folder with the built add-in, and the page of its task pane in it. */
  readonly root: string;
  readonly pane: string;
  /** An .xlsx file to open; an empty workbook when left out. */
  readonly workbook?: Uint8Array;
  /** The path of functions.json in `root`; no custom functions when left out. */
  readonly functions?: string;
  readonly commands?: HostPageSetup["commands"];
  readonly host?: HostOptions;
  /** Size, colour scheme, forced colours and language of the browser. */
  readonly context?: BrowserContextOptions;
  /** A browser to open the page in; its own when left out. */
  readonly browser?: Browser;
  /**
   * For measuring the pane by itself: Office.js comes from the page's own server, as fast as the add-in's files do (intercepting
   * requests is slow), and the cells are not drawn.
   */
  readonly isTimed?: boolean;
  /** Runs in every frame before its scripts. */
  readonly watch?: () => void;
}

/** An Excel in Chromium: a grid with the add-in's pane beside it, run by the real Office.js. `problems` are console errors and failed requests. */
export interface OpenExcelPage {
  readonly page: Page;
  readonly pane: Frame;
  readonly problems: readonly string[];
  /** Every address that was requested outside the page's own server. */
  readonly foreignRequests: readonly string[];
  close(): Promise<void>;
}

/** Opens the grid page with the pane in a frame of the same origin, and waits until the pane's page is loaded. */
export async function openExcelPage(options: ExcelPageOptions): Promise<OpenExcelPage> {
  const { root, workbook = null, isTimed = false } = options;
  const server = await serveExcel({ root, workbook, setup: setupOf(options), withLibrary: isTimed });
  const browser = options.browser ?? (await launchChromium());
  const context = await browser.newContext(options.context ?? {});
  context.setDefaultTimeout(hang);
  const page = await context.newPage();
  const problems = watchProblems(page);
  const foreignRequests = isTimed ? [] : await answerForeignRequests(page, server.origin);
  await page.addInitScript(connectFrame);
  if (options.watch) await page.addInitScript(options.watch);
  await page.goto(`${server.origin}/excel.html`);
  if (isTimed) await page.waitForTimeout(untouched);
  const pane = await paneOf(page);
  const close = async () => {
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
  };
  return { page, pane, problems, foreignRequests, close };
}

function setupOf({ pane, workbook, functions, commands = [], host = {}, isTimed = false }: ExcelPageOptions): HostPageSetup {
  return {
    pane: `/${pane}`,
    workbook: workbook ? "/workbook.xlsx" : null,
    functions: functions === undefined ? null : `/${functions}`,
    commands,
    options: host,
    isDrawn: !isTimed,
  };
}

/** Runs in every frame before its scripts: puts into the add-in's frame what Excel puts into `window.external`. */
function connectFrame(): void {
  const external = window.parent !== window ? window.parent.excelPage?.external : undefined;
  if (external) Object.assign(Reflect.get(window, "external") as object, external); // every browser has this object
}

function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("requestfailed", (request) => problems.push(`${request.url()} ${request.failure()?.errorText ?? ""}`));
  return problems;
}

/** Office.js comes from the npm package; every other request to another server is refused. */
async function answerForeignRequests(page: Page, origin: string): Promise<string[]> {
  const foreign: string[] = [];
  await page.route(
    (url) => url.origin !== origin && url.protocol !== "data:" && url.protocol !== "blob:",
    async (route) => {
      const address = route.request().url();
      foreign.push(address);
      if (!address.startsWith(hostedLibrary)) return route.abort();
      const file = address.slice(hostedLibrary.length).replace(/\?.*$/, "");
      return route.fulfill({ contentType: "text/javascript", body: await readFile(join(library, file)) });
    },
  );
  return foreign;
}

/** Makes the pane this wide, in CSS pixels, as a user does by dragging its edge. */
export async function widenPane(page: Page, width: number): Promise<void> {
  await page.locator("#pane iframe").evaluate((frame, width) => {
    frame.style.setProperty("width", `${width}px`);
  }, width);
}

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("#pane iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  await frame.waitForLoadState("load");
  return frame;
}
