import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

let running = null;

/** Starts what the browser tests share, and says in the environment where it is. */
export default async function start() {
  const words = ["scripts/run-ts.mjs", "test/e2e/services/services.ts"];
  running = spawn(process.execPath, words, { cwd: process.cwd(), stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(running, "exit").then(() => {
    throw new Error("What the browser tests share could not be started.");
  });
  const [line] = await Promise.race([once(createInterface(running.stdout), "line"), ended]);
  ended.catch(() => undefined);
  process.env.BROWSER_TESTS = line;
}

export async function stop() {
  if (running === null || running.exitCode !== null) return;
  running.stdin.end();
  await once(running, "exit");
}
