import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { argv } from "node:process";

/**
 * Builds what is older than its sources, so that what is run is what is written: `node scripts/build-if-stale.mjs [cli] [addin]`, without a
 * name the command line program alone.
 */
const root = path.resolve(import.meta.dirname, "..");
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

const wanted = argv.length > 2 ? argv.slice(2) : ["cli"];
const stale = wanted.filter(isStale);
if (stale.length > 0) {
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const names = stale.flatMap((name) => ["--config-name", name]);
  const { status } = spawnSync(process.execPath, [webpack, ...names], { cwd: root, stdio: ["ignore", 2, 2] });
  process.exitCode = status ?? 1;
}
