import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execPath } from "node:process";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { developmentUrl } from "../../scripts/manifest/environments.ts";

/** The development server as `npm run dev-server` has it, but over http and on a free port: a test makes no certificate. Writes both ports. */
const program = `
  import webpack from "webpack";
  import WebpackDevServer from "webpack-dev-server";
  import configuration from "./webpack.config.js";
  const development = await configuration({ development: true });
  const compiler = webpack({ ...development, stats: "errors-only" });
  const compiled = new Promise((resolve) => compiler.hooks.done.tap("test", resolve));
  const server = new WebpackDevServer({ ...development.devServer, port: "auto", server: "http" }, compiler);
  await server.start();
  await compiled;
  console.log(JSON.stringify({ port: server.server.address().port, configured: development.devServer.port }));
`;

let home: string;
let server: ChildProcess;
let address: string;
let configured: number;

const fetched = async (name: string) => await fetch(address + name);
const text = async (name: string) => await (await fetched(name)).text();

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "dev-server-"));
  server = spawn(execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ports = await portsOf(server);
  [address, configured] = [`http://localhost:${ports.port}/`, ports.configured];
});

afterAll(async () => {
  server.kill();
  await once(server, "exit");
  rmSync(home, { recursive: true });
});

async function portsOf({ stdout }: ChildProcess): Promise<{ readonly port: number; readonly configured: number }> {
  let written = "";
  for await (const chunk of stdout ?? []) {
    written += String(chunk);
    const line = /^\{.*\}$/m.exec(written)?.[0];
    if (line !== undefined) return JSON.parse(line) as { port: number; configured: number }; // what the program above writes
  }
  throw new Error(`The development server ended: ${written}`);
}

test("it serves what manifest.xml names, to other origins too", async () => {
  const names = [...readFileSync("manifest.xml", "utf8").matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const response = await fetched(name);
    expect([name, response.status, response.headers.get("access-control-allow-origin")]).toEqual([name, 200, "*"]);
  }
});

test("the page's scripts begin with modules that are in them, and one of them loads the page again after a change", async () => {
  const scripts = [...(await text("taskpane.html")).matchAll(/<script defer src="([^"]+)"/g)].map(([, name = ""]) => name);
  expect(scripts.map((name) => name.replace(/\..*/, ""))).toEqual(["functions", "taskpane"]);
  const code = (await Promise.all(scripts.map(text))).join("\n");
  const first = [...code.matchAll(/__webpack_exec__\((\d+)\)/g)].map(([, id = ""]) => id);
  expect(first.length).toBeGreaterThan(0);
  for (const id of first) expect(code).toMatch(new RegExp(`^/\\*\\*\\*/ ${id}:?`, "m"));
  expect(code.match(/webpack-dev-server\/client\/index\.js\?live-reload=true/g)?.length).toBe(1);
});

test("without https it makes no certificate, and its port is the one that manifest.xml and Microsoft's tools ask for", () => {
  expect(existsSync(path.join(home, ".office-addin-dev-certs"))).toBe(false);
  const { config } = JSON.parse(readFileSync("package.json", "utf8")) as { config: { dev_server_port: number } }; // npm gives it to the tools
  expect(developmentUrl).toBe(`https://localhost:${config.dev_server_port}/`);
  expect(configured).toBe(config.dev_server_port);
});
