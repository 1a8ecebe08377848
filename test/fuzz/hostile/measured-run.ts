import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { execPath } from "node:process";
import { pathToFileURL } from "node:url";
import type { HostileRun } from "./hostile-runs.ts";

const root = process.cwd();
const reporter = pathToFileURL(path.join(root, "bench/report-usage.mjs")).href;

/** How a run ended: 0–2 as the program says it, null where the process was killed or ran out of memory. */
export interface Measured {
  readonly status: number | null;
  readonly stderr: string;
  /** The most memory that the process had, in MB. */
  readonly memory: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
}

/**
 * The heap that a process may have, in MB: what runs away ends there and not with the machine. From this size on V8 lets the heap grow as it does
 * without a limit, so that the memory that is measured is that of a user's run, on a machine with much memory and on one with little.
 */
const HEAP = 2048;

/** Only what hangs is stopped: milliseconds on any machine. */
const HANGS = 250_000;

/** Runs the built command line in a process of its own, on files in a folder of their own. */
export function measuredRun({ args, files }: Pick<HostileRun, "args" | "files">): Measured {
  const folder = mkdtempSync(path.join(tmpdir(), "indikator-hostile-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content());
    const usage = path.join(folder, "usage.json");
    const program = path.join(root, "dist/cli/indikator.js");
    const { status, stderr } = spawnSync(execPath, [`--max-old-space-size=${HEAP}`, "--import", reporter, program, ...args], {
      cwd: folder,
      env: { ...process.env, USAGE_FILE: usage, DEBUG: "" },
      encoding: "utf8",
      timeout: HANGS,
      maxBuffer: 1 << 28,
    });
    if (status === null || status > 2) return { status, stderr, memory: Infinity, processor: Infinity };
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage; // report-usage.mjs wrote it
    return { status, stderr, memory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
