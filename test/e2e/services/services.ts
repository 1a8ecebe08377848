import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { buildPanePage } from "../../../scripts/pane-page/build.ts";
import { browserArguments, browserPath } from "./chromium.ts";
import type { PageName, Services } from "./services-client.ts";

/**
 * A process of its own with what all browser tests share: one Chromium, and every page built once, when the first test asks for it.
 * Prints where they are as one line of JSON, and lives until its standard input ends.
 */
const root = process.cwd();
const scratch = mkdtempSync(path.join(tmpdir(), "browser-tests-"));

/** Each builds a page and resolves to the folder it lies in. */
const builders: Readonly<Record<PageName, () => Promise<string>>> = {
  addin: () => buildIfStale("addin"),
  workbench: () => buildIfStale("workbench"),
  pane: async () => {
    const folder = path.join(scratch, "pane");
    await buildPanePage(root, folder);
    return folder;
  },
};

/** Builds a page that users get, unless it is built from the present sources. */
function buildIfStale(name: "addin" | "workbench"): Promise<string> {
  const building = spawn(process.execPath, [path.join(root, "scripts/build-if-stale.mjs"), name], { stdio: ["ignore", 2, 2] });
  return new Promise((resolve, reject) => {
    building.once("exit", (code) => {
      if (code === 0) resolve(path.join(root, "dist", name));
      else reject(new Error(`dist/${name} cannot be built.`));
    });
  });
}

const built = new Map<PageName, Promise<string>>();
function folderOf(name: PageName): Promise<string> {
  const known = built.get(name) ?? builders[name]();
  built.set(name, known);
  return known;
}

const server = createServer((request, response) => {
  const name = (request.url ?? "").slice(1) as PageName; // only services-client.ts asks
  folderOf(name).then(
    (folder) => response.end(folder),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = existsSync(browserPath)
  ? await chromium.launchServer({ executablePath: browserPath, args: [...browserArguments], host: "127.0.0.1" })
  : null;
const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
const services: Services = { browser: browser?.wsEndpoint() ?? null, pages: `http://127.0.0.1:${port}/` };
console.log(JSON.stringify(services));

process.stdin.resume().once("end", () => {
  void (browser?.close() ?? Promise.resolve()).finally(() => {
    rmSync(scratch, { recursive: true, force: true });
    process.exit();
  });
});
