import { readFileSync } from "node:fs";
import { parts } from "../../src/core/layout/parts.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Language } from "../../src/messages/language/language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, bundleOf } from "../../src/rulesets/index.ts";
import { run } from "../../src/run/run.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";

const ruleSet = builtInRuleSet("ssb-2018");
if (!ruleSet) throw new Error("the rule set does not come with the program");
const rules = bundleOf(ruleSet);
const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));

/** The file after a run in a language, opened anew. */
async function computed(file: Uint8Array, language: Language): Promise<{ readonly file: Uint8Array; readonly workbook: XlsxWorkbook }> {
  const workbook = await XlsxWorkbook.open(file);
  const log = { programVersion: "0", time: "2018-03-01 12:00", source: "eksempel-2018.xlsx", language } as const;
  await run(workbook, taskOf(rules, noChoices, language), { write: parts, texts: layoutTexts(language), log });
  const saved = await workbook.save();
  return { file: saved, workbook: await XlsxWorkbook.open(saved) };
}

/** The cells of each sheet. Our own keep the names they have, which are shown in some cells too. */
async function cellsOf(workbook: XlsxWorkbook) {
  const sheets = await workbook.sheets();
  const own = new Map<Cell, string>(sheets.flatMap(({ name, ownId }) => (ownId === null ? [] : [[name, ownId] as const])));
  return Promise.all(
    sheets.map(async ({ name, ownId }) => {
      const { cells } = await workbook.read(name);
      return { sheet: ownId ?? name, cells: cells.map((row) => row?.map((cell) => own.get(cell) ?? cell)) };
    }),
  );
}

test("a workbook written in one language and computed in another is as one written in that language from the start", async () => {
  const norwegian = await computed(sample, "nb");
  const again = await computed(norwegian.file, "en");
  const english = await computed(sample, "en");
  expect(await cellsOf(again.workbook)).toEqual(await cellsOf(english.workbook));
  const [before, after] = [await norwegian.workbook.read("Svar 2018"), await again.workbook.read("Svar 2018")];
  expect(after.ownColumns).toEqual(before.ownColumns);
  expect(after.ownColumnIds).toEqual(before.ownColumnIds);
  expect(outputColumns(ruleSet).every(({ id }) => after.ownColumnIds?.has(id))).toBe(true);
  expect((await again.workbook.sheets()).flatMap(({ ownId }) => ownId ?? [])).toEqual(["tabeller", "figurer", "kart", "merknader", "logg"]);
}, 180_000);

test("and back again it is as it was", async () => {
  const norwegian = await computed(sample, "nb");
  const back = await computed((await computed(norwegian.file, "en")).file, "nb");
  expect(await cellsOf(back.workbook)).toEqual(await cellsOf(norwegian.workbook));
}, 180_000);
