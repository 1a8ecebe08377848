import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env, execPath } from "node:process";

/** Before `npm run bench`: installs what the program is measured beside into bench/node_modules, anew when its lock has changed. */
const bench = path.resolve(import.meta.dirname, "../bench");
const installed = path.join(bench, "node_modules/.installed-lock.json");
const lock = readFileSync(path.join(bench, "package-lock.json"), "utf8");

if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  console.log("Installing the bench's peers …");
  const npm = env.npm_execpath === undefined ? ["npm"] : [execPath, env.npm_execpath];
  const { status } = spawnSync(npm[0], [...npm.slice(1), "ci"], { cwd: bench, stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) writeFileSync(installed, lock);
  process.exitCode = status ?? 1;
}
