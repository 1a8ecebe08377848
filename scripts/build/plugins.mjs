import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/**
 * Lets Excel call the functions for ranges with error cells, so that they can report what is wrong; the generator never writes that. Rich
 * values are not requested: the functions take what a cell shows, as text or a number.
 */
export class PlainCellsPlugin {
  apply(compiler) {
    const name = "PlainCellsPlugin";
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    compiler.hooks.compilation.tap(name, (compilation) => {
      // The generator's plugin adds the file to the page's own compilation too, where it is not needed.
      if (compilation.compiler.isChild()) delete compilation.assets["functions.json"];
    });
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const metadata = assets["functions.json"];
        const { allowCustomDataForDataTypeAny: _, ...rest } = JSON.parse(metadata.source().toString());
        const json = JSON.stringify({ ...rest, allowErrorForDataTypeAny: true }, null, 2);
        compilation.updateAsset("functions.json", new webpack.sources.RawSource(`${json}\n`));
      });
    });
  }
}

/** Empties a folder that webpack writes to outside its own, before each build. */
export class EmptyFolderPlugin {
  #folder;

  constructor(folder) {
    this.#folder = folder;
  }

  apply(compiler) {
    compiler.hooks.beforeRun.tap("EmptyFolderPlugin", () => rmSync(this.#folder, { recursive: true, force: true }));
  }
}

/** Copies files unchanged; for a folder, the files in it. `files` maps a path in the project to a path beside the page. */
export class FilesPlugin {
  #files;

  constructor(files) {
    this.#files = Object.entries(files);
  }

  apply(compiler) {
    const name = "FilesPlugin";
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const [from, to] of this.#files.flatMap(withFolders)) {
          compilation.fileDependencies.add(path.resolve(compiler.context, from));
          compilation.emitAsset(to, new webpack.sources.RawSource(readFileSync(path.resolve(compiler.context, from))));
        }
      });
    });
  }
}

function withFolders([from, to]) {
  return from.endsWith("/") ? readdirSync(from).map((file) => [from + file, to + file]) : [[from, to]];
}
