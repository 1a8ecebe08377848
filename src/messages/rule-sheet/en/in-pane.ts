import type { RuleSheetInPaneTexts } from "../rule-sheet-contract.ts";
import { counted, quote, quotes } from "../../language/en/words.ts";

/** What the pane says of a workbook's sheet of rules, in English. */
export const inPane: RuleSheetInPaneTexts = {
  inUse: (sheet) => `The rules are read from the sheet ${quote(sheet)}.`,
  otherThanSaved: "They are other rules than those last saved in the workbook. The sheet decides.",
  stops: (sheet, faults) =>
    `The sheet ${quote(sheet)} has ${counted(faults, "error", "errors")}. Nothing is calculated until the rules can be read.`,
  written: (sheet) => `The rules are written on the sheet ${quote(sheet)}. The workbook is calculated by what is there.`,
  asItIs: (sheet) => `The sheet ${quote(sheet)} says this already. Nothing has been written.`,
  saysTheSame: (sheet) => `The sheet ${quote(sheet)} says the same.`,
  goTo: (sheet) => `Go to ${quote(sheet)}`,
  missing: (name, sheets) => `${quote(name)} has no sheet of rules. Its sheets are ${quotes(sheets)}.`,
  faults: (sheet) => `Errors on the sheet ${quote(sheet)}`,
  remarks: (sheet) => `Notes on the sheet ${quote(sheet)}`,
  mend: "Nothing is calculated until the rules can be read. Correct the cells on the sheet, and check again.",
  writeAgain: "Write the rules on the sheet again",
  writtenToo: (sheet) => `Taken into use, the rules are written on the sheet ${quote(sheet)} too, which the workbook is calculated by.`,
};
