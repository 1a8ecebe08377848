import { writeFileSync } from "node:fs";
import process from "node:process";

/** Loaded before a program in its own process: writes what the process used of time and memory when it ends. */
process.on("exit", () => {
  writeFileSync(process.env["BENCH_USAGE_FILE"] ?? "", JSON.stringify(process.resourceUsage()));
});
