import { writeFileSync } from "node:fs";
import { env, on, resourceUsage } from "node:process";

/** Loaded before a program in its own process: writes the most memory the process had, in kilobytes, when it ends. */
on("exit", () => {
  writeFileSync(env["BENCH_MEMORY_FILE"] ?? "", String(resourceUsage().maxRSS));
});
