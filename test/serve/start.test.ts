import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { execPath } from "node:process";
import { expect, test } from "@jest/globals";
import { hasBrowser } from "../../scripts/serve/browser.ts";
import { serve } from "../../scripts/serve/static-server.ts";

/** Runs `npm start` until it has said its address, or ended; gives what it wrote, and the page at that address. */
async function start(
  port: string | undefined,
): Promise<{ readonly code: number | null; readonly written: string; readonly page: string | null }> {
  const env = { ...process.env };
  delete env["PORT"];
  const program = spawn(execPath, ["scripts/run-ts.mjs", "scripts/start.ts"], { env: port === undefined ? env : { ...env, PORT: port } });
  const ended = once(program, "close");
  let written = "";
  const address = new Promise<string>((resolve) => {
    program.stderr.on("data", (chunk) => (written += String(chunk)));
    program.stdout.on("data", (chunk) => {
      written += String(chunk);
      const said = /klar: (http:\S+)/.exec(written)?.[1];
      if (said !== undefined) resolve(said);
    });
  });
  const said = await Promise.race([address, ended.then(() => null)]);
  const page = said === null ? null : await (await fetch(said)).text();
  program.kill();
  await ended;
  return { code: program.exitCode, written, page };
}

test("it serves the workbench on the port that is asked for", async () => {
  const free = await serve(() => undefined);
  await free.close();
  const { written, page } = await start(String(free.port));
  expect(written).toContain(`http://localhost:${free.port}/`);
  expect(page).toContain("<title>Digitaliseringsindikatorer</title>");
});

test("it takes another port where the usual one is taken, and says so", async () => {
  const other = createServer();
  // Where something else has the port already, it is as taken as the test needs it.
  await new Promise<void>((resolve) =>
    other
      .once("error", () => {
        resolve();
      })
      .listen(4180, "127.0.0.1", resolve),
  );
  const { written, page } = await start(undefined);
  other.close();
  expect(written).toContain("Port 4180 er opptatt");
  expect(written).not.toContain("Bygger"); // nothing has changed since it was built
  expect(written).not.toContain("http://localhost:4180/");
  expect(page).toContain("<title>Digitaliseringsindikatorer</title>");
});

test("a port that is asked for and taken, or no port, ends it with what is wrong", async () => {
  const taken = await serve(() => undefined);
  const { code, written } = await start(String(taken.port));
  await taken.close();
  expect([code, written]).toEqual([1, expect.stringContaining(`Port ${taken.port} er opptatt`)]);
  for (const port of ["abc", "65536", "-1", "1.5"]) {
    const ended = await start(port);
    expect([ended.code, ended.written]).toEqual([1, `PORT må være et tall fra 0 til 65535, men er «${port}».\n`]);
  }
});

test("the browser is opened for someone who sits before a screen, and for nobody else", () => {
  const terminal = { isTTY: true };
  const display = { DISPLAY: ":0" };
  expect(hasBrowser({ platform: "linux", env: display, stdout: terminal })).toBe(true);
  expect(hasBrowser({ platform: "linux", env: { WAYLAND_DISPLAY: "wayland-0" }, stdout: terminal })).toBe(true);
  expect(hasBrowser({ platform: "linux", env: { WSL_DISTRO_NAME: "Debian" }, stdout: terminal })).toBe(true);
  expect(hasBrowser({ platform: "win32", env: {}, stdout: terminal })).toBe(true);
  expect(hasBrowser({ platform: "darwin", env: {}, stdout: terminal })).toBe(true);

  expect(hasBrowser({ platform: "linux", env: {}, stdout: terminal })).toBe(false);
  expect(hasBrowser({ platform: "linux", env: { DISPLAY: "" }, stdout: terminal })).toBe(false);
  expect(hasBrowser({ platform: "darwin", env: {}, stdout: {} })).toBe(false);
  for (const env of [{ CI: "true" }, { SSH_CONNECTION: "10.0.0.1 22 10.0.0.2 22" }, { BROWSER: "none" }]) {
    expect(hasBrowser({ platform: "win32", env, stdout: terminal })).toBe(false);
    expect(hasBrowser({ platform: "linux", env: { ...display, ...env }, stdout: terminal })).toBe(false);
  }
});
