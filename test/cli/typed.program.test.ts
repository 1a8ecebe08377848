import { execFileSync } from "node:child_process";
import { quoted, typed } from "../../src/cli/command/invocation.ts";

/** The words that a shell makes of a line. */
const wordsOf = (line: string) =>
  execFileSync("sh", ["-c", `printf '%s\\n' ${line}`], { encoding: "utf8" })
    .split("\n")
    .slice(0, -1);

test.each([
  ["svar.xlsx"],
  ["svar 2018.xlsx"],
  ["Svar (2) & notater; utkast.xlsx"],
  ["$HOME.xlsx"],
  ["`date`.xlsx"],
  ['Ark "en".xlsx'],
  ['Kåre\'s "$svar".xlsx'],
  ["C:\\mine svar\\a.xlsx"],
  ["*.xlsx"],
  ["~"],
])("%s is one word when it is typed as it is told of", (name) => {
  expect(wordsOf(`${typed(name)} ${quoted(name)}`)).toEqual([name, name]);
});
