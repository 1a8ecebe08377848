import type { IssueCode } from "../../src/core/issues/issue.ts";
import type { IssueOf, RefusalCode, RefusalOf } from "../../src/messages/issues/issue-contract.ts";

const place = { sheet: "Svar", row: 13, column: 10 };
const unit = { id: "0136", name: "Rygge" };
const item = { item: "strategi_11", label: "Robotisering" };
const error = { severity: "error", place } as const;
const remark = { severity: "remark", place } as const;
const allowed = ["Ja", "Nei", "Vet ikke"];
const one = { ...unit, ...item, count: 1, cells: [{ row: 13, column: 10 }] };

/** One issue of every kind; the compiler tells when one is missing. */
export const issueSamples: { readonly [Code in IssueCode]: IssueOf<Code> } = {
  survey_not_found: { code: "survey_not_found", sheets: ["Ark1", "Ark2"], bestSheet: "Ark2", found: 3, items: 69, ...error, place: null },
  survey_ambiguous: { code: "survey_ambiguous", candidates: ["Svar", "Svar (2)"], ...error, place: null },
  sheet_missing: { code: "sheet_missing", sheet: "Svr", sheets: ["Svar"], ...error, place: null },
  sheet_empty: { code: "sheet_empty", ...error },
  unit_column_missing: { code: "unit_column_missing", column: "kommunenr", label: "Kommunenummer", ...error, place: null },
  column_missing: { code: "column_missing", ...item, ...error, place: null },
  column_ambiguous: { code: "column_ambiguous", ...item, columns: [10, 26], ...error },
  column_uncertain: { code: "column_uncertain", ...item, header: "Robotisring", ...remark },
  column_twice: { code: "column_twice", ...item, columns: [10, 26], same: false, ...error },
  column_map_unknown: { code: "column_map_unknown", item: "strategi_99", ...error, place: null },
  column_map_nowhere: { code: "column_map_nowhere", item: "strategi_11", address: "ZZZZ", ...error, place: null },
  headers_merged: { code: "headers_merged", items: ["strategi_01", "strategi_02"], ...error },
  list_column: { code: "list_column", block: "Strategi: områder", items: 13, unticked: "Nei", ...remark },
  list_unreadable: {
    code: "list_unreadable",
    block: "Strategi: områder",
    found: "Robotisering Grønn IKT",
    allowed: ["Robotisering", "Grønn IKT"],
    ...error,
  },
  answers_without_heading: { code: "answers_without_heading", block: "Strategi: områder", columns: [9, 10], ...error },
  code_book_assumed: { code: "code_book_assumed", items: 12, codes: 7, severity: "warning", place: { sheet: "Koder", row: 0, column: 0 } },
  code_note_used: { code: "code_note_used", items: 12, codes: 2, note: "1 = Ja, 2 = Nei", ...remark },
  tick_block: { code: "tick_block", block: "Strategi: områder", items: 13, rows: 20, unticked: "Nei", ...remark },
  codes_without_book: {
    code: "codes_without_book",
    columns: [4, 5],
    codes: ["1", "2", "3"],
    cells: 40,
    answers: ["Ja", "Nei", "Vet ikke"],
    ...error,
  },
  list_other_text: { code: "list_other_text", block: "Strategi: områder", found: "Noe eget", cells: 2, ticks: null, ...remark },
  code_book_used: { code: "code_book_used", items: 12, codes: 7, ...remark, place: { sheet: "Kodebok", row: 0, column: 0 } },
  code_book_unknown_answer: { code: "code_book_unknown_answer", ...item, answer: "Kanskje", allowed, ...error },
  rows_below_table: { code: "rows_below_table", table: "Svar", rows: 2, ...remark },
  hidden_rows: { code: "hidden_rows", rows: 2, ...remark },
  hidden_sheet: { code: "hidden_sheet", ...remark },
  no_units: { code: "no_units", ...error },
  unit_missing: { code: "unit_missing", ...error },
  unit_invalid: { code: "unit_invalid", found: "13b6", digits: 4, ...error },
  unit_duplicate: { code: "unit_duplicate", ...unit, rows: [13, 87], ...error },
  unit_unknown: { code: "unit_unknown", ...unit, register: "kommuner-2018", ...remark },
  unit_name_differs: { code: "unit_name_differs", ...unit, registered: "Råde", ...remark },
  unit_no_answers: { code: "unit_no_answers", ids: 45, ...remark },
  number_invalid: { code: "number_invalid", column: "Antall innbyggere", found: "ca. 2000", ...unit, ...error },
  answer_unknown: { code: "answer_unknown", ...one, answer: "Jaa", allowed, nearest: "Ja", ...error },
  answer_error_cell: { code: "answer_error_cell", ...one, error: "#N/A", ...error },
  answer_uncalculated: { code: "answer_uncalculated", ...one, ...error },
  answer_date: { code: "answer_date", ...one, date: "2018-01-02", allowed, ...error },
  answer_merged: { code: "answer_merged", ...item, area: "K14:K16", ...error },
  answer_respelled: {
    code: "answer_respelled",
    ...item,
    spellings: [
      { found: "JA", answer: "Ja", count: 3 },
      { found: "Nei ", answer: "Nei", count: 12 },
    ],
    count: 15,
    cells: [
      { row: 13, column: 10 },
      { row: 14, column: 10 },
    ],
    ...remark,
  },
  list_answer_unknown: {
    code: "list_answer_unknown",
    ...unit,
    block: "Strategi: områder",
    answer: "Annet",
    allowed: ["Robotisering"],
    ...error,
  },
  gate_unanswered: { code: "gate_unanswered", ...unit, indicator: "IKT-strategi", item: "strategi", label: "Har strategi?", ...error },
  gate_contradicted: {
    code: "gate_contradicted",
    ...unit,
    indicator: "IKT-strategi",
    item: "Har strategi?",
    answer: "Nei",
    cells: [
      { row: 13, column: 11 },
      { row: 13, column: 12 },
    ],
    ...error,
  },
  gate_open_nothing: { code: "gate_open_nothing", ...unit, indicator: "IKT-strategi", item: "Har strategi?", answer: "Ja", ...remark },
  follow_up_contradicted: { code: "follow_up_contradicted", ...unit, ...item, asked: "Har strategi?", answer: "Ja", ...error },
  items_blank: {
    code: "items_blank",
    ...unit,
    indicator: "IKT-strategi",
    blank: 2,
    items: 13,
    cells: [
      { row: 13, column: 11 },
      { row: 13, column: 12 },
    ],
    unknown: false,
    ...remark,
  },
  cut_points_few_values: { code: "cut_points_few_values", indicator: "IKT-strategi", classes: 4, possible: 2, ...remark, place: null },
  more_like_this: { code: "more_like_this", of: "answer_unknown", about: "Robotisering", more: 1200, ...error },
  code_book_conflict: { code: "code_book_conflict", ...item, found: "1", answers: ["Ja", "Nei"], ...error },
  unit_column_from_register: { code: "unit_column_from_register", column: "Fylke", register: "kommuner-2018", ...remark, place: null },
  indicator_incomplete: { code: "indicator_incomplete", indicator: "IKT-strategi", missing: ["Robotisering"], ...error, place: null },
  own_sheet_name_taken: {
    code: "own_sheet_name_taken",
    wanted: "Tabeller",
    used: "Tabeller (indikatorer)",
    ...remark,
    place: null,
  },
};

/** One refusal of every kind. */
export const refusalSamples: { readonly [Code in RefusalCode]: RefusalOf<Code> } = {
  encrypted: { code: "encrypted" },
  signed: { code: "signed" },
  strict: { code: "strict" },
  old_xls: { code: "old_xls" },
  binary_xlsb: { code: "binary_xlsb" },
  not_a_workbook: { code: "not_a_workbook" },
  damaged: { code: "damaged", part: "xl/workbook.xml", detail: "«<» mangler" },
  too_large: { code: "too_large", part: "xl/worksheets/sheet1.xml", limitMegabytes: 1024 },
  sheet_missing: { code: "sheet_missing", sheet: "Svr", sheets: ["Svar", "Logg"] },
  columns_full: { code: "columns_full", sheet: "Svar" },
  cells_in_the_way: { code: "cells_in_the_way", sheet: "Svar", address: "K1:L9" },
  csv_read_only: { code: "csv_read_only" },
  column_map_invalid: { code: "column_map_invalid", field: "headerRow", expected: "row", found: "fem" },
};
