import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { replacements } from "../../../scripts/engine-fixes/replacements.mjs";
import { standIns } from "../../../scripts/engine-fixes/stand-ins.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const room = path.join(root, "src/workbook/grid/univer/fixes");
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");
const list = readFileSync(path.join(room, "README.md"), "utf8");
const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((name) => path.extname(name) !== "" && name !== "README.md");

/** Where a fix is made, and the lines that say what it is for. */
interface Fix {
  readonly place: string;
  readonly trap: string | undefined;
  readonly upstream: string | undefined;
  readonly tests: readonly string[];
}

function fixIn(name: string): Fix {
  const [head = ""] = /\/\*\n \* Trap[^]*?\*\//.exec(readFileSync(path.join(room, name), "utf8")) ?? [];
  const line = (word: string) => [...head.matchAll(new RegExp(`^ \\* ${word}(?: \\([^)]*\\))?: (.+)$`, "gm"))].map(([, text = ""]) => text);
  return { place: path.basename(name), trap: line("Trap")[0], upstream: line("Upstream")[0], tests: line("Test") };
}

const fixes: readonly Fix[] = [
  ...files.map(fixIn),
  ...replacements.map(({ find, trap, upstream, test: one }) => ({ place: find, trap, upstream, tests: [one] })),
  ...standIns.map(({ name, trap, upstream, test: one }) => ({ place: name, trap, upstream, tests: [one] })),
];

test.each(fixes)(
  "$place says its trap, the upstream issue and a test that exists, and is in the list",
  ({ place, trap, upstream, tests }) => {
    expect(trap).toMatch(/\w+ \w+/);
    expect(upstream).toMatch(/^(?:none found\.?|https:\/\/github\.com\/dream-num\/univer\/issues\/\d+ \((?:open|closed)\))$/);
    expect(tests.length).toBeGreaterThan(0);
    for (const one of tests) {
      const [, file = "", name = ""] = /^(\S+) «(.+)»$/.exec(one) ?? [];
      expect(textOf(file)).toContain(name);
    }
    expect(list).toContain(`\`${place}\``);
  },
);
