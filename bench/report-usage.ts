import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

/** Loaded before a program in its own process: writes what the process used of time and memory when it ends. */
process.on("exit", () => {
  const usage = process.resourceUsage();
  writeFileSync(process.env["BENCH_USAGE_FILE"] ?? "", JSON.stringify({ ...usage, maxRSS: mostMemory() ?? usage.maxRSS }));
});

/** Linux counts the memory of the process that started this one into its own maximum; what it lists as high-water mark is this one's, in kB. */
function mostMemory(): number | null {
  const status = "/proc/self/status";
  const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8")) : null;
  return found ? Number(found[1]) : null;
}
