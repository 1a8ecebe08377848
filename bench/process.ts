import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The cost of running a program: milliseconds from start to end and of processor time, and its highest memory use, in MB. */
export interface Usage {
  readonly time: number;
  readonly processor: number;
  readonly memory: number;
}

/** Builds what is shipped, where a source is newer: the command line program (dist/cli/indikator.js) or the add-in (dist/addin). */
export function buildProgram(name: "cli" | "addin"): void {
  const { status, stderr } = spawnSync(execPath, ["scripts/build-if-stale.mjs", name], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** Bundles a program into one module and returns its file. Packages are not bundled, so `folder` must be inside the project. */
export async function bundle(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, `${entry.replaceAll("/", "-").replace(/\.ts$/, "")}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    loader: { ".json": "json" },
    logLevel: "warning",
  });
  return outfile;
}

/** Runs a bundled program in a process of its own. Throws when it fails: exit codes 0 and 1 are runs that computed something. */
export function runAlone(program: string, reporter: string, usageFile: string, args: readonly string[]): Usage {
  const from = performance.now();
  const { status, stderr } = spawnSync(execPath, ["--import", pathToFileURL(reporter).href, program, ...args], {
    env: { ...process.env, USAGE_FILE: usageFile },
    encoding: "utf8",
  });
  const time = performance.now() - from;
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, "utf8")) as NodeJS.ResourceUsage; // report-usage.mjs wrote it
  return { time, processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
}
