import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { anchorsOf } from "../scripts/site/anchors.ts";
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

const headingsOf = (document: string) => anchorsOf([...textOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.trim()));

test.each(documents)("every link in %s leads to a file and heading that exist", (document) => {
  const broken = linksOf(document).filter(
    ({ file, heading }) => !existsSync(file) || (heading !== undefined && file.endsWith(".md") && !headingsOf(file).includes(heading)),
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

/** The claims of README: the points of «What you can rely on», each with its text and the proofs in its comments. */
const claims = /## What you can rely on\n(.*?)\n## /s
  .exec(textOf("README.md"))?.[1]
  ?.split(/^- /m)
  .slice(1)
  .map((text) => ({
    claim: /\*\*(.+?)\*\*/s.exec(text)?.[1] ?? text,
    proofs: [...text.matchAll(/<!-- (\S+): (.+?) -->/g)].map(([, file = "", name = ""]) => ({ file, name })),
  }));

test.each(claims ?? [])("README's claim «$claim» names what proves it, and that is there", ({ proofs }) => {
  expect(proofs.length).toBeGreaterThan(0);
  expect(proofs.filter(({ file, name }) => !existsSync(file) || !textOf(file).includes(name))).toEqual([]);
});

test("every proof that README names is there", () => {
  const proofs = [...textOf("README.md").matchAll(/<!-- (\S+): (.+?) -->/g)].map(([, file = "", name = ""]) => ({ file, name }));
  expect(proofs.length).toBeGreaterThan(8);
  expect(proofs.filter(({ file, name }) => !existsSync(file) || !textOf(file).includes(name))).toEqual([]);
});

test("every picture that is kept is shown", () => {
  const shown = documents.flatMap((document) => [...textOf(document).matchAll(/pictures\/([\w.-]+)\)/g)].map(([, name = ""]) => name));
  expect(readdirSync("docs/pictures").filter((name) => !shown.includes(name))).toEqual([]);
});

test("pictures are shown one in a row, with a text of what they show", () => {
  const lines = documents.flatMap((document) => textOf(document).split("\n"));
  const withPictures = lines.filter((line) => /!\[.*?\]\(/.test(line));
  expect(withPictures.filter((line) => !/^!\[[^\]]{20,}\]\([^)]+\)$/.test(line))).toEqual([]);
});
