import { createHash, randomUUID } from "node:crypto";
import { readdir, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import process from "node:process";

/** How old a temporary file of another machine must be, in milliseconds, before it counts as left over. */
const DAY = 86_400_000;

/**
 * A name for what is to become a file, in the same folder and known to nobody: of which file, machine and process it is, and a part of chance.
 * It is as long for every file, so that a long name gets no longer.
 */
export function temporaryName(file: string): string {
  return path.join(path.dirname(file), `${prefixOf(file)}${hash(hostname())}-${process.pid}-${randomUUID()}.tmp`);
}

/** Removes what runs that were killed left of a file, of which no process is at work any more. What cannot be removed stays. */
export async function removeLeftOver(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(prefixOf(file)) && one.endsWith(".tmp"))) {
    const left = path.join(folder, name);
    if (await isLeftOver(left, name.slice(prefixOf(file).length))) await unlink(left).catch(() => undefined);
  }
}

const prefixOf = (file: string) => `.indikator-${hash(path.basename(file))}-`;

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

async function isLeftOver(file: string, rest: string): Promise<boolean> {
  const [machine, pid] = rest.split("-");
  if (machine === hash(hostname())) return !isRunning(Number(pid));
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > DAY;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks, and sends nothing
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
