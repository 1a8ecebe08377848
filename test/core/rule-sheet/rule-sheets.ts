import { readRules, type ReadRules } from "../../../src/core/rule-sheet/read-rules.ts";
import { writeRules, type RuleSheetBody } from "../../../src/core/rule-sheet/write-rules.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import type { Language } from "../../../src/messages/language/language.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { sheetOf } from "../surveys.ts";

/** The sheet of a rule set, as it is written. */
export function sheetOfRules(ruleSet: RuleSet, language: Language = "nb"): RuleSheetBody {
  return writeRules(ruleSet, ruleSheetTexts(language), allRuleSheetTexts(language));
}

/** The cells of a written sheet, which can be changed. */
export function cellsOf({ rows }: RuleSheetBody): Cell[][] {
  return rows.map((row) => row.map((cell) => cell?.value ?? null));
}

/** What a sheet with these cells says. */
export function rulesIn(cells: readonly (readonly Cell[])[], language: Language = "nb"): ReadRules {
  return readRules(sheetOf(cells, { name: "Regler" }), allRuleSheetTexts(language));
}

/** The place of a cell with this text in the table of this title; of the nth such cell. */
export function find(
  cells: readonly (readonly Cell[])[],
  title: string,
  text: Cell,
  nth = 0,
): { readonly row: number; readonly column: number } {
  const from = cells.findIndex((row) => row.some((cell) => cell === title));
  let left = nth;
  for (let row = Math.max(0, from); row < cells.length; row++)
    for (const [column, cell] of (cells[row] ?? []).entries()) if (cell === text && row > from && left-- === 0) return { row, column };
  throw new Error(`Nothing below «${title}» is «${JSON.stringify(text)}»`);
}
