import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

interface Word {
  readonly language: string;
  /** In lower case. */
  readonly not: string;
  readonly but: string;
}

/** The words that the glossary says are not used. */
const words: readonly Word[] =
  readFileSync("docs/glossary.md", "utf8")
    .split("## Words that are not used")[1]
    ?.split("\n")
    .flatMap((line): readonly Word[] => {
      const [, language = "", not = "", but = ""] = /^\| (nb|en) \| (.+?) \| (.+?) \|$/.exec(line) ?? [];
      return language === "" ? [] : [{ language, not: not.toLowerCase(), but }];
    }) ?? [];

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"));

/** Where users' words are, by language. */
const sources: Readonly<Record<string, readonly string[]>> = {
  nb: [
    ...under("src/messages").filter((file) => file.includes("/nb/")),
    "src/cell-functions/functions.ts",
    "scripts/manifest/texts.ts",
    "src/rulesets/ssb-2018.json",
    "docs/veiledning.md",
    "docs/drift.md",
  ],
  en: [...under("src/messages").filter((file) => file.includes("/en/")), "scripts/manifest/texts.ts", "src/rulesets/ssb-2018.en.json"],
};

/** What a user may read of a file, in lower case, on one line: the texts of a source file's literals, else the whole. */
function wordsOf(file: string): string {
  const text = readFileSync(file, "utf8");
  // The comments of the cell functions are what Excel shows.
  const spoken = file.endsWith(".ts") && !file.startsWith("src/cell-functions/") ? literalsOf(text) : text;
  return spoken.replace(/\s+/g, " ").toLowerCase();
}

/** Each file is read once. */
const alreadyRead = new Map<string, string>();
const read = (file: string) => {
  const known = alreadyRead.get(file) ?? wordsOf(file);
  alreadyRead.set(file, known);
  return known;
};

/** The texts of a source file's literals; a key or a kind, one word in lower case, is none. */
function literalsOf(source: string): string {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && !/^[a-z]\w*$/.test(node.text) && !ts.isImportDeclaration(node.parent)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("texts.ts", source, ts.ScriptTarget.Latest, true));
  return texts.join(" | ");
}

test("the glossary says which words are not used, in both languages", () => {
  expect(words.filter(({ language }) => language === "nb").length).toBeGreaterThan(10);
  expect(words.filter(({ language }) => language === "en").length).toBeGreaterThan(10);
  for (const files of Object.values(sources)) expect(files.length).toBeGreaterThan(10);
});

test.each(words)("no text in $language has «$not», but $but", ({ language, not }) => {
  // From the start of a word on: «regnet ut» is no part of «beregnet ut fra».
  const found = new RegExp(`(?<!\\p{L})${not.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u");
  expect((sources[language] ?? []).filter((file) => found.test(read(file)))).toEqual([]);
});
