import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Builds the command line program when its sources are newer than it, so that what is run is what is written. */
const root = path.resolve(import.meta.dirname, "..");
const built = path.join(root, "dist/cli/indikator.js");

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
  newest(path.join(root, "src")),
  ...["package.json", "webpack.config.js"].map((file) => statSync(path.join(root, file)).mtimeMs),
);
if (!existsSync(built) || statSync(built).mtimeMs < sources) {
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack], { cwd: root, stdio: ["ignore", 2, 2] });
  process.exitCode = status ?? 1;
}
