import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { build } from "esbuild";
import { engineBuild } from "./engine-fixes/engine-build.mjs";
import { NOTICE, noticeOf } from "./build/third-party.mjs";
import { scopeCss } from "./scope-css.mjs";

/**
 * Builds the workbench: a folder of static files in dist/workbench that works from any path, needs no server of its own and, once loaded,
 * no network.
 */
const root = path.resolve(import.meta.dirname, "..");
const defaultFolder = path.join(root, "dist/workbench");

/** The cell functions' names, parameters and descriptions, from the same comments as Excel's. */
const functionsMetadata = {
  name: "functions-metadata",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^functions-metadata$/ }, ({ path: file }) => ({ path: file, namespace: "functions-metadata" }));
    onLoad({ filter: /.*/, namespace: "functions-metadata" }, async () => {
      const source = path.join(root, "src/cell-functions/functions.ts");
      const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(source);
      const sources = new Map(associate.map(({ id, functionName }) => [id, functionName]));
      const functions = JSON.parse(metadataJson).functions.map((one) => ({ ...one, functionName: sources.get(one.id) }));
      return { contents: JSON.stringify({ functions }), loader: "json", errors: errors.map((text) => ({ text })) };
    });
  },
};

/** The pane's style is written for a page of its own; here it is limited to the pane. */
const paneStyle = {
  name: "pane-style",
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]ui[\\/].*\.css$/ }, ({ path: file }) => ({
      contents: scopeCss(readFileSync(file, "utf8"), "pane"),
      loader: "css",
    }));
  },
};

/** Builds into a folder, emptied first, and resolves to it. */
export async function buildWorkbench(folder = defaultFolder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build(
    engineBuild({
      entryPoints: { first: path.join(root, "src/workbench/first.ts"), workbench: path.join(root, "src/workbench/main.tsx") },
      outdir: folder,
      splitting: true,
      format: "esm",
      entryNames: "[name]",
      chunkNames: "[name]-[hash]",
      plugins: [paneStyle, functionsMetadata],
      metafile: true,
    }),
  );
  for (const file of readdirSync(folder)) if (file.endsWith(".js")) writeInAscii(path.join(folder, file));
  writePage(folder, metafile);
  cpSync(path.join(root, "assets/eksempel-2018.xlsx"), path.join(folder, "eksempel-2018.xlsx"));
  writeServiceWorker(folder);
  // After the service worker, which stores what the page needs.
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  writeFileSync(path.join(folder, NOTICE), noticeOf(shipped.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)));
  return folder;
}

/** A browser holds a program of ASCII letters alone in half the memory; esbuild escapes the others in texts, but not in regular expressions. */
function writeInAscii(file) {
  const program = readFileSync(file, "utf8");
  const escaped = program.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (escaped !== program) writeFileSync(file, escaped);
}

/** The page's script, and what is needed before it has run. */
const neededFirst = ["src/workbench/main.tsx", "src/workbook/grid/file/read-ahead.ts"];

/** Adds preload links for these and all that they import, so that the browser fetches everything at once and not one after the other. */
function writePage(folder, { outputs }) {
  const needed = neededFirst.flatMap((source) => {
    const [[file, { imports }]] = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.endsWith(source));
    return [file, ...imports.filter(({ kind }) => kind === "import-statement").map(({ path: imported }) => imported)];
  });
  const preloads = [...new Set(needed)].map((file) => `<link rel="modulepreload" href="${path.basename(file)}" />`).join("\n    ");
  const page = readFileSync(path.join(root, "src/workbench/index.html"), "utf8");
  writeFileSync(path.join(folder, "index.html"), page.replace("<!-- preloads -->", preloads));
}

/** The service worker stores exactly the files of this build. */
function writeServiceWorker(folder) {
  const files = readdirSync(folder).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)));
  const source = readFileSync(path.join(root, "src/workbench/service-worker.js"), "utf8");
  const list = JSON.stringify(["./", ...files]);
  writeFileSync(
    path.join(folder, "service-worker.js"),
    source.replace("__FILES__", list).replace("__VERSION__", hash.digest("hex").slice(0, 16)),
  );
}

if (path.resolve(process.argv[1] ?? "") === import.meta.filename) {
  const folder = await buildWorkbench();
  const size = readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  console.log(`${path.relative(root, folder)}: ${(size / 1e6).toFixed(1)} MB`);
}
