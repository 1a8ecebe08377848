import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { buildPanePage } from "./build.ts";
import { serveFolder } from "../serve/static-server.ts";

/** Takes the guide's pictures of the pane, from the real pane over the sample: `node scripts/run-ts.mjs scripts/pane-page/pictures.ts`. */
interface Picture {
  readonly name: string;
  readonly query?: string;
  /** In CSS pixels. */
  readonly height?: number;
  readonly prepare?: (page: Page) => Promise<void>;
}

const show = (section: string) => (page: Page) => page.locator(`#tab-${section}`).click();

async function compute(page: Page): Promise<void> {
  await page.locator("#compute").click();
  await page.locator(".message.good").waitFor();
}

async function explainOslo(page: Page): Promise<void> {
  await show("explain")(page);
  const field = page.getByRole("combobox").first();
  await field.fill("Oslo");
  await field.press("Enter");
  await field.blur();
}

/** The second screen of the draft: a block that nothing on the sheet names. */
async function draft(page: Page): Promise<void> {
  await page.locator("fluent-button", { hasText: "Lag regler fra arket" }).click();
  await page.locator("fluent-button", { hasText: "Neste" }).click();
  await page.getByText("2 av 4").waitFor();
}

async function tryOthers(page: Page): Promise<void> {
  await show("rules")(page);
  await page.locator("fluent-button", { hasText: "Prøv andre regler" }).click();
  await page
    .locator("summary", { hasText: /^IKT-strategi$/ })
    .last()
    .click();
  await page.locator("[role=slider]").nth(2).press("ArrowLeft");
  await page
    .locator("summary", { hasText: /^Digital prioritering: / })
    .first()
    .click();
  await page.locator(".body").evaluate((body) => {
    body.scrollTop = 0;
  });
}

const pictures: readonly Picture[] = [
  { name: "panel-tom", query: "empty", height: 420 },
  { name: "panel-data", query: "troubled" },
  { name: "panel-kontroll", query: "troubled", prepare: show("check") },
  { name: "panel-regler", prepare: show("rules"), height: 1000 },
  { name: "panel-resultat", prepare: compute, height: 900 },
  { name: "panel-forklar", prepare: explainOslo },
  { name: "panel-utkast", query: "file=ansatte.xlsx", prepare: draft },
  { name: "panel-regler-prov", prepare: tryOthers, height: 1000 },
];

async function take(browser: Browser, address: string, folder: string, picture: Picture): Promise<void> {
  const { name, query = "", height = 760, prepare } = picture;
  const page = await browser.newPage({
    viewport: { width: 350, height },
    deviceScaleFactor: 2,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(`${address}?${query}`);
  await page.locator("[role=tabpanel]:not([hidden]) :is(h2, ul.issues)").first().waitFor();
  await prepare?.(page);
  await page.locator("[role=tabpanel]:not([hidden]) :is(h2, label, summary)").first().waitFor();
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}

const root = process.cwd();
const built = path.join(root, "node_modules/.cache/pane-page");
const folder = path.join(root, "docs/pictures");
await mkdir(folder, { recursive: true });
await buildPanePage(root, built);
const { address, close } = await serveFolder(built);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const picture of pictures) await take(browser, address, folder, picture);
await browser.close();
await close();
