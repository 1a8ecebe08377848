import { writeFileSync } from "node:fs";
import process from "node:process";

/** Loaded before a program in its own process: writes the most memory the process had, in kilobytes, when it ends. */
process.on("exit", () => {
  writeFileSync(process.env["BENCH_MEMORY_FILE"] ?? "", String(process.resourceUsage().maxRSS));
});
