import axe from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { serveFolder } from "../../../scripts/serve/static-server.ts";
import { builtPage, hang, sharedBrowser } from "../services/services-client.ts";

/** How the pane is to look. */
export interface Look {
  readonly language: "nb" | "en";
  readonly colours: "light" | "dark" | "forced";
  /** In CSS pixels. */
  readonly width: number;
}

/** The pane's stand-alone page in Chromium, with its content security policy in force. */
export interface PaneBrowser {
  /** Opens the pane over the sample, or by `query` another workbook; resolves when the answers have been read. */
  readonly open: (look: Look, query?: string) => Promise<OpenPane>;
  readonly close: () => Promise<void>;
}

export interface OpenPane {
  readonly page: Page;
  /** Errors and warnings of the console, errors of the page, and requests to anywhere but its own origin. */
  readonly complaints: readonly string[];
}

/** Serves the built page, and connects to the browser. */
export async function startPaneBrowser(): Promise<PaneBrowser> {
  const { address, close } = await serveFolder(await builtPage("pane"));
  const browser = await sharedBrowser();
  return {
    open: (look, query = "") => openPane(browser, address, look, query),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function openPane(browser: Browser, address: string, { language, colours, width }: Look, query: string): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    forcedColors: colours === "forced" ? "active" : "none",
    colorScheme: colours === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(hang);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(`${address}?language=${language}&theme=${colours === "dark" ? "dark" : "light"}&${query}`);
  await page.locator("[role=tabpanel]:not([hidden]) :is(h2, ul.issues)").first().waitFor();
  return { page, complaints };
}

/** Gives an open pane other colours and another width, without loading it again. */
export async function changeLook(page: Page, { colours, width }: Look): Promise<void> {
  const theme = colours === "dark" ? "dark" : "light";
  await page.setViewportSize({ width, height: 760 });
  await page.emulateMedia({ forcedColors: colours === "forced" ? "active" : "none", colorScheme: theme });
  await page.evaluate(`host.changeTheme("${theme}")`);
  await drawn(page);
}

/** The colours of the page as they are drawn, not as they were asked for. */
export function coloursOf(page: Page | Frame): Promise<Look["colours"]> {
  return page.evaluate(() => {
    if (matchMedia("(forced-colors: active)").matches) return "forced";
    const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red + green + blue < 384 ? "dark" : "light";
  });
}

/** Resolves when the page has drawn what was last asked of it. */
export function drawn(page: Page | Frame): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}

/** What axe finds wrong with the page as it is now, or a frame of it, as «rule: element». */
export async function axeFindings(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
    }
    // axe-core puts itself there when it is loaded.
    const { axe: loaded } = globalThis as unknown as { axe: Axe };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await loaded.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ""}`));
  });
}

/** Goes to a section, and waits until it is there. */
export async function show(page: Page | Frame, section: string): Promise<void> {
  await page.locator(`#tab-${section}`).click();
  await page.locator(`#panel-${section} :is(h2, label, summary)`).first().waitFor();
}

/** By how many pixels anything but a scrolling table is wider than the pane. */
export function overflow(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const body = document.querySelector(".body");
    return body ? Math.max(body.scrollWidth - body.clientWidth, document.documentElement.scrollWidth - innerWidth) : -1;
  });
}
