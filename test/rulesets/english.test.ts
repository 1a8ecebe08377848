import { readFileSync } from "node:fs";
import { parts } from "../../src/core/layout/parts.ts";
import { defaultWords } from "../../src/core/ruleset/default-words.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Language } from "../../src/messages/language/language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, builtInRuleSets, bundleOf } from "../../src/rulesets/index.ts";
import { run } from "../../src/run/run.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { check } from "../../src/core/check.ts";
import { RuleSet, type Translation } from "../../src/core/ruleset/ruleset.ts";
import { resultsOf } from "../core/assessed.ts";
import { wholeTranslation } from "../core/ruleset/whole-translation.ts";

/** Every text by its path. */
function textsIn(part: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, one]: [string, unknown]) => textsIn(one, `${path}/${key}`));
}

const builtIn = builtInRuleSet("ssb-2018");
if (!builtIn) throw new Error("the rule set does not come with the program");
const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ""));
const norwegian = textsIn(wholeTranslation(builtIn, (text) => text)).filter(([, text]) => hasWords(text));
const english = new Map(textsIn(builtIn.translations?.["en"]));

test("the translation of the built-in rule set is of the format, and the rule set with it is sound", () => {
  expect(RuleSet.safeParse(builtIn).error).toBeUndefined();
  expect(check(builtIn).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("every text of the built-in rule set has its English", () => {
  const isDefault = (path: string, text: string) =>
    Object.entries(defaultWords.nb).some(([key, word]) => path === `/words/${key}` && word === text);
  const isNumber = (text: string) => /^\d+(\.\d+)*$/.test(text);
  const missing = norwegian.filter(([path, text]) => !english.has(path) && !isDefault(path, text) && !isNumber(text));
  expect(missing).toEqual([]);
  const unchanged = norwegian.filter(([path, text]) => english.get(path) === text);
  expect(unchanged).toEqual([]);
});

test("what is filled in is the same in English", () => {
  const filled = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [path, text] of norwegian)
    if (english.has(path)) expect([path, filled(english.get(path) ?? "")]).toEqual([path, filled(text)]);
  const { nb, en } = defaultWords;
  for (const key of Object.keys(nb) as (keyof typeof nb)[]) expect([key, filled(en[key])]).toEqual([key, filled(nb[key])]);
});

async function computed(language: Language) {
  const workbook = await XlsxWorkbook.open(new Uint8Array(readFileSync("assets/eksempel-2018.xlsx")));
  const ruleSet = builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("no rule set comes with the program");
  const log = { programVersion: "0", time: "2018-03-01 12:00", source: "eksempel-2018.xlsx", language } as const;
  const writing = { write: parts, texts: layoutTexts(language), log };
  const outcome = await run(workbook, taskOf(bundleOf(ruleSet), noChoices, language), writing);
  return { workbook, outcome };
}

/** Texts of the sheets that the program writes, and of its columns beside the survey. */
async function ownTexts({ workbook, outcome }: Awaited<ReturnType<typeof computed>>): Promise<readonly string[]> {
  const own = (await workbook.sheets()).filter(({ ownId }) => ownId !== null);
  const cells: Cell[] = [];
  for (const { name } of own) cells.push(...(await workbook.read(name)).cells.flatMap((row) => row ?? []));
  const survey = await workbook.read(outcome.sheet?.name ?? "");
  const columns = survey.ownColumns;
  if (columns) cells.push(...survey.cells.flatMap((row) => (row ?? []).slice(columns.column - survey.firstColumn)));
  return [...new Set(cells.filter((cell) => typeof cell === "string"))];
}

/** The log names columns and questions by their ids too. */
function builtInIds(): readonly string[] {
  return [...(builtIn?.columns ?? []), ...(builtIn?.items ?? [])].map(({ id }) => id);
}

/** What the report says is quoted as it stands, with the place where it says so and what its numbers are of. */
function quoted(): ReadonlySet<string> {
  const { published } = bundleOf(builtIn as RuleSet);
  return new Set((published?.figures ?? []).flatMap((figure) => textsIn(figure).map(([, text]) => text)));
}

test("an English run of the sample has no Norwegian text of the rule set on its own sheets, and the same results", async () => {
  const [en, nb] = [await computed("en"), await computed("nb")];
  const ids = nb.outcome.assessment?.responses.ids.map((_, unit) => unit) ?? [];
  expect(ids).toHaveLength(422);
  const results = ({ outcome }: typeof en) => ids.map((unit) => outcome.assessment && resultsOf(outcome.assessment, unit));
  expect(results(en)).toEqual(results(nb));
  expect(en.outcome.assessment?.dataHash).toBe(nb.outcome.assessment?.dataHash);
  expect(en.outcome.published?.figures).toHaveLength(nb.outcome.published?.figures.length ?? -1);

  const same = new Set<string>(["Median", ...builtInIds()]);
  const own = norwegian.map(([, text]) => text).filter((text) => !text.includes("{") && !same.has(text));
  const publishedTexts = quoted();
  const isQuoted = (text: string) => publishedTexts.has(text) || [...publishedTexts].some((one) => one.length > 12 && text.startsWith(one));
  const isOwn = (text: string) => own.some((one) => (one.length < 12 ? text === one : text.includes(one)));
  // the sheet's own titles are told of with the source
  const isNote = (text: string) => (en.outcome.assessment?.sheetNotes ?? []).some((note) => text.includes(note.slice(0, 20)));
  const find = async (run: typeof en) => (await ownTexts(run)).filter((text) => isOwn(text) && !isQuoted(text) && !isNote(text));
  expect((await find(nb)).length).toBeGreaterThan(300);
  expect(await find(en)).toEqual([]);
}, 120_000);

test("a translation leaves texts out at will", () => {
  const partial: Translation = { items: { strategi: { label: "Strategy?" } } };
  expect(RuleSet.safeParse({ ...builtIn, translations: { en: partial } }).success).toBe(true);
});
