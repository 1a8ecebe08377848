import { readFileSync } from "node:fs";
import path from "node:path";
import { functionTexts } from "./function-texts.mjs";
import { replacements, replaceTexts } from "./replacements.mjs";
import { standIns } from "./stand-ins.mjs";

const modules = path.resolve(import.meta.dirname, "../../node_modules");
const standInFolder = path.join(import.meta.dirname, "stand-ins");

/** The esbuild plugin with which every program that has the grid engine in it is built. */
export const engineFixes = {
  name: "engine-fixes",
  setup(build) {
    replace(build);
    addPageStyles(build);
    for (const one of standIns) standIn(build, one);
    addFunctionTexts(build);
  },
};

/** The texts are checked in the installed packages first, so that a build without the file fails too. */
function replace({ onStart, onLoad }) {
  const files = [...new Set(replacements.map(({ file }) => file))];
  const programs = new Map();
  onStart(() => {
    for (const file of files) {
      const full = path.join(modules, file);
      const records = replacements.filter((one) => one.file === file);
      const program = replaceTexts(readFileSync(full, "utf8"), records);
      const imports = program.includes("pageStyles.") ? 'import * as pageStyles from "page-styles";\n' : "";
      programs.set(full, imports + program);
    }
  });
  onLoad({ filter: /[\\/](?:@univerjs|sonner)[\\/].*\.m?js$/ }, ({ path: file }) => {
    const contents = programs.get(file);
    return contents === undefined ? undefined : { contents };
  });
}

function standIn({ onResolve }, { filter, importer, kind, file }) {
  onResolve({ filter }, (request) => {
    const isMeant = (importer === undefined || importer.test(request.importer)) && (kind === undefined || kind === request.kind);
    // What a stand-in itself imports is the package.
    const isOwn = path.dirname(request.importer) === standInFolder;
    return isMeant && !isOwn ? { path: path.join(standInFolder, file) } : undefined;
  });
}

/** The module that replaced texts call `pageStyles`. */
function addPageStyles({ onResolve }) {
  onResolve({ filter: /^page-styles$/ }, () => ({ path: path.join(standInFolder, "page-styles.mjs") }));
}

/** The module with the Norwegian descriptions of the engine's functions. */
function addFunctionTexts({ onResolve, onLoad }) {
  const namespace = "function-texts";
  onResolve({ filter: /^function-texts$/ }, ({ path: file }) => ({ path: file, namespace }));
  onLoad({ filter: /.*/, namespace }, () => ({ contents: JSON.stringify(functionTexts()), loader: "json" }));
}
