import { cellAddress } from "../../../core/sheet/address.ts";
import type { CellRef, UnitWords } from "../../../core/issues/issue.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import { listed, oneLine } from "../../language/words.ts";
import { column, counted, number, quote, quotes, where } from "../../language/en/words.ts";
import type { UnitIssueTexts } from "../issue-contract.ts";

/** Where the first of several is. */
const firstRow = (place: Place | null, rows: number) =>
  place === null ? "" : rows === 1 ? ` (row ${place.row + 1})` : ` (the first in row ${place.row + 1})`;
const rowNumbers = (rows: readonly number[]) => rows.map((row) => row + 1).join(", ");
const more = (others: number) => ` and ${number(others)} more`;
const it = (count: number) => (count === 1 ? "it" : "them");
const cellsOf = (cells: readonly CellRef[]) =>
  cells.length === 0 ? "" : ` (${listed(cells, ({ row, column: at }) => cellAddress(row, at), more)})`;
const unitText = (id: string, name: string | null) => oneLine([id, name ?? ""].join(" "));

/** How many units there are, in the survey's own word. */
const unitsCounted = (count: number, { singular, plural }: UnitWords) => counted(count, singular, plural);

/** What is wrong or worth knowing of the units that rows are about. */
export const unitIssues: UnitIssueTexts = {
  no_units: ({ place }) => `${place ? `The sheet ${quote(place.sheet)}` : "The sheet"} has headers, but no rows with answers below them.`,
  unit_missing: ({ place }) =>
    `${where({ place })}: the row has answers, but no number. Fill in the number, or remove the row if it should not be included.`,
  unit_invalid: ({ found, digits, place }) => {
    const what =
      digits === null
        ? `the key ${quote(found)} cannot be used. A key is a text, a number or a date.`
        : `the number ${quote(found)} is not valid. A valid number has ${counted(digits, "digit", "digits")}.`;
    return `${where({ place })}: ${what} Correct it, or remove the row if it should not be included.`;
  },
  unit_duplicate: ({ id, name, rows, written, place }) =>
    `${where({ place, id, name })}: the number appears in several rows: ${rowNumbers(rows)}${written.length > 1 ? `, written ${quotes(written)}` : ""}. ` +
    "Keep one row; until then the result is unknown for all of them.",
  unit_keys_zeros: ({ keys, called, place }) =>
    `${where({ place })}: ${quotes(keys)} differ in leading zeros only, and are read as different ${called.plural}. Write them alike if they are the same.`,
  unit_keys_rounded: ({ rows, column: label, place }) =>
    `${column(place, label)}: ${counted(rows.length, "number has", "numbers have")} more than 15 digits (row ${listed(rows, (row) => String(row + 1), more)}). ` +
    `Excel keeps only 15, so the last ones may be lost. Import ${it(rows.length)} again as text.`,
  unit_keys_rows: ({ column: label }) =>
    label === null
      ? "The rule set has no column for the unit's number. The row's number is used."
      : `Found no column for ${quote(label)}. The row's number is used instead. Give the column this header if the sheet has it.`,
  unit_keys_by_name: ({ units, called, register }) =>
    `${unitsCounted(units, called)} ${units === 1 ? "has" : "have"} no number in the sheet. ${units === 1 ? "It is" : "They are"} taken from ${quote(register)} by name.`,
  unit_name_shared: ({ found, column: label, units, place }) => {
    const called = units.map((unit) => unitText(unit.id, unit.name) + (unit.place === null ? "" : ` (${unit.place})`));
    const remedy =
      label === null
        ? `Write the place after the name, as in ${quote(`${found} (${units[0]?.place ?? "…"})`)}`
        : `Write the number under ${quote(label)}`;
    return `${where({ place })}: ${quote(found)} can be ${called.join(" or ")}. ${remedy}; until then the row is left out.`;
  },
  unit_name_unknown: ({ found, register, nearest, place }) =>
    `${where({ place })}: ${quote(found)} is not in ${quote(register)}.${nearest === null ? "" : ` Did you mean ${quote(nearest)}?`} ` +
    "Correct the name, or write the number; until then the row is left out.",
  rows_no_units: ({ rows, count }) =>
    `${counted(count, "row is no unit", "rows are no units")}, and left out: ` +
    `${listed(rows, ({ row, text }) => `row ${row + 1}${text === "" ? "" : ` (${oneLine(text)})`}`, more, count)}. ` +
    `Give ${it(count)} a valid number if ${count === 1 ? "it" : "they"} should be included.`,
  unit_unknown: ({ id, name, place }) =>
    `${where({ place, id, name })}: the number is not in the register for the period. Check the number and which year the answers are from.`,
  units_unknown: ({ units, called, register }) =>
    `${unitsCounted(units.length, called)} ${units.length === 1 ? "is" : "are"} not in ${quote(register)}: ${listed(units, ({ id, name }) => unitText(id, name), more)}. ` +
    "Check the numbers and which year the answers are from.",
  unit_name_differs: ({ id, name, registered, place }) =>
    `${where({ place, id, name })}: the register's name for ${id} is ${quote(registered)}. Check that the number and the name belong together.`,
  units_missing: ({ units, of, called, register }) =>
    `${number(units.length)} of ${unitsCounted(of, called)} in ${quote(register)} ${units.length === 1 ? "has" : "have"} no row: ` +
    `${listed(units, ({ id, name }) => unitText(id, name), more)}.`,
  register_unread: ({ register, why, known }) =>
    ({
      no_sheet: `The register is the sheet ${quote(register)}, which does not exist. The sheets are ${quotes(known)}. Correct the name in the rule set.`,
      no_file: `The register is the file ${quote(register)}, which has not been chosen. Choose it under “Rules”; until then the units' names and groups are those of the sheet alone.`,
      no_heading: `The register ${quote(register)} has no column headed ${known.map(quote).join(" or ")}. Give the column with the units that header.`,
      no_units: `The register ${quote(register)} has no units below its headers.`,
    })[why],
  register_key_twice: ({ register, id, rows }) =>
    `In the register ${quote(register)}, ${quote(id)} appears in several rows: ${rowNumbers(rows)}. The first is used. Keep one.`,
  register_numbers: ({ register, column: label, found, cells }) =>
    `In the register ${quote(register)}, ${quote(label)} has ${counted(cells, "cell", "cells")} that cannot be read as a number, such as ${quote(found)}. Write the number in digits alone.`,
  unit_no_answers: ({ ids, called, place }) =>
    `${unitsCounted(ids, called)} ${ids === 1 ? "has" : "have"} not answered${firstRow(place, ids)}. The result is unknown${ids === 1 ? "" : " for them"}.`,
  unit_column_from_register: ({ column: label, register }) =>
    `The sheet has no column for ${quote(label)}. The values are taken from ${quote(register)}.`,
  number_invalid: ({ column: label, found, id, name, place }) =>
    `${where({ place, id, name, label })}: ${quote(found)} is not a number. Write the number in digits, or leave the cell empty.`,
  numbers_doubtful: ({ column: label, why, cells, place }) => {
    const [first] = cells;
    const [count, one] = [cells.length, cells.length === 1];
    const numbers = counted(count, "number", "numbers");
    const example = first ? `${quote(first.found)} for ${first.id} (${cellAddress(first.row, first.column)})` : "";
    if (why === "below_zero")
      return `${column(place, label)}: ${numbers} ${one ? "is" : "are"} negative, as ${example}, and the others are not. ${one ? "It is" : "They are"} used as ${one ? "it stands" : "they stand"}. Correct ${it(count)} if ${one ? "it is" : "they are"} wrong.`;
    const what = {
      text: `${number(count)} cells are not numbers, as ${example}. Write ${it(count)} in digits`,
      ambiguous: `${numbers} can have thousands or decimals after the comma, as ${example}. Write ${it(count)} without a comma`,
      fraction: `${numbers} ${one ? "is" : "are"} not whole, as ${example}, but the register's are. Correct ${it(count)}`,
      negative: `${numbers} ${one ? "is" : "are"} negative, as ${example}. Correct ${it(count)}`,
      far: `${numbers} ${one ? "is" : "are"} far from the register's, as ${example}, where the register has ${number(first?.registered ?? 0)}. Correct ${it(count)}, or remove the column, and the register's are used`,
    }[why];
    return `${column(place, label)}: ${what}; until then ${one ? "it is" : "they are"} unknown.`;
  },
  weights_missing: ({ column: label, called, count, cells, place }) =>
    `${column(place, label)}: ${unitsCounted(count, called)} that responded ${count === 1 ? "has" : "have"} no weight${cellsOf(cells)}. ` +
    `Write the weight; until then ${count === 1 ? "it is" : "they are"} not in the weighted tables.`,
  weights_zero: ({ column: label, called, count, cells, place }) =>
    `${column(place, label)}: ${unitsCounted(count, called)} that responded ${count === 1 ? "has" : "have"} the weight 0${cellsOf(cells)}, ` +
    `and ${count === 1 ? "is" : "are"} not in the weighted tables. Correct the weight if ${count === 1 ? "it" : "they"} should count.`,
  text_unwritable: ({ column: label, count, cells, place }) =>
    `${column(place, label)}: ${counted(count, "cell has", "cells have")} characters that a workbook cannot hold${cellsOf(cells)}. ` +
    `They are left out of what has been added. Write the ${count === 1 ? "text" : "texts"} without them.`,
  numbers_settled: ({ column: label, found, read, cells, register, place }) =>
    `${column(place, label)}: ${counted(cells, "number", "numbers")} with a comma ${cells === 1 ? "is" : "are"} read ` +
    `${register === null ? "as the others of the column are written" : `so that ${cells === 1 ? "it agrees" : "they agree"} with ${quote(register)}`}, as ${quote(found)}: ${number(read)}.`,
};
