import type { FunctionTexts } from "../function-contract.ts";
import { answers, counted, number, quote, quotes } from "../../language/en/words.ts";

const at = ({ row, column }: { row: number; column: number }) => `Row ${row + 1}, column ${column + 1} of the range`;
const about = (label: string) => (label === "" ? "" : ` (${quote(label)})`);

/** The texts of the cell functions in English. */
export const functions: FunctionTexts = {
  nameHeads: ["Name", "Label", "Ranges"],
  range: (label, columns) => (columns === 1 ? label : `${label} (${number(columns)} columns)`),
  problems: {
    cell_error: ({ label, error, ...place }) => `${at(place)}${about(label)}: the cell has the error ${error}. Mend it or empty the cell.`,
    answer_unknown: ({ label, found, allowed, ...place }) =>
      `${at(place)}${about(label)}: the answer ${quote(found)} is unknown. Valid answers: ${answers(allowed)}.`,
    number_unknown: ({ label, found, lowest, highest, ...place }) =>
      `${at(place)}${about(label)}: ${quote(found)} is not a valid value. Valid are ${
        Number.isFinite(highest)
          ? Number.isFinite(lowest)
            ? `${lowest}–${highest}`
            : `numbers up to ${highest}`
          : `numbers${Number.isFinite(lowest) ? ` from ${lowest}` : ""}`
      }, or an empty cell.`,
    not_in_rules: ({ name, title, names }) => `The rule set ${quote(title)} does not have ${quote(name)}. It has ${quotes(names)}.`,
    no_count: ({ label }) => `${quote(label)} has no count, only a grade or class. Leave out “vis”.`,
    show_unknown: ({ found, allowed }) => `“vis” cannot be ${quote(found)}. Write ${quotes(allowed)}, or leave the argument out.`,
    inputs_differ: ({ label, wanted, found }) =>
      `${quote(label)} is calculated from ${counted(wanted.length, "range", "ranges")} (${quotes(wanted)}), but the formula gives ${number(found)}.`,
    rows_differ: ({ inputs }) =>
      `The ranges must have the same number of rows, but have ${inputs.map(({ rows, label }) => `${number(rows)} (${quote(label)})`).join(", ")}.`,
    columns_differ: ({ label, wanted, found, first, last }) =>
      `The range of ${quote(label)} must have ${counted(wanted, "column", "columns")}${
        wanted > 1 ? `, from ${quote(first)} to ${quote(last)} in the order of the rule set` : ""
      }, but has ${number(found)}.`,
    limits_unknown: ({ label }) =>
      `The cut points of ${quote(label)} are to be calculated from the data. Press “Recalculate” on the ribbon (the Home tab) first.`,
    shares_differ: ({ names }) => `The indicators are not divided alike. Write which one the cut points are for: ${quotes(names)}.`,
  },
};
