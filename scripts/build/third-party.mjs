import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

/** The notice's name in every folder that is built. */
export const NOTICE = "THIRD-PARTY.txt";

/** Licences that ask for no more than that their text goes along. Whatever else a package says, what is built does not ship. */
const permissive = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Zlib",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "Unlicense",
]);

const LICENCE_FILE = /^(?:licen[sc]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The notice of the packages that these files are from: each with its version, licence and the licence's text, by name. Files of our own are left
 * out. Throws where a package has a licence that is not permissive, or none.
 */
export function noticeOf(files) {
  const folders = [...new Set(files.flatMap((file) => folderOf(file) ?? []))];
  const packages = folders.map(readPackage).sort((one, other) => (one.title < other.title ? -1 : 1));
  const refused = packages.filter(({ licence }) => !isPermissive(licence));
  if (refused.length > 0) throw new Error(`May not ship: ${refused.map(({ title, licence }) => `${title} (${licence})`).join(", ")}`);
  const head = "The programs in this folder contain these packages.\n";
  return [head, ...packages.map(({ title, licence, text }) => `${title}\nLicence: ${licence}\n\n${text.trim()}\n`)].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}

/** Whether a licence, or one of those that may be chosen, is permissive; of several that all apply, all must be. */
export function isPermissive(licence) {
  const plain = licence.replace(/[()]/g, "");
  return plain.split(/\s+OR\s+/i).some((one) => one.split(/\s+AND\s+/i).every((part) => permissive.has(part.trim())));
}

/** The folder of the package that a file is from; null for a file of our own. */
function folderOf(file) {
  const found = /^(.*(?:^|[\\/])node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(
    file.replace(/^[\w-]+:(?=.*node_modules)(?![\\/])/, ""),
  );
  return found === null ? null : found[1];
}

function readPackage(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const text = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n\n");
  const said = typeof license === "string" ? license : (license?.type ?? licenses?.map(({ type }) => type).join(" OR "));
  return {
    title: `${name} ${version}`,
    licence: said ?? titleOf(text),
    text: text || "The package comes without the text of its licence.",
  };
}

/** The licence that a text is, where the package does not say; "none" for any other. */
function titleOf(text) {
  if (/^\s*Apache License\s+Version 2\.0, January 2004/.test(text)) return "Apache-2.0";
  return /^\s*(?:The )?MIT License\b/.test(text) ? "MIT" : "none";
}

/** Puts the notice beside what webpack builds. */
export class ThirdPartyPlugin {
  apply(compiler) {
    const name = "ThirdPartyPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const files = [...compilation.modules].flatMap(filesIn).filter((file) => existsSync(file));
        compilation.emitAsset(NOTICE, new webpack.sources.RawSource(noticeOf(files)));
      });
    });
  }
}

/** The files of a module, of those that it was put together from too. */
function filesIn(module) {
  return [module.resource, ...(module.modules ?? []).map(({ resource }) => resource)].flatMap((file) => file?.replace(/\?.*$/, "") ?? []);
}
