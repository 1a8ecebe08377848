import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import manifest from "../package.json" with { type: "json" };

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "test/office-host/README.md",
  ...readdirSync("docs").map((name) => `docs/${name}`),
].filter((file) => file.endsWith(".md"));

const textOf = (document: string) => readFileSync(document, "utf8");

/** Where the links of a document lead, without those to other sites. */
function linksOf(document: string): readonly { readonly file: string; readonly heading: string | undefined }[] {
  const targets = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = "", heading] = target.split("#");
      return { file: file === "" ? document : path.join(path.dirname(document), file), heading };
    });
}

/** The paths of this repository that a text names: «src/core/score», «scripts/sample/sample.ts», «docs/pictures». */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w./-])(?:src|test|scripts|bench|docs|assets)\/[\w./-]*/g)].map(([found]) => found.replace(/[./]+$/, ""));
}

/** A heading's address on GitHub: lower case, without punctuation, a hyphen for each blank. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /g, "-");

const anchorsOf = (document: string) => [...textOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading.trim()));

test.each(documents)("every link in %s leads to a file and heading that exist", (document) => {
  const broken = linksOf(document).filter(
    ({ file, heading }) => !existsSync(file) || (heading !== undefined && file.endsWith(".md") && !anchorsOf(file).includes(heading)),
  );
  expect(broken).toEqual([]);
});

test.each(documents)("every path named in %s exists", (document) => {
  expect(pathsIn(textOf(document)).filter((name) => !existsSync(name))).toEqual([]);
});

test.each(documents)("every npm script named in %s exists", (document) => {
  const named = [...textOf(document).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});
