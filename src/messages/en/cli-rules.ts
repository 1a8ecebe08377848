import type { RulesTexts } from "../cli-contract.ts";
import type { RuleSetIssueTexts } from "../cli-problem.ts";
import { counted, number } from "./words.ts";

/** Questions and answers are not cut short here: they are what is explained. */
const quote = (text: string) => `“${text}”`;
const quotes = (texts: readonly string[]) => texts.map(quote).join(", ");

const decimal = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
const orUnknown = (value: number | null) => (value === null ? "unknown" : decimal(value));

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Rule sets that come with the program: ${ids.join(", ")}`,
  sound: "The rule set follows the format, holds together, and its examples hold.",
  idAndRevision: (id, revision, period) => `${id}, revision ${revision}, period ${period}`,
  sources: "Source",
  unit: "Unit",
  missing: "Unanswered questions",
  indicators: "Indicators",
  gate: (question, answers) => `Asked when the answer to ${quote(question)} is ${quotes(answers)}; otherwise the result is 0.`,
  allAsked: "Asked of all.",
  counts: (answers) => `Counted: ${quotes(answers)}.`,
  worth: (answers, points, items) =>
    `${counted(points, "point", "points")} for ${quotes(answers)}${items === null ? "" : ` to ${quotes(items)}`}.`,
  cutPoints: "Cut points",
  quantiles: (shares) => `computed from the data, at ${shares.join(", ")} per cent`,
  items: (items) => counted(items, "question", "questions"),
  composites: "Composite indicators",
  matrix: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,
  nominals: "Classes without an order",
  reconstructed: "Reconstructed: the classes are set by the product, not by the report.",
  reconstructedWording: "reconstructed wording",
  or: "or",
  and: "and",
  tables: (tables, figures) => `${counted(tables, "table", "tables")}, ${number(figures)} of them with a number from the report`,
  examples: (examples) => `${counted(examples, "worked example", "worked examples")}, all of which hold`,
};

/** What is wrong with a rule set, and what would be right. */
export const ruleSetIssues: RuleSetIssueTexts = {
  id_twice: ({ id }) => `the id ${quote(id)} is used twice. Give one of them another.`,
  reference_nowhere: ({ id, kind }) => `refers to ${quote(id)} (${kind}), which does not exist.`,
  answer_nowhere: ({ answer, allowed }) => `the answer ${quote(answer)} is not in the answer list. Valid answers: ${quotes(allowed)}.`,
  answer_counted_twice: ({ answer, item }) => `the answer ${quote(answer)} to ${quote(item)} is given points in several lines.`,
  spelling_ambiguous: ({ spelling, answers }) => `the spelling ${quote(spelling)} can mean several answers: ${quotes(answers)}.`,
  limits_not_increasing: ({ limits }) => `the cut points ${limits.join(", ")} must be above 0 and increase.`,
  limit_above_maximum: ({ limit, maximum }) => `the cut point ${decimal(limit)} is above the highest possible, ${decimal(maximum)}.`,
  score_count: ({ scores, labels }) => `the cut points give ${number(scores)} scores, but the scale has ${number(labels)} labels.`,
  share_count: ({ limits, shares }) =>
    `has ${number(limits)} cut points and ${counted(shares, "share", "shares")}; there must be one share fewer than cut points.`,
  matrix_size: ({ found, rows, columns }) =>
    `the matrix is ${found.join(" × ")}, but the scales need ${number(rows)} rows and ${number(columns)} columns.`,
  grade_nowhere: ({ grade, grades }) => `the matrix has the grade ${number(grade)}, but there are only ${number(grades)} grades, from 0.`,
  grade_falls: ({ row, column, from, to }) =>
    `in row ${number(row)}, column ${number(column)} a higher score gives a lower grade: ${number(to)} after ${number(from)}.`,
  example_fails: ({ column, expected, found }) => `${column} should be ${orUnknown(expected)}, but is ${orUnknown(found)}.`,
  example_column_nowhere: ({ column, columns }) => `there is no column ${quote(column)}. The columns are ${columns.join(", ")}.`,
};
