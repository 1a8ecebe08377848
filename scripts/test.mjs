import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Runs the tests. What they need beside npm packages is installed where possible (Debian, root); otherwise the tests that need it report
 * that they did not run, which with CI set is a failure (see test/needs.ts).
 */
const root = path.resolve(import.meta.dirname, "..");
const needs = [
  { command: "soffice", packages: ["libreoffice-calc"] },
  { command: "chromium", packages: ["chromium"] },
];

const isThere = (command) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
const missing = needs.filter(({ command }) => !isThere(command)).flatMap(({ packages }) => packages);

if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (mayInstall) {
    console.log(`Installing ${missing.join(", ")} …`);
    const apt = (...words) =>
      spawnSync("apt-get", ["-qq", ...words], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...missing);
  } else console.log(`Some tests need LibreOffice or Chromium and will not run. To get them: sudo apt-get install ${missing.join(" ")}`);
}

// What runs a rule set's query is installed with the bench's peers; without it these tests report that they did not run.
const paths = process.argv.slice(2).filter((word) => !word.startsWith("-"));
if (paths.length === 0 || paths.some((one) => one.includes("sql")))
  spawnSync(process.execPath, [path.join(root, "scripts/bench-peers.mjs")], { stdio: "inherit" });

const jest = path.join(root, "node_modules/jest/bin/jest.js");
const { status } = spawnSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", jest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
