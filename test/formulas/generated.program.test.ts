import { jest } from "@jest/globals";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { Refusal } from "../../src/core/issues/refusal.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { anyUnits, sheetOfUnits } from "../fuzz/any-units.ts";
import { Random } from "../fuzz/random.ts";
import { recalculated } from "../libreoffice.ts";
import { testWith } from "../needs.ts";
import { calculatedCells, cellsOf, isSame, withWrongValues } from "./calculated-cells.ts";
import { surveyFile } from "./survey-file.ts";
import { generatedRuleSets } from "./written-survey.ts";

/*
 * Generated rule sets on generated sheets: what LibreOffice comes to from files in which every value is wrong is what the core computed.
 * FORMULA_SHEETS=20 for 400 sheets.
 */

// LibreOffice takes half a second a file, and more where others work beside it.
jest.setTimeout(1_200_000);

const RULE_SETS = 20;
const SHEETS = Number(process.env["FORMULA_SHEETS"] ?? 5);
const sheets = ["Svar", "Tabeller"];

/** Now and then something that is no answer, or another spelling of one. */
function withSlips(cells: readonly (readonly Cell[])[], random: Random): readonly (readonly Cell[])[] {
  const slip = (cell: Cell): Cell => {
    if (!random.chance(0.04)) return cell;
    return typeof cell === "number"
      ? random.of<Cell>([-5, 200, "tull", String(cell)])
      : random.of<Cell>(["tull", "ja ", "JA", true, { error: "#N/A" }]);
  };
  return cells.map((row, r) => row.map((cell, c) => (r === 0 || c < 4 ? cell : slip(cell))));
}

/** A survey with its results, as formulas or as values. */
async function computed(ruleSet: RuleSet, bytes: Uint8Array, index: number, asFormulas: boolean) {
  const workbook = await XlsxWorkbook.open(bytes);
  const cutPointMode = index % 2 === 0 ? ("fixed" as const) : ("recomputed" as const);
  const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode };
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "laget.xlsx", language: "nb" };
  const formulas = asFormulas ? ({ syntax: "table", correctsAnswers: true } as const) : null;
  const { assessment, issues } = await run(workbook, task, { write: ["columns", "tables"], texts: layoutTexts("nb"), log, formulas });
  return assessment === null ? null : { bytes: await workbook.save(), issues };
}

/** Null for a sheet with a truth value among numbers, which no formula reads as the core does. */
function refusedSheet(error: unknown): null {
  if (error instanceof Refusal && error.reason.code === "answers_misread" && !error.reason.correctable) return null;
  throw error;
}

testWith("soffice", `every formula of ${RULE_SETS} rule sets on ${SHEETS} sheets each comes to what the core computed`, async () => {
  const files = new Map<string, Uint8Array>();
  const made = new Map<string, { readonly formulas: Uint8Array; readonly values: Uint8Array }>();
  const refused = new Map<string, number>();
  for (const [number, ruleSet] of generatedRuleSets(RULE_SETS).entries()) {
    const random = new Random(1000 + number);
    for (let index = 0; index < SHEETS; index++) {
      const { cells } = sheetOfUnits(ruleSet, anyUnits(ruleSet, random));
      const bytes = await surveyFile(withSlips(cells as readonly (readonly Cell[])[], random), index % 3 !== 0);
      const formulas = await computed(ruleSet, bytes, index, true).catch(refusedSheet);
      const values = await computed(ruleSet, bytes, index, false);
      if (!formulas || !values) continue;
      for (const issue of formulas.issues)
        if (issue.code === "formulas_refused") refused.set(issue.reason.why, (refused.get(issue.reason.why) ?? 0) + 1);
      const name = `${number}-${index}.xlsx`;
      made.set(name, { formulas: formulas.bytes, values: values.bytes });
      files.set(name, await withWrongValues(formulas.bytes));
    }
  }
  const theirs = recalculated(files);
  const differing: string[] = [];
  let compared = 0;
  for (const [name, { formulas, values }] of made) {
    const expected = await cellsOf(values, sheets);
    const found = await cellsOf(theirs.get(name) ?? new Uint8Array(), sheets);
    for (const [place, { value, formula }] of await calculatedCells(formulas, sheets)) {
      compared++;
      const core = expected.has(place) ? expected.get(place) : value;
      if (!isSame(value, core) || !isSame(found.get(place), value))
        differing.push(`${name} ${place}: ${JSON.stringify([value, core, found.get(place)])} =${formula}`);
    }
  }
  expect(differing.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(RULE_SETS * SHEETS * 50);
  // What no formula says is the exception: lists, and now and then a median, or more than the 8 192 letters of a formula.
  expect([...refused.keys()].filter((why) => !["list_table", "median", "too_long"].includes(why))).toEqual([]);
});
