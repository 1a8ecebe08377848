import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { argv } from "node:process";

/**
 * Builds what is older than its sources, so that what runs is up to date: `node scripts/build-if-stale.mjs [cli] [addin]`, without a
 * name the command line program alone.
 */
const root = path.resolve(import.meta.dirname, "..");
const lock = path.join(root, "node_modules/.cache/build.lock");
const files = { cli: "dist/cli/indikator.js", addin: "dist/addin/taskpane.html" };

function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(full) : statSync(full).mtimeMs;
    }),
  );
}

const sources = Math.max(
  ...["src", "assets/icons", "scripts/build"].map((folder) => newest(path.join(root, folder))),
  ...["package.json", "webpack.config.js"].map((file) => statSync(path.join(root, file)).mtimeMs),
);

const isStale = (name) => {
  const built = path.join(root, files[name]);
  return !existsSync(built) || statSync(built).mtimeMs < sources;
};

/** Builds those of the names that are still stale when no other process builds. Returns webpack's exit code. */
function buildAlone(names) {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    const stale = names.filter(isStale);
    if (stale.length === 0) return 0;
    const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
    const configs = stale.flatMap((name) => ["--config-name", name]);
    const { status } = spawnSync(process.execPath, [webpack, ...configs], { cwd: root, stdio: ["ignore", 2, 2] });
    // webpack leaves a file with its old time when it comes out the same.
    if (status === 0) for (const name of stale) utimesSync(path.join(root, files[name]), new Date(), new Date());
    return status ?? 1;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether this process may build now. The lock holds the id of the process that builds; the lock of one that has ended is removed. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isLeftBehind()) rmSync(lock, { force: true });
    return false;
  }
}

function isLeftBehind() {
  try {
    return !process.kill(Number(readFileSync(lock, "utf8")), 0); // the signal 0 only checks whether the process exists
  } catch ({ code }) {
    return code === "ESRCH";
  }
}

process.exitCode = buildAlone(argv.length > 2 ? argv.slice(2) : ["cli"]);
