import type { LogTexts } from "../../../core/layout/texts/texts.ts";
import { number } from "../../language/en/words.ts";

const reasons = {
  map: "chosen by hand",
  code: "the header is the question's code",
  label: "the header is the question's text",
  label_in_header: "the text stands in the header",
  label_similar: "nearly the same text",
  block_and_code: "header over two rows",
  list: "list in one cell",
};

/** The words of the log sheet. */
export const log: LogTexts = {
  ruleSet: "Rule set",
  id: "Id",
  revision: "Revision",
  name: "Name",
  period: "Period",
  source: "Source",
  method: "Method",
  cutPoints: "Cut points for scores",
  cutPointMode: (mode, inFormulas) =>
    mode === "fixed"
      ? "Fixed, as in the rule set"
      : `Calculated from these data${inFormulas ? ". In the formulas they are numbers, and do not follow answers that change" : ""}`,
  weights: "Weights",
  missing: "Blank questions",
  missingPolicy: (policy) =>
    policy.policy === "notCounted" ? "Counted as 0" : `Unknown when fewer than ${number(policy.answered)} questions are answered`,
  data: "Data",
  file: "File",
  note: "From the sheet",
  sheet: "Sheet",
  headerRow: "Header row",
  dataRows: "Rows with answers",
  hash: "Fingerprint of the data",
  counts: "Counts",
  units: "Rows read",
  responded: "With answers",
  unknown: "Unknown",
  run: "Run",
  interrupted: "Runs before this one that were not completed",
  left: {
    untouched: "The workbook was as before.",
    complete: "The results were written in full.",
    unknown: "It is not known how the workbook stood.",
  },
  program: "Program version",
  time: "Time",
  language: "Language",
  languageName: (language) => (language === "nb" ? "Norwegian bokmål" : language === "en" ? "English" : language),
  decisions: "Choices that are not the source's",
  reconstructed: "Reconstructed",
  ours: "Table beside the source",
  columns: "Columns recognised",
  column: "Column",
  header: "Header",
  readAs: "Read as",
  how: "How",
  reason: (reason) => reasons[reason],
  certainty: (certainty) => (certainty === "certain" ? "certain" : "uncertain"),
};
