/** Why a result or a table stays values: what no plain formula says. Facts only; `messages/` has the sentences. */
export type FormulaReason =
  /** The question has no column, so nothing can be counted. */
  | { readonly why: "no_column"; readonly label: string }
  /** Several answers stand in one cell. */
  | { readonly why: "list_column"; readonly label: string }
  /** The answers are dates, which are compared as they are written. */
  | { readonly why: "date"; readonly label: string }
  /** A column that is in the register and not on the sheet, or that is read otherwise than it is written. */
  | { readonly why: "unit_column"; readonly label: string }
  /** Excel would take the text for a number, a date or a truth value. */
  | { readonly why: "answer_like_number"; readonly answer: string }
  /** Two texts differ in case only, which formulas do not tell apart. */
  | { readonly why: "case_only"; readonly answer: string }
  /** A text is longer than a formula may hold. */
  | { readonly why: "text_too_long"; readonly text: string }
  | { readonly why: "too_long" }
  /** The result it is of is not written as a column. */
  | { readonly why: "no_result_column"; readonly label: string }
  /** The rows of the table are units, which a formula cannot list. */
  | { readonly why: "list_table" }
  /** The middle of a part of the units, by numbers that are not whole or by weights. */
  | { readonly why: "median" }
  /** Rows that are about no unit stand among the units. */
  | { readonly why: "rows_between" }
  /** The limits follow the data, and the numbers are too many to list. */
  | { readonly why: "many_values" };
