import type { DataTexts, FrameTexts, UiTexts } from "../ui-contract.ts";
import { layout } from "../../sheets/en/layout.ts";
import { log } from "../../sheets/en/log.ts";
import { check } from "./ui-check.ts";
import { problems } from "./ui-problems.ts";
import { explain, result, rules } from "./ui-results.ts";
import { counted, number, quote, quotes } from "../../language/en/words.ts";

const frame: FrameTexts = {
  pane: "Digitalisation indicators",
  sections: { data: "Data", check: "Check", rules: "Rules", result: "Results", explain: "Explain" },
  compute: "Calculate",
  cancel: "Cancel",
  close: "Close the message",
  loading: "Reading …",
  otherLanguage: "Norsk",
  steps: { read: "Reading the answers …", assess: "Calculating …", write: "Writing …" },
  freezing: "Freezing to values …",
  inserting: "Inserting the sample …",
  waiting: {
    cell: "Waiting: a cell is being edited. Press Enter or Esc in the sheet.",
    calculation: "Waiting: Excel is calculating formulas.",
    busy: "Waiting: Excel is busy. If a dialog is open, close it.",
  },
  share: (percent) => `${number(percent)}%`,
  rows: (rows) => counted(rows, "row", "rows"),
  notFound: "not found",
  sound: "no errors",
  findings: (severity, count) => `${number(count)} ${layout.severity(severity, count)}`,
  findingsShort: (severity, count) =>
    `${number(count)} ${{ error: "err.", warning: "warn.", remark: count === 1 ? "note" : "notes" }[severity]}`,
  mode: { fixed: "fixed", recomputed: "calculated" },
  freshness: {
    notWritten: "not calculated",
    fresh: "up to date",
    answersChanged: "outdated",
    rulesChanged: "outdated",
    cellsDiffer: "outdated",
  },
  standing: {
    notWritten: "Not calculated in this workbook",
    answersChanged: "The answers have changed since the computation",
    rulesChanged: "The rules have changed since the computation",
    cellsDiffer: "The cells do not show what the answers and rules give",
    fresh: (time) => `Calculated ${time}`,
  },
  written: (what, { units, unknown, sheets }) =>
    `Calculated ${what}${unknown === 0 ? "" : unknown === units ? ", but all are “Unknown”" : `; ${number(unknown)} are ${quote("Unknown")}`}.${sheets.length === 0 ? "" : ` ${sheets.length === 1 ? "The sheet" : "The sheets"} ${quotes(sheets)} ${sheets.length === 1 ? "is" : "are"} written.`}`,
  seeErrors: (errors) => `See ${counted(errors, "error", "errors")}`,
  undoable: { oneStep: "Ctrl+Z can undo a run.", manySteps: "Undoing a run takes several steps.", none: "Excel cannot undo a run." },
  undo: { oneStep: "Ctrl+Z undoes it all.", manySteps: "Undo takes several steps.", none: "Excel cannot undo this." },
  sheetNotes: (notes) => `From the sheet: ${quotes(notes)}`,
  cancelled: "Cancelled. Nothing has been written.",
  imported: (title) => `The rule set ${quote(title)} is in use.`,
  nothingToDraft: "No questions were found to make rules of. The sheet needs headings, a row for each unit and a column for each question.",
  savedNewer: "The choices in this workbook were saved by a later version. They are left alone, and what you choose here is not saved.",
  savedDamaged: (fields) => `Some saved choices could not be read (${fields.join(", ")}). The usual choices are used instead.`,
  fileUnreadable: (name) =>
    `${quote(name)} is not a JSON file. Choose a rule set that was exported from here, or a workbook with a sheet of rules.`,
  ruleSetWrong: (name, faults) => `${quote(name)} has not been taken into use. Mend ${counted(faults, "error", "errors")}:`,
  left: {
    untouched: "The workbook is as it was.",
    complete: "The results are written in full.",
    unknown: "Look over the workbook, or calculate again; then everything is written again.",
  },
};

const data: DataTexts = {
  next: (units) => `${units} have been read. Press Calculate at the bottom for columns, tables and charts.`,
  empty: "The workbook is empty",
  orOpen: "Paste or open the answers: one row per municipality, one column per question.",
  offerDraft: "Another survey? Rules can be made from the answers that are here. Nothing is written on the sheet.",
  makeDraft: "Make rules from the sheet",
  sample: "The sample has synthetic answers for 422 municipalities that give the figures of Statistics Norway's report for 2018.",
  insertSample: "Insert the sample",
  sheet: "Sheet with the answers",
  findSheet: (found) => (found === null ? "Find the sheet automatically" : `${found} (chosen automatically)`),
  headerRow: "Header row",
  findHeaderRow: (row) => (row === null ? "The header row was not found." : `Headers in row ${number(row)}`),
  table: (name, area) => `Table ${quote(name)}, ${area}`,
  plainCells: (area) => `Cells ${area}`,
  respondents: (responded, size, units) => `${number(responded)} of ${number(size)} (${units}) have answered`,
  columns: "Columns",
  matched: (found, all) => `${number(found)} of ${counted(all, "question has", "questions have")} a column`,
  toSettle: (count) => `${number(count)} to settle`,
  accept: "Accept",
  acceptAll: (count) => `Accept all ${number(count)} uncertain`,
  sure: (count) => `${counted(count, "column is", "columns are")} certain`,
  settledByHand: (count) => `${number(count)} chosen by hand`,
  unused: (count) => `${counted(count, "column is", "columns are")} not in use`,
  unusedMeaning: "None of the rule set's questions is read from these.",
  change: "Change",
  columnOf: (label) => `Column for ${quote(label)}`,
  findIt: "Choose automatically",
  absent: "Not in this sheet",
  missing: "No column found",
  missingByHand: "Not in this sheet",
  reasons: {
    map: log.reason("map"),
    code: log.reason("code"),
    label: log.reason("label"),
    label_in_header: log.reason("label_in_header"),
    label_similar: log.reason("label_similar"),
    block_and_code: log.reason("block_and_code"),
    list: log.reason("list"),
  },
  columnOption: (letters, header) => (header === "" ? `${letters} (no header)` : `${letters} ${header}`),
  noHeader: "(no header)",
};

/** The texts of the pane in English. */
export const ui: UiTexts = { frame, data, check, rules, result, explain, problems };
