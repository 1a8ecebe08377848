import type { LogTexts } from "../../core/layout/texts.ts";
import { number } from "./words.ts";

const reasons = {
  map: "pointed out by hand",
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
  cutPointMode: (mode) => (mode === "fixed" ? "Fixed, as in the rule set" : "Computed from these data"),
  missing: "Blank questions",
  missingPolicy: (policy) =>
    policy.policy === "notCounted" ? "Not counted" : `Unknown when fewer than ${number(policy.answered)} questions are answered`,
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
  program: "Program version",
  time: "Time",
  language: "Language",
  languageName: (language) => (language === "nb" ? "Norwegian bokmål" : language === "en" ? "English" : language),
  decisions: "The product's own choices",
  reconstructed: "Reconstructed",
  ours: "The product's own table",
  columns: "Columns recognised",
  column: "Column",
  header: "Header",
  readAs: "Read as",
  how: "How",
  reason: (reason) => reasons[reason],
  certainty: (certainty) => (certainty === "certain" ? "certain" : "uncertain"),
};
