import { readFileSync } from "node:fs";
import { Words } from "../../src/core/ruleset/table-rules.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Language } from "../../src/messages/language/language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, bundleOf } from "../../src/rulesets/index.ts";
import { run } from "../../src/run/run.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";

/** What is filled into each of the words that the program has texts of its own for. */
const FILLED: Readonly<Record<string, string>> = {
  contents: "",
  sharesNote: "",
  chartsNote: "",
  tilesNote: "",
  drawingsNote: "",
  signs: "{signs}",
  section: "{section}",
  baseLine: "{label} {size}",
  baseLineWeighted: "{label} {size} {weighted}",
  scoresNote: "{scores}",
  dataSource: "{source}",
  methodSource: "{reference}",
  ours: "",
  reconstructed: "",
  reconstructedWording: "{labels}",
};

/** Every word of the rules as «¤» and what is filled in, so that what comes of it can be told from what the program says by itself. */
function marked(rules: RuleSet): RuleSet {
  const words = Object.keys(Words.shape).flatMap((key) => {
    if (key === "unknownNote") return [];
    if (key === "decimalMark") return [[key, "¤"]];
    const text = FILLED[key] ?? String(Reflect.get(rules.words, key));
    return [[key, ["¤", ...(text.match(/\{\w+\}/g) ?? [])].join(" ")]];
  });
  return RuleSet.parse({ ...rules, words: Object.fromEntries(words) as object, translations: {} });
}

/** Every text on the sheets of tables, figures and maps, and in the columns' heads, by these rules, where the program speaks a language. */
async function textsBy(ruleSet: RuleSet, language: Language): Promise<readonly string[]> {
  const workbook = await XlsxWorkbook.open(new Uint8Array(readFileSync("assets/eksempel-2018.xlsx")));
  const log = { programVersion: "0", time: "2018-03-01 12:00", source: "eksempel-2018.xlsx", language } as const;
  const writing = { write: ["columns", "tables", "figures", "maps"], texts: layoutTexts(language), log } as const;
  const { sheet } = await run(workbook, taskOf(bundleOf(ruleSet), noChoices, null), writing);
  const own = (await workbook.sheets()).filter(({ ownId }) => ownId !== null).map(({ name }) => name);
  const cells: Cell[] = [];
  for (const name of [...own, sheet?.name ?? ""]) cells.push(...(await workbook.read(name)).cells.flatMap((row) => row ?? []));
  // Numbers are written as the language writes them; the name of a sheet is the program's.
  const texts = cells.filter((cell): cell is string => typeof cell === "string" && !own.includes(cell));
  return texts.map((text) => text.replace(/(?<=\d)[.,](?=\d)/g, ","));
}

test("where a rule set has all its words, the program adds none of its own to tables, figures and maps", async () => {
  const builtIn = builtInRuleSet("ssb-2018");
  if (!builtIn) throw new Error("the 2018 rules do not come with the program");
  const rules = marked(builtIn);
  const [norwegian, english] = [await textsBy(rules, "nb"), await textsBy(rules, "en")];
  expect(norwegian.filter((text) => text.startsWith("¤")).length).toBeGreaterThan(300);
  expect(norwegian.filter((text, at) => text !== english[at])).toEqual([]);
}, 60_000);
