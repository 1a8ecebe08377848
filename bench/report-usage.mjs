import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

/** Loaded before a program in its own process: writes the time and memory that the process used when it ends, to the file USAGE_FILE. */
process.on("exit", () => {
  const usage = process.resourceUsage();
  writeFileSync(process.env["USAGE_FILE"] ?? "", JSON.stringify({ ...usage, maxRSS: mostMemory() ?? usage.maxRSS }));
});

/** In resourceUsage, Linux includes the memory of the parent process; the high-water mark in /proc is this process's own, in kB. */
function mostMemory() {
  const status = "/proc/self/status";
  const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, "utf8")) : null;
  return found ? Number(found[1]) : null;
}
