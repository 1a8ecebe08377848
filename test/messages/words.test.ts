import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

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

/** A file's text without its comments, on one line: what may be read by a user. */
function wordsOf(file: string): string {
  const text = readFileSync(file, "utf8");
  const spoken = file.includes("/messages/") ? text.replace(/\/\*.*?\*\//gs, "").replace(/^\s*\/\/.*$/gm, "") : text;
  return spoken.replace(/\s+/g, " ").toLowerCase();
}

test("the glossary says which words are not used, in both languages", () => {
  expect(words.filter(({ language }) => language === "nb").length).toBeGreaterThan(10);
  expect(words.filter(({ language }) => language === "en").length).toBeGreaterThan(10);
  for (const files of Object.values(sources)) expect(files.length).toBeGreaterThan(10);
});

test.each(words)("no text in $language has «$not», but $but", ({ language, not }) => {
  expect((sources[language] ?? []).filter((file) => wordsOf(file).includes(not))).toEqual([]);
});
