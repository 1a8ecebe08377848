import { spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { harmlessFile } from "./hostile-files.ts";
import { hostileRuns } from "./hostile-runs.ts";
import { measuredRun } from "./measured-run.ts";

/**
 * The memory of a run on a hostile file, in MB: 300, which the worst takes on a quiet machine, and what V8 leaves uncollected where other work takes the time of its
 * threads. It does not depend on how fast the machine is.
 */
const MOST_MEMORY = 325;

/**
 * A run may take as many times the processor time of one on a harmless file of a megabyte, which is mostly start-up: the worst takes 30, and
 * work that grows faster than the file takes hundreds.
 */
const MOST_TIMES = 60;

let usual = 0;
beforeAll(async () => {
  const { status } = spawnSync(execPath, ["scripts/build-if-stale.mjs", "cli"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The program cannot be built");
  const harmless = await harmlessFile();
  const run = () => measuredRun({ args: ["kontroller", "bok.xlsx"], files: { "bok.xlsx": () => harmless } });
  expect(run().status).toBe(1); // the same town many times
  usual = run().processor;
});

const runs = await hostileRuns();

test.each(runs.map((run) => [run.name, run] as const))("the command line reads or refuses «%s» in the memory it may take", (name, run) => {
  const { status, stderr, memory, processor } = measuredRun(run);
  expect({ status, stderr, ended: status !== null && status <= 2 }).toMatchObject({ ended: true });
  expect(stderr).not.toMatch(/uventet|unexpected/i);
  expect({ name, memory: Math.max(MOST_MEMORY, Math.round(memory)) }).toEqual({ name, memory: MOST_MEMORY });
  expect({ name, times: Math.max(MOST_TIMES, Math.round(processor / usual)) }).toEqual({ name, times: MOST_TIMES });
});
