import type { RuleSetIssue } from "../../../core/ruleset/ruleset-issue.ts";
import type { CliProblemTexts } from "../cli-problem.ts";
import { ruleSet } from "../../rule-set/en/rule-set.ts";
import { ruleSheetFaultText } from "../../rule-sheet/fault-language.ts";
import { number, quote, quotes } from "../../language/en/words.ts";

const listed = new Intl.ListFormat("en-GB");
const mean = (nearest: string | null) => (nearest === null ? "" : ` Did you mean ${nearest}?`);
/** A path is never shortened: the user must be able to find it. */
const file = (path: string) => `“${path}”`;

/** What is wrong with a command, and what would be right. */
export const problems: CliProblemTexts = {
  verb_unknown: ({ verb, nearest }, called) => `${quote(verb)} is not a command.${mean(nearest)} All commands: ${called} hjelp --lang en`,
  option_unknown: ({ option, verb, nearest, elsewhere }, called) =>
    `${option} is not an option of ${verb}.${mean(nearest)}` +
    (elsewhere.length > 0 ? ` It belongs to ${listed.format(elsewhere)}.` : "") +
    ` All options: ${called} hjelp ${verb} --lang en`,
  option_without_value: ({ option, value }) => `${option} has no value. Write ${option} ${value}.`,
  option_with_value: ({ option, value }) => `${option} takes no value, but has ${quote(value)}.`,
  option_invalid: ({ option, value, allowed, nearest }) =>
    `${option} cannot be ${quote(value)}.${mean(nearest)} Valid values: ${allowed.join(", ")}.`,
  option_alone: ({ option, needs }) => `${option} is only for use with ${needs}.`,
  table_name: ({ name }) =>
    `--tabell cannot be ${quote(name)}. Use the letters a–z, digits and _, with a full stop between schema and table.`,
  name_is_sql: ({ id }) => `The rule set calls an item or a column ${quote(id)}, which is a word of SQL. Give it another id.`,
  number_invalid: ({ option, value }) => `${option} must be a whole number from 1, but is ${quote(value)}.`,
  argument_missing: ({ verb, argument }, called) => `${verb} needs ${argument}. See how: ${called} hjelp ${verb} --lang en`,
  argument_too_many: ({ verb, wanted, words, quoted }) =>
    `${verb} takes ${wanted === "" ? "no more words" : wanted}, but got ${quotes(words)}.` +
    (quoted === null ? "" : ` If it is one name with spaces, put quotes around it: "${quoted}".`),
  two_to_standard_output: () => "Only one of --json and --csv can be written to “-”. Give the other a file name.",

  file_missing: ({ path, nearest }) =>
    `There is no file ${file(path)}.${nearest === null ? " Check the name and the folder." : mean(file(nearest))}`,
  folder_missing: ({ path }) => `The folder of ${file(path)} does not exist. Make it first, or choose another.`,
  is_folder: ({ path }) => `${file(path)} is a folder. Write the name of a file.`,
  file_too_large: ({ path, limitMegabytes }) =>
    `${file(path)} is larger than ${limitMegabytes} MB and is not read, as it may be made to fill the memory. Split it, or remove what is not needed.`,
  not_regular: ({ path }) => `${file(path)} is not a regular file, but a device or a pipe. Write the name of a file.`,
  file_changed: ({ path }) => `${file(path)} has changed while the program was at work, and is not written over. Run again.`,
  output_lost: ({ detail }) =>
    detail === "ENOSPC"
      ? "The result has not all come to standard output, because the disk is full. Free some space and run again."
      : `The result has not all come to standard output (${detail}). Run again.`,
  no_permission: ({ path, writing }) =>
    writing
      ? `There is no permission to write ${file(path)}. Choose another folder with --ut, or close the file if it is open in Excel.`
      : `There is no permission to read ${file(path)}. Ask for access, or make a copy that you can read.`,
  file_busy: ({ path }) => `${file(path)} is in use. Close it in Excel and try again.`,
  disk_full: ({ path }) => `The disk is full, so ${file(path)} was not written. Free some space, or choose another disk with --ut.`,
  disk_failed: ({ path, detail }) => `Could not read or write ${file(path)} (${detail}).`,
  file_exists: ({ path }) => `${file(path)} exists. Choose another name, or use --over to replace it.`,
  output_is_input: ({ path }) => `${file(path)} is the file that is read. Choose another name, or write the result into it with --over.`,
  output_kind: ({ path, wanted }) =>
    `${file(path)} must end in ${wanted}, as the result is a file of the same kind as the one that is read.`,

  csv_holds_numbers_only: ({ path }) =>
    `${file(path)} is a CSV file, which has no room for sheets and charts. Save it as an Excel workbook (.xlsx) first, or use --csv or --json for the numbers.`,

  json_invalid: ({ path, line, character }) =>
    `${file(path)} is not valid JSON: ${line === null ? "the file is empty or ends too soon" : `see line ${line}, character ${character}`}.`,
  rule_set_unknown: ({ id, known, nearest }) =>
    `There is no rule set ${quote(id)}.${mean(nearest)} Those that come with the program are ${quotes(known)}. A rule set of your own is a .json file.`,
  rule_set_schema: ({ path, problems: found }, called) =>
    `The rule set ${file(path)} does not follow the format:\n${found.map((one) => `  ${one.path === "" ? "the file" : one.path}: ${one.message}`).join("\n")}\n` +
    `The format as JSON Schema: ${called} regler --schema`,
  rule_sheet_faulty: ({ path, faults }) =>
    `The rules on the sheet in ${file(path)} cannot be used:\n${faults.map((fault) => `  ${ruleSheetFaultText(fault, "en")}`).join("\n")}`,
  rule_sheet_missing: ({ path, sheets }, called) =>
    `${file(path)} has no sheet of rules. The sheets are ${quotes(sheets)}. Such a sheet is made by ${called} regler ID --ut regler.xlsx.`,
  rule_set_unsound: ({ path, issues }) =>
    `The rule set ${file(path)} has errors:\n${issues.map((issue) => `  ${issue.where}: ${sentence(issue)}`).join("\n")}`,

  unit_unknown: ({ unit, sheet, nearest }) =>
    `${quote(unit)} is not in the sheet ${quote(sheet)}.${nearest === null ? " Write the number as in the sheet, such as 0301." : mean(quote(nearest))}`,
  unit_shared: ({ unit, units }) =>
    `${quote(unit)} is the name of ${number(units.length)} units. Write the number:\n${units.map(({ id, name, place }) => `  ${id}  ${name}${place === null ? "" : ` (${place})`}`).join("\n")}`,
  result_unknown: ({ result, known, nearest }) =>
    `${quote(result)} is not an indicator.${mean(nearest)} The indicators are:\n${known.map(({ id, label }) => `  ${id.padEnd(20)} ${label}`).join("\n")}`,
  figure_unknown: ({ figure, known, nearest }) =>
    known.length === 0
      ? "The rule set has no figures that can be drawn."
      : `${quote(figure)} is not a figure of the rule set.${mean(nearest)} The figures are:\n${known.map(({ id, label }) => `  ${id.padEnd(20)} ${label}`).join("\n")}`,
  map_nowhere: ({ units }) =>
    `No squares are laid out for these units (${units}). Give «tiles» in the rule set or the register: key → [column, row].`,
  picture_kind: ({ path }) => `${file(path)}: Pictures are written as SVG or PNG. Give the file the ending .svg or .png.`,
  picture_no_renderer: () =>
    "PNG needs the package @napi-rs/canvas, which is not installed here. Run npm ci where there is a network, or save the picture with the ending .svg: Word, Excel and browsers open it.",
  picture_no_fonts: () =>
    "The machine has no fonts, and the PNG picture would have no text. Install one, such as Carlito or DejaVu Sans, or save the picture with the ending .svg.",
  draft_kind: ({ path }) => `${file(path)}: The draft is written as JSON or as a sheet of rules. Give the file the ending .json or .xlsx.`,
  sheet_unknown: ({ sheet, sheets }) => `There is no sheet ${quote(sheet)}. The sheets are ${quotes(sheets)}.`,
  nothing_to_draft: ({ path }) =>
    `No questions to make rules of were found in ${file(path)}. The sheet needs headings, a row for each unit and a column for each question; choose another with --ark.`,
  nothing_published: ({ ruleSet }) =>
    `There are no published figures for this rule set (${quote(ruleSet)}). They belong to the rule sets that come with the program.`,
  sample_missing: ({ path }) => `There is no sample ${file(path)}. It should be in the folder assets with the program.`,
};

function sentence(issue: RuleSetIssue): string {
  // The code picks the function that takes this issue's facts.
  return (ruleSet[issue.code] as (issue: RuleSetIssue) => string)(issue);
}
