import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** Builds the pane's stand-alone page into a folder that any static server can serve; resolves to what was built. */
export async function buildPanePage(root: string, folder: string) {
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: { page: path.join(root, "scripts/pane-page/page.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    loader: { ".json": "json" },
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  await copyFile(path.join(root, "scripts/pane-page/index.html"), path.join(folder, "index.html"));
  for (const file of ["eksempel-2018.xlsx", "ansatte.xlsx"]) await copyFile(path.join(root, "assets", file), path.join(folder, file));
  return metafile;
}
