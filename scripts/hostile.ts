/**
 * Runs the built command line on the files that are made to take all memory and time, and prints of each run how it ended, the most memory
 * it had and its processor time, the worst at the end: `npm run hostile [-- words of the names]`. Ends with 1 where one did not end by itself.
 */
import { argv } from "node:process";
import { hostileRuns } from "../test/fuzz/hostile/hostile-runs.ts";
import { measuredRun, type Measured } from "../test/fuzz/hostile/measured-run.ts";

const words = argv
  .slice(2)
  .filter((word) => word !== "-v")
  .join(" ")
  .toLowerCase();
const measured: (Measured & { readonly name: string })[] = [];
for (const run of await hostileRuns()) {
  if (!run.name.toLowerCase().includes(words)) continue;
  const usage = { name: run.name, ...measuredRun(run) };
  measured.push(usage);
  print(usage);
}

console.log(`\n${measured.length} runs. The most memory and the most time:`);
for (const by of ["memory", "processor"] as const) {
  const [worst] = measured.toSorted((one, other) => other[by] - one[by]);
  if (worst) print(worst);
}
process.exitCode = measured.every(({ status }) => status !== null && status <= 2) ? 0 : 1;

function print({ name, status, stderr, memory, processor }: Measured & { readonly name: string }): void {
  if (argv.includes("-v")) console.log(stderr.slice(0, 600));
  console.log(`${status ?? "killed"}  ${memory.toFixed(0).padStart(4)} MB  ${(processor / 1000).toFixed(1).padStart(5)} s  ${name}`);
}
