import type { CellFaultTexts } from "../rule-sheet-contract.ts";
import { quote, quotes } from "../../language/en/words.ts";

export const faults: CellFaultTexts = {
  cell_error: ({ found }) => `the cell shows the error ${found} and has no value.`,
  number_unreadable: ({ found }) => `${quote(found)} is no number.`,
  truth_unreadable: ({ found }) => `${quote(found)} is neither TRUE nor FALSE.`,
  choice_unknown: ({ found, allowed }) => `${quote(found)} is none of the choices: ${quotes(allowed)}.`,
  rule_unreadable: ({ found }) =>
    `${quote(found)} cannot be read as a condition. Write it like this: score strategi = 3 | 4, or column innbyggere from 5000 to 9999; put and between several.`,
  path_unreadable: ({ found }) => `${quote(found)} refers to no part of the rules.`,
  cell_empty: ({ heading }) => `the cell below ${quote(heading)} is empty and must be filled in.`,
  column_missing: ({ heading, table }) => `the table ${quote(table)} has no column ${quote(heading)}.`,
  part_unknown: ({ id, table }, title) => `${quote(id)} is not in the table ${quote(title(table))}.`,
  matrix_gap: () => "the matrix lacks a row or a cell.",
};
