import { spawnSync } from "node:child_process";
import process, { env, execPath, exit } from "node:process";
import { hasBrowser, openBrowser } from "./serve/browser.ts";
import { serveFolder, type LocalServer } from "./serve/static-server.ts";

/**
 * Builds the workbench where it is not of its sources as they are, serves it on this machine alone, prints its address and opens it in the
 * browser where there is one: `npm start`. The port is the same each time, for a browser keeps work that is not saved by address; PORT is
 * another one.
 */
const usualPort = 4180;
const folder = "dist/workbench";

const text = env["PORT"] ?? "";
const wanted = text === "" ? null : Number(text);
if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) {
  fail(`PORT må være et tall fra 0 til 65535, men er «${text}».`);
}

const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "workbench"], { stdio: "inherit" });
if (status !== 0) exit(status ?? 1);

const { port } = await (wanted === null ? listen() : listenAt(wanted));
const address = `http://localhost:${port}/`;
console.log(`Arbeidsbenken er klar: ${address}  (Ctrl+C avslutter)`);
if (hasBrowser(process)) await openBrowser(address);

async function listen(): Promise<LocalServer> {
  try {
    return await serveFolder(folder, usualPort);
  } catch (error) {
    if (!isTaken(error)) throw error;
    console.log(`Port ${usualPort} er opptatt, kanskje av en arbeidsbenk som alt er i gang. Denne får en annen.`);
    return serveFolder(folder);
  }
}

async function listenAt(port: number): Promise<LocalServer> {
  try {
    return await serveFolder(folder, port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return fail(`Port ${port} er opptatt eller ikke tillatt. Velg en annen med PORT=, eller kjør uten PORT.`);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

function fail(message: string): never {
  console.error(message);
  exit(1);
}
