import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where the system's Chromium is. */
export const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** Starts a Chromium of one's own. Throws with how to get it when it is not there. */
export function launchChromium(): Promise<Browser> {
  if (!existsSync(browserPath)) throw new Error(missingChromium);
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
}

export const missingChromium = `No Chromium at ${browserPath}: on Debian, sudo apt-get install chromium, or set CHROMIUM_PATH to another.`;
