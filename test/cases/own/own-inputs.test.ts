import { readdirSync, readFileSync } from "node:fs";
import { describeFiles } from "../../case-files.ts";
import { answers } from "./answers.ts";
import { arithmetic } from "./arithmetic.ts";
import { bounds } from "./bounds.ts";
import { files } from "./files.ts";
import { headings } from "./headings.ts";
import { limits } from "./limits.ts";
import type { OwnInputs } from "./own-input.ts";
import { ruleFaults } from "./rule-faults.ts";
import { tickInputs } from "./ticks.ts";
import { units } from "./units.ts";

/** Every kind of fault, named by the input that shows it in ../shared/data/cases/README.md, with inputs that the program was not mended by. */
const kinds: OwnInputs = { ...arithmetic, ...limits, ...ruleFaults, ...bounds, ...headings, ...tickInputs, ...answers, ...units, ...files };
const inputs = Object.values(kinds).flatMap((kind) => Object.keys(kind));

describe(`${Object.keys(kinds).length} kinds of faults, ${inputs.length} inputs of our own`, () => {
  describe.each(Object.entries(kinds))("%s", (_, kind) => {
    test.each(Object.entries(kind))("%s", (_name, run) => run());
  });

  test("each kind has two or more", () => {
    expect(Object.entries(kinds).filter(([, kind]) => Object.keys(kind).length < 2)).toEqual([]);
  });
});

describeFiles("the kinds in ../shared/data/cases", () => {
  const folder = "../shared/data/cases";

  test("are all here", () => {
    const rows = readFileSync(`${folder}/README.md`, "utf8")
      .split("\n")
      .filter((line) => /^\| (?!file|-)/.test(line));
    const shown = rows.map((row) => row.split(" | ")[0]?.slice(2) ?? "").filter((name) => !name.startsWith("rulesets/*"));
    const refused = readdirSync(`${folder}/rulesets`).map((name) => `rulesets/${name.replace(".json", "")}`);
    const here = new Set(Object.keys(kinds).map((name) => name.replace(/\.json$/, "")));
    expect(rows.length).toBeGreaterThan(30);
    expect([...shown, ...refused].filter((name) => !here.has(name.replace(/\.json$/, "")))).toEqual([]);
  });
});
