/**
 * Runs a TypeScript entry: `node scripts/run-ts.mjs scripts/sample/sample.ts [arguments]`.
 * The entry and our own files become one module in the .cache of the nearest node_modules; packages stay where they are installed.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const entry = argv[2];
if (entry === undefined) {
  console.error("Usage: node scripts/run-ts.mjs ENTRY.ts [arguments]");
  exit(2);
}

const outfile = join(nearestPackages(dirname(resolve(entry))), ".cache/run-ts", basename(entry).replace(/\.ts$/, ".mjs"));
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  loader: { ".json": "json" },
  logLevel: "warning",
});
argv.splice(1, 2, entry);
await import(pathToFileURL(outfile).href);

/** The node_modules of this folder, or of the nearest one above it that has one. */
function nearestPackages(folder) {
  const packages = join(folder, "node_modules");
  return existsSync(packages) || dirname(folder) === folder ? packages : nearestPackages(dirname(folder));
}
