import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { FormulaSyntax } from "../../src/core/formulas/references.ts";
import type { Outcome } from "../../src/core/pipeline.ts";
import type { CutPointMode, RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { assessWorkbook, run } from "../../src/run/run.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { anyRuleSet } from "../fuzz/any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "../fuzz/any-units.ts";
import { Random } from "../fuzz/random.ts";
import { surveyFile } from "./survey-file.ts";

/** Rule sets that the check accepts, from the first seeds on. */
export function generatedRuleSets(count: number): readonly RuleSet[] {
  const found: RuleSet[] = [];
  for (let seed = 1; found.length < count; seed++) {
    const loaded = loadRuleSet(anyRuleSet(new Random(seed)), formatTexts("nb"), []);
    if (loaded.kind === "sound") found.push(loaded.ruleSet);
  }
  return found;
}

/** A workbook with generated answers to a rule set on its sheet «Svar», in an Excel table where that is asked for. */
export function generatedSurvey(ruleSet: RuleSet, random: Random, asTable: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const { cells } = sheetOfUnits(ruleSet, anyUnits(ruleSet, random));
  return surveyFile(cells as readonly (readonly Cell[])[], asTable);
}

const taskOf = (ruleSet: RuleSet, cutPointMode: CutPointMode) => ({
  ruleSet,
  register: null,
  published: null,
  sheet: null,
  columnMap: null,
  cutPointMode,
});

/** How a survey is written: as formulas that name cells in this way, or as values. */
export interface Ways {
  readonly syntax: FormulaSyntax | null;
  readonly cutPointMode?: CutPointMode;
}

/** The survey with its columns and tables; null where nothing could be computed. */
export async function written(ruleSet: RuleSet, bytes: Uint8Array, { syntax, cutPointMode = "fixed" }: Ways): Promise<Uint8Array | null> {
  const workbook = await XlsxWorkbook.open(bytes);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "laget.xlsx", language: "nb" };
  const formulas = syntax === null ? null : { syntax, correctsAnswers: true };
  const writing = { write: ["columns", "tables"] as const, texts: layoutTexts("nb"), log, formulas };
  const { assessment } = await run(workbook, taskOf(ruleSet, cutPointMode), writing);
  return assessment === null ? null : workbook.save();
}

/** What comes of a workbook by the rule set. */
export async function outcomeOf(ruleSet: RuleSet, workbook: Workbook, cutPointMode: CutPointMode = "fixed"): Promise<Outcome> {
  return assessWorkbook(workbook, taskOf(ruleSet, cutPointMode));
}
