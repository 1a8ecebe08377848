import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";

export const facts: RuleSheetTexts["facts"] = {
  id: { label: "Id", meaning: "The name the rule set is chosen by: lower-case letters, digits and hyphens." },
  title: { label: "Title", meaning: "The name of the rule set." },
  revision: { label: "Revision", meaning: "Your own version of the rules." },
  period: { label: "Period", meaning: "What the answers are of, in titles: “2018”, or “2018K1” for the first quarter." },
  dataSource: { label: "Data source", meaning: "Where the answers come from, as tables cite it." },
  singular: { label: "Unit, one", meaning: "What a row is about, in lower case." },
  plural: { label: "Unit, several", meaning: "Several of them." },
  register: { label: "Register", meaning: "The list of known units, where it comes with the program." },
  registerSheet: { label: "Register: sheet", meaning: "The sheet of the workbook that has the list." },
  registerFile: { label: "Register: file", meaning: "The file that has the list." },
  weight: { label: "Weight", meaning: "The column with each unit's weight, where the survey is a sample." },
  cutPoints: { label: "Limits", meaning: "The limits used where none are chosen." },
  missing: { label: "Blank answers", meaning: "What a blank answer means, where the indicator has no rule of its own." },
  missingCodes: { label: "Missing codes", meaning: "What a cell may hold instead of an answer, such as 99." },
  smallBase: { label: "Small base below", meaning: "Shares of fewer units are marked as uncertain." },
};
