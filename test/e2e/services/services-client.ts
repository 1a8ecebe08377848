import * as z from "zod";
import { chromium, type Browser } from "playwright-core";
import { missingChromium } from "./chromium.ts";

/** Where the shared browser and the built pages are. */
const Services = z.object({ browser: z.string().nullable(), pages: z.string() });
export type Services = z.infer<typeof Services>;

/** The pages that tests open: the add-in as it is hosted, the workbench, and the pane over a workbook in memory. */
export type PageName = "addin" | "workbench" | "pane";

/**
 * How long a test waits for anything in a page, in milliseconds: what takes longer hangs. It is shorter than jest's own limit for a test,
 * so that the failure says what was waited for.
 */
export const hang = 240_000;

const services = () => Services.parse(JSON.parse(process.env["BROWSER_TESTS"] ?? "null"));

/** The browser that all browser tests share. What a test opens in it is closed with the connection. */
export function sharedBrowser(): Promise<Browser> {
  const { browser } = services();
  if (browser === null) throw new Error(missingChromium);
  return chromium.connect(browser);
}

/** The folder of a built page. It is built when the first test asks for it. */
export async function builtPage(name: PageName): Promise<string> {
  const answer = await fetch(services().pages + name);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
