import { isSame } from "../core/basics/json.ts";
import { ruleSheetChange } from "../core/rule-sheet/rule-sheet-change.ts";
import { ruleSheetEdits } from "../core/rule-sheet/rule-sheet-edits.ts";
import { RULE_SHEET } from "../core/rule-sheet/rule-sheet-id.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { AnswerCell, Change } from "../core/sheet/change.ts";
import type { Sheet } from "../core/sheet/sheet.ts";
import type { Language } from "../messages/language/language.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../messages/rule-sheet/rule-sheet-language.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { rulesOnSheet } from "./rules-on-sheet.ts";

/** The sheet of rules of a workbook, and what is to be written for it to say the rules: nothing where it says them already. */
export interface RuleSheetToWrite {
  readonly sheet: string;
  readonly changes: readonly Change[];
}

/**
 * What is to be written for the program's own sheet of rules to say this rule set: the cells that differ, where that is enough, so that what the user has
 * added stays; else the whole sheet.
 */
export async function ruleSheetToWrite(workbook: Workbook, ruleSet: RuleSet, language: Language): Promise<RuleSheetToWrite> {
  const sheets = await workbook.sheets();
  const own = sheets.find(({ ownId }) => ownId === RULE_SHEET);
  if (own) {
    const cells = changedCells(await workbook.read(own.name), ruleSet, language);
    if (cells) return { sheet: own.name, changes: cells.length === 0 ? [] : [{ kind: "putAnswers", sheet: own.name, cells }] };
  }
  const change = ruleSheetChange(ruleSet, ruleSheetTexts(language), allRuleSheetTexts(language), sheets);
  return { sheet: change.name, changes: [change] };
}

/** The cells that make a sheet of rules say others, none where it says them already; null where it must be written whole. */
function changedCells(sheet: Sheet, ruleSet: RuleSet, language: Language): readonly AnswerCell[] | null {
  const now = rulesOnSheet(sheet, language, []);
  if (now.kind !== "sound") return null;
  if (isSame(now.ruleSet, ruleSet)) return [];
  const edits = ruleSheetEdits(sheet, now.ruleSet, ruleSet, ruleSheetTexts(language), allRuleSheetTexts(language));
  if (!edits) return null;
  const then = rulesOnSheet(edits.edited, language, []);
  return then.kind === "sound" && isSame(then.ruleSet, ruleSet) ? edits.cells : null;
}
