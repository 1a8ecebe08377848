import type { FormulaReason } from "../../../core/issues/formula-reason.ts";
import { quote } from "../../language/en/words.ts";

type ReasonOf<Why extends FormulaReason["why"]> = Extract<FormulaReason, { why: Why }>;
type ReasonTexts = { readonly [Why in FormulaReason["why"]]: (reason: ReasonOf<Why>) => string };

/** Why something stays values, as a clause. */
const reasons: ReasonTexts = {
  no_column: ({ label }) => `the sheet has no column for ${quote(label)}`,
  list_column: ({ label }) => `the answers to ${quote(label)} stand as a list in one cell`,
  date: ({ label }) => `${quote(label)} is not answered from a list`,
  unit_column: ({ label }) => `${quote(label)} comes from the register, or is read otherwise than it is written`,
  answer_like_number: ({ answer }) => `Excel takes the answer ${quote(answer)} for a number, a date or a truth value`,
  case_only: ({ answer }) => `${quote(answer)} differs from another answer in case only`,
  text_too_long: ({ text }) => `the text ${quote(`${text.slice(0, 40)} …`)} is longer than a formula can hold`,
  too_long: () => "the formula would be longer than Excel allows",
  no_result_column: ({ label }) => `${quote(label)} is not written as a column`,
  list_table: () => "the rows are units, which a formula cannot list",
  median: () => "the median is of a part of the units, or weighted",
  rows_between: () => "rows that are no units stand between the units",
  many_values: () => "there are too many different values to calculate limits from",
};

export function formulaReason(reason: FormulaReason): string {
  // The text of a reason takes that reason, which a look-up by its own name does not tell the compiler.
  return (reasons[reason.why] as (one: FormulaReason) => string)(reason);
}
