import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execPath } from "node:process";
import { serveFolder, type LocalServer } from "../../scripts/serve/static-server.ts";
import { buildSite } from "../../scripts/site/site.ts";

let folder: string;
let server: LocalServer;
let missing: readonly string[];

beforeAll(async () => {
  const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "workbench"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The workbench cannot be built");
  folder = mkdtempSync(path.join(tmpdir(), "site-"));
  missing = buildSite(".", "dist/workbench", path.join(folder, "below"));
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page of the documents, as addresses below the server's. */
const pages = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html") && !name.includes("workbench"));

/** Where a page's links, pictures and style lead, as full addresses; without other sites. */
function targetsOf(page: string): readonly URL[] {
  const html = readFileSync(path.join(folder, page), "utf8");
  const targets = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target = ""]) => new URL(target, new URL(page, server.address)));
  return targets.filter(({ origin }) => origin === new URL(server.address).origin);
}

test("every document that a link leads to is on the site, and nothing that is linked to is missing", () => {
  expect(missing).toEqual([]);
  expect(pages()).toEqual(expect.arrayContaining(["below/index.html", "below/docs/veiledning.html", "below/docs/regelsett.html"]));
});

test("every link and picture of every page opens, below a path of any name, and leads to a heading that is there", async () => {
  const targets = pages().flatMap((page) => targetsOf(page).map((target) => ({ page, target })));
  const broken: string[] = [];
  const asked = new Map<string, string | null>();
  for (const { page, target } of targets) {
    const address = target.href.replace(/#.*$/, "");
    if (!asked.has(address)) {
      const response = await fetch(address);
      asked.set(address, response.ok ? await response.text() : null);
    }
    const text = asked.get(address) ?? null;
    const heading = decodeURIComponent(target.hash.slice(1));
    if (text === null || (heading !== "" && !text.includes(`id="${heading}"`))) broken.push(`${page}: ${target.href}`);
  }
  expect(targets.length).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test("the workbench is on the site, and the first page leads to it", () => {
  expect(targetsOf("below/index.html").map(({ pathname }) => pathname)).toContain("/below/workbench/index.html");
  expect(existsSync(path.join(folder, "below/workbench/service-worker.js"))).toBe(true);
});

test("a page is in its language, runs no script, and shows no mark of Markdown", () => {
  const guide = readFileSync(path.join(folder, "below/docs/veiledning.html"), "utf8");
  expect(guide).toContain('<html lang="nb">');
  expect(guide).toContain("<title>Veiledning for deg som analyserer</title>");
  expect(guide).not.toMatch(/<script|\n## |\]\(/);
  expect(statSync(path.join(folder, "below/site.css")).size).toBeGreaterThan(0);
});
