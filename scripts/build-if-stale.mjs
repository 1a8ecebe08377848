import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { argv, execPath } from "node:process";

/**
 * Builds what is not built from the present sources, so that what runs is up to date: `node scripts/build-if-stale.mjs [cli] [addin]
 * [workbench]`, without a name the command line program alone. The content of files decides, of the sources and of the output.
 */
const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, "node_modules/.cache");
const lock = path.join(cache, "build.lock");

const webpack = (name) => ["node_modules/webpack-cli/bin/cli.js", "--config-name", name];
// The compilers read tsconfig.json too.
const settings = ["package.json", "package-lock.json", "tsconfig.json"];
const bundled = ["src", "assets", "scripts/build", "webpack.config.js", ...settings];
const builds = {
  cli: { title: "kommandolinjen", sources: bundled, output: ["dist/cli"], command: webpack("cli") },
  addin: { title: "tillegget", sources: bundled, output: ["dist/addin", "dist/addin-maps"], command: webpack("addin") },
  workbench: {
    title: "arbeidsbenken",
    sources: ["src", "assets", "scripts", ...settings],
    output: ["dist/workbench"],
    command: ["scripts/build-workbench.mjs"],
  },
};

/** A hash of the names and contents of these files, and of those in these folders; a missing one counts as empty. */
function hashOf(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesOf(path.join(root, name)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesOf(name) {
  if (!existsSync(name)) return [];
  if (statSync(name).isFile()) return [name];
  return readdirSync(name)
    .sort()
    .flatMap((entry) => filesOf(path.join(name, entry)));
}

/** The file with the hashes of the sources and the output of the last build. */
const recordOf = (name) => path.join(cache, `builds/${name}.json`);
const record = (sources, name) => JSON.stringify({ sources, output: hashOf(builds[name].output) });
const isStale = (name) =>
  !existsSync(recordOf(name)) || readFileSync(recordOf(name), "utf8") !== record(hashOf(builds[name].sources), name);

/** Builds those of the names that are still stale when no other process builds. Returns the exit code of the first that fails, else 0. */
function buildAlone(names) {
  mkdirSync(path.join(cache, "builds"), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    for (const name of names.filter(isStale)) {
      const code = build(name);
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    rmSync(lock, { force: true });
  }
}

function build(name) {
  console.error(`Bygger ${builds[name].title} …`);
  const sources = hashOf(builds[name].sources); // before the build: a change during it makes the output stale
  const { status } = spawnSync(execPath, builds[name].command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status === 0) writeFileSync(recordOf(name), record(sources, name));
  return status ?? 1;
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
