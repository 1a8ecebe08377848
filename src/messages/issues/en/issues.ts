import { formulaReason } from "./formula-issues.ts";
import { areaAddress, cellAddress } from "../../../core/sheet/address.ts";
import type { CellsAlike, SpellingRead } from "../../../core/issues/issue.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import type { Door, IssueTexts } from "../issue-contract.ts";
import { addresses, isPadded, letterRange, letters, oneLine, SPELLINGS_NAMED } from "../../language/words.ts";
import { answers, cellText, column, counted, number, quote, quotes, where } from "../../language/en/words.ts";
import { unitIssues } from "./unit-issues.ts";

/** Where the first of several is. */
const firstRow = (place: Place | null, rows: number) =>
  place === null ? "" : rows === 1 ? ` (row ${place.row + 1})` : ` (the first in row ${place.row + 1})`;
/** The same as `where`, on another sheet than the survey's. */
const whereOnSheet = (place: Place | null, label: string) =>
  place === null
    ? where({ place, label })
    : `Sheet ${quote(place.sheet)}, row ${place.row + 1}, ${quote(label)} (${cellAddress(place.row, place.column)})`;
/** One cell with its row and unit; of several that hold the same, the column, how many and the first of them. */
const whereAlike = ({ count, cells, id, name, ...rest }: CellsAlike & { readonly place: Place | null }) =>
  count === 1 && id !== null
    ? where({ ...rest, id, name })
    : `${column(rest.place, rest.label)}, in ${counted(count, "cell", "cells")} (${addresses(cells, count)})`;
/** “ja” as “Ja” (3), “Nei” with extra blanks as “Nei” (12). */
const spellingsRead = (spellings: readonly SpellingRead[]) => {
  const [shown, rest] = [spellings.slice(0, SPELLINGS_NAMED), spellings.length - SPELLINGS_NAMED];
  const named = shown.map(({ found, answer, count }) => {
    const blanks = isPadded(found, answer) ? " with extra blanks" : "";
    return `${quote(cellText(found))}${blanks} as ${quote(answer)} (${number(count)})`;
  });
  return named.join(", ") + (rest > 0 ? ` and ${counted(rest, "more spelling", "more spellings")}` : "");
};

const notNamed = ({ label, nearest }: { label: string; nearest: string | null }) =>
  `${quote(label)} is missing${nearest === null ? "" : `; the nearest header is ${quote(nearest)}`}.`;

/** Where columns are chosen by hand. */
const columnsChosen: Readonly<Record<Door, string>> = {
  pane: "on the Data tab",
  terminal: "in the column map (--columns)",
  sheet: "on the pane's Data tab, or in the column map (--columns)",
};
/** Where the sheet of answers is chosen. */
const sheetChosen: Readonly<Record<Door, string>> = {
  pane: "on the Data tab",
  terminal: "with --sheet",
  sheet: "on the pane's Data tab, or with --sheet",
};

/** What is wrong or worth knowing, where, and what would be right. */
export const issues: IssueTexts = {
  survey_not_found: ({ sheets, bestSheet, found, items, missing = [] }) =>
    `The survey was not found. ${bestSheet === null ? `Searched the ${sheets.length === 1 ? "sheet" : "sheets"} ${quotes(sheets)}.` : `The sheet ${quote(bestSheet)} has ${number(found)} of ${counted(items, "question", "questions")}.`} ` +
    (missing.length > 0 ? `${missing.map(notNamed).join(" ")} ` : "") +
    "The headers must be the questions' texts or codes, in one row.",
  survey_ambiguous: ({ candidates }, door) =>
    `Several sheets may be the survey: ${quotes(candidates)}. Choose one of them ${sheetChosen[door]}.`,
  sheet_missing: ({ sheet, sheets }) => `The sheet ${quote(sheet)} does not exist. The sheets are ${quotes(sheets)}.`,
  sheet_empty: ({ place }, door) =>
    `${place ? `The sheet ${quote(place.sheet)}` : "The sheet"} is empty. Choose the sheet with the answers ${sheetChosen[door]}.`,
  letters_garbled: ({ found, read, meant, place }) =>
    `${where({ place })}: the letters in ${quote(found)} look wrong. ` +
    (meant === null
      ? "The text was read in the wrong encoding, and letters are lost. Get it again from its source, and choose UTF-8."
      : `The text is ${read} that was read as Windows-1252; it should be ${quote(meant)}. Get it again from its source, and choose UTF-8.`),
  period_other: ({ years, period }) =>
    `The sheet names ${years.join(" and ")}, but titles and sources say ${quote(period)}. If the answers are of another time, correct the period (“period”) in the rule set.`,
  unit_column_missing: ({ label }) => `Found no column for ${quote(label)}. Give the column this header.`,
  column_missing: ({ item, label, nearest }, door) =>
    `Found no column for ${quote(label)} (${item}). ${nearest ? `Is it column ${nearest.address}, ${quote(nearest.heading)}? ` : ""}Give the column this header, or choose it ${columnsChosen[door]}. Until then everyone's answer is blank.`,
  column_ambiguous: ({ item, label, columns }, door) =>
    `${quote(label)} (${item}) may be several columns: ${letters(columns)}. Choose the right one ${columnsChosen[door]}.`,
  column_uncertain: ({ item, label, header, place }, door) =>
    `${column(place, header)}: read as ${quote(label)} (${item}). If that is wrong, choose another ${columnsChosen[door]}.`,
  column_twice: ({ item, label, columns, same }, door) =>
    `${quote(label)} (${item}) appears in several columns: ${letters(columns)}. ` +
    (same
      ? "The answers are the same, and the first is used."
      : `The answers differ, and none is used. Choose the right one ${columnsChosen[door]}.`),
  column_map_unknown: ({ item }) => `The column map names ${quote(item)}, which is not in the rule set. Correct or remove the line.`,
  column_map_nowhere: ({ item, address }) =>
    `The column map puts ${quote(item)} in column ${quote(address)}, which is not in the sheet. Write the column's letters, e.g. K.`,
  headers_merged: ({ items, place }) =>
    `${where({ place })}: headers are merged over several columns (${items.join(", ")}). Only the first column under each is read. Give each column its own header.`,
  list_column: ({ block, items, unticked, place }) =>
    `${column(place, block)}: one cell lists the answers to ${counted(items, "question", "questions")}. What is not listed is read as ${quote(unticked)}; an empty cell is blank.`,
  list_unreadable: ({ block, found, allowed, place }) =>
    `${column(place, block)}: the cells are no list of the question's options; ${quote(found)} cannot be read. Separate the options with semicolons, line breaks or commas. Valid options: ${quotes(allowed)}.`,
  answers_without_heading: ({ block, columns, place }) =>
    `${columns.length === 1 ? "Column" : "Columns"} ${letters(columns)} beside ${column(place, block).replace(/^C/, "c")}: answers, but no header. They are not read. Give each column the option as its header, in the row below the question.`,
  code_book_used: ({ items, codes, place }) =>
    `${counted(codes, "code", "codes")} in ${counted(items, "question", "questions")} read by the code book${place ? ` in the sheet ${quote(place.sheet)}` : ""}.`,
  code_book_assumed: ({ items, codes, place }) =>
    `${counted(codes, "code", "codes")} in ${counted(items, "question", "questions")} are read by${place ? ` the sheet ${quote(place.sheet)}` : " a sheet"}, which no heading says is a code book. Are they codes? Give the column the heading “Kode”, or remove the sheet if it is something else.`,
  code_note_used: ({ items, codes, note, place }) =>
    `${counted(codes, "code", "codes")} in ${counted(items, "question", "questions")} are read by the note ${quote(note)}${place ? ` (${cellAddress(place.row, place.column)})` : ""}.`,
  code_book_unknown_answer: ({ label, answer, allowed, place }) =>
    `${whereOnSheet(place, label)}: the answer ${quote(answer)} in the code book is unknown. Valid answers: ${answers(allowed)}.`,
  code_book_conflict: ({ label, found, answers: meanings, place }) =>
    `${whereOnSheet(place, label)}: the code ${quote(found)} has several answers: ${quotes(meanings)}. The code is not used. Let it have one answer.`,
  rows_below_table: ({ table, rows }) =>
    `${counted(rows, "row is", "rows are")} left out, right below the table ${quote(table)}. Extend the table to include everything.`,
  hidden_rows: ({ rows, place }) =>
    `${counted(rows, "hidden row is", "hidden rows are")} included${firstRow(place, rows)}. Delete ${rows === 1 ? "it if it" : "them if they"} should not be.`,
  hidden_sheet: ({ place }) =>
    `${place ? `The sheet ${quote(place.sheet)}` : "The sheet with the answers"} is hidden. It has been read all the same.`,

  ...unitIssues,

  answer_unknown: ({ answer, allowed, nearest, ...alike }) =>
    `${whereAlike(alike)}: the answer ${quote(cellText(answer))} is unknown. ${nearest === null ? "" : `Did you mean ${quote(nearest)}? `}Valid answers: ${answers(allowed)}.`,
  answer_error_cell: ({ error, ...alike }) => `${whereAlike(alike)}: the error ${error}. Correct the formula or write the answer.`,
  answer_uncalculated: (alike, door) =>
    `${whereAlike(alike)}: the formula has not been calculated. ${door === "pane" ? "Calculate the workbook in Excel (F9) and try again." : "Open the file in Excel, save it and try again."}`,
  answer_date: ({ date, allowed, ...alike }) =>
    `${whereAlike(alike)}: the date ${date} is not a valid answer. Valid answers: ${answers(allowed)}.`,
  answer_merged: (place) =>
    `${where(place)}: the cells are merged, and only the first has an answer. Split them and write the answer in each cell.`,
  answer_respelled: ({ label, spellings, count, cells, place }) =>
    `${column(place, label)}: ${counted(count, "cell is spelled otherwise and read as an answer", "cells are spelled otherwise and read as answers")} (${addresses(cells, count)}): ${spellingsRead(spellings)}.`,
  tick_block: ({ block, items, rows, unticked, place }) =>
    `${column(place, block)}: ${counted(items, "column", "columns")} with nothing but ticks. Empty cells are read as ${quote(unticked)} in ${counted(rows, "row", "rows")} where something is ticked.`,
  codes_without_book: ({ columns, codes, cells, answers: allowed }) =>
    `${counted(cells, "cell has a code", "cells have codes")} (${quotes(codes)}) that no code book explains, in ${columns.length === 1 ? "column" : "columns"} ${letters(columns)}. They are not read as answers. Add a sheet with the columns “Kode” and “Svar”, or write it above the answers, such as “1 = ${allowed[0] ?? ""}, 2 = ${allowed[1] ?? ""}”.`,
  list_other_text: ({ block, found, cells, ticks, place }) =>
    `${column(place, block)}: other text, such as ${quote(found)}, is kept apart in ${counted(cells, "cell", "cells")}${ticks === null ? "" : `, and read as ${quote(ticks)}`}.`,
  list_answer_unknown: ({ answer, allowed, ...alike }) =>
    `${whereAlike(alike)}: ${quote(answer)} in the list is unknown. Valid choices: ${quotes(allowed)}.`,

  indicator_incomplete: ({ indicator, missing }) =>
    `${quote(indicator)} is unknown for all, because the sheet lacks ${counted(missing.length, "column", "columns")}: ${quotes(missing)}.`,

  gate_unanswered: ({ indicator, ...place }) =>
    `${where(place)}: not answered. ${quote(indicator)} is unknown until the question is answered.`,
  filter_unknown: ({ answer, indicators, unknown, ...alike }) =>
    `${whereAlike(alike)}: the answer is ${quote(answer)}, so it is not known whether the questions behind it were to be answered. ` +
    (unknown
      ? `${quotes(indicators)} ${indicators.length === 1 ? "is" : "are"} therefore unknown.`
      : `Those left blank add nothing to ${quotes(indicators)}.`),
  gate_contradicted: ({ indicator, item, answer, cells, ...place }) =>
    `${where({ ...place, label: item })}: the answer is ${quote(answer)}, but ${counted(cells.length, "question", "questions")} that then ${cells.length === 1 ? "does" : "do"} not apply ${cells.length === 1 ? "has an answer" : "have answers"} (${addresses(cells)}). They do not count in ${quote(indicator)}. Correct what is wrong.`,
  gate_open_nothing: ({ indicator, item, answer, ...place }) =>
    `${where({ ...place, label: item })}: the answer is ${quote(answer)}, but no answer counts in ${quote(indicator)}, which is therefore 0. Check whether answers are missing.`,
  follow_up_contradicted: ({ asked, answer, ...place }) =>
    `${where(place)}: the answer is ${quote(answer)}, but the answer to ${quote(asked)} says that the question does not apply. Correct one of the answers.`,
  items_blank: ({ indicator, blank, items, cells, unknown, ...place }) =>
    `${where(place)}: ${number(blank)} of ${counted(items, "question", "questions")} in ${quote(indicator)} ${blank === 1 ? "is" : "are"} blank (${addresses(cells)}). ` +
    (unknown ? "The result is therefore unknown." : `${blank === 1 ? "It does" : "They do"} not count.`),

  answer_no_number: ({ found, ...alike }) => `${whereAlike(alike)}: ${quote(found)} is not a number. Correct it, or leave the cell empty.`,
  answer_out_of_range: ({ found, from, to, ...alike }) =>
    `${whereAlike(alike)}: ${number(found)} cannot be right; the rule set says ${
      from === null ? `at most ${number(to ?? 0)}` : to === null ? `at least ${number(from)}` : `from ${number(from)} to ${number(to)}`
    }.`,
  answer_no_date: ({ found, ...alike }) => `${whereAlike(alike)}: ${quote(found)} is not a date. Correct it, or leave the cell empty.`,
  cut_points_kept: ({ indicator }) =>
    `${quote(indicator)}: the rule set has no shares to find limits by, so the fixed limits are in force. Add “shares” to the rule set.`,
  cut_points_few_values: ({ indicator, classes, possible }) =>
    `${quote(indicator)}: the data have too few different values for ${number(classes)} scores above 0, so only ${number(possible)} can be formed. The highest scores stay unused.`,
  more_like_this: ({ about, more, place }) =>
    `${place ? `Sheet ${quote(place.sheet)}: ` : ""}${number(more)} more of the same kind${about === null ? "" : ` (${quote(about)})`} are counted but not listed.`,
  columns_apart: ({ beside, headers, columns, between }) => {
    const what = "table" in beside ? `the table ${quote(beside.table)}` : "the sheet's filter";
    const ours = `Column ${letterRange(columns)} (${quote(headers[0] ?? "")}${headers.length > 1 ? ` to ${quote(headers.at(-1) ?? "")}` : ""})`;
    if (beside.kind === "query")
      return `${ours} is not in ${what}, whose columns come from a query. Do not sort the table by itself: the results do not follow the rows then.`;
    if (beside.kind === "filtered")
      return `${ours} is not in ${what} (${areaAddress(beside.area)}), as something is chosen in it, which would be lost. When that is sorted, the results do not follow the rows. Clear the filter (Data → Clear) and run again.`;
    return `${ours} is not in ${what}, as ${letters(between)} is in between. When that is sorted, the results do not follow the rows. Move what is in ${letters(between)}, delete ${letterRange(columns)} and run again.`;
  },
  map_without_tiles: ({ title }) =>
    `The map ${quote(title)} is not drawn: no squares are laid out for the units in the sheet. Give «tiles» in the rule set or the register.`,
  formulas_refused: ({ what, reason }) => `${quote(what)} is written as values and not formulas: ${formulaReason(reason)}.`,
  formula_typed_over: ({ place, what, found }) =>
    `${quote(oneLine(what))}${place === null ? "" : ` (${cellAddress(place.row, place.column)})`}: the formula has been typed over, and the cell has ${found === "" ? "nothing" : quote(found)}. Calculate again, and it is written again.`,
  answers_corrected: ({ label, count, cells, spellings, place }) =>
    `${column(place, label)}: ${counted(count, "cell was rewritten", "cells were rewritten")} so that formulas read the answer (${addresses(cells, count)}): ${spellings
      .map(({ found, answer, count: times }) => `${quote(found)} → ${answer === null ? "empty" : quote(answer)} (${number(times)})`)
      .join(", ")}.`,
  notes_kept: ({ count, cells }) =>
    `${counted(count, "cell has", "cells have")} a note that others wrote or changed (${addresses(cells, count)}). It stays. Delete it in Excel to get the explanation there.`,
  cards_too_many: ({ wanted, most }) =>
    `No cell got a card: There would be ${number(wanted)} cards, and the sheet can have ${number(most)}. The explanations are under “Explain”.`,
  own_sheet_name_taken: ({ wanted, used }) => `Another sheet is already called ${quote(wanted)}. The result is in ${quote(oneLine(used))}.`,
};
