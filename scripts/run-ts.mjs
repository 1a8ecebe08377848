/**
 * Runs a TypeScript entry: `node scripts/run-ts.mjs scripts/sample/sample.ts [arguments]`.
 * The entry and our own files become one module in node_modules/.cache; packages stay where they are installed.
 */
import { basename, dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const entry = argv[2];
if (entry === undefined) {
  console.error("Usage: node scripts/run-ts.mjs ENTRY.ts [arguments]");
  exit(2);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "node_modules/.cache/run-ts", basename(entry).replace(/\.ts$/, ".mjs"));
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
