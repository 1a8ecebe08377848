import type { RulesTexts } from "../cli-contract.ts";
import { counted, number } from "../../language/en/words.ts";

/** Questions and answers are not shortened here: they are what is explained. */
const quote = (text: string) => `“${text}”`;
const quotes = (texts: readonly string[]) => texts.map(quote).join(", ");

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Rule sets that come with the program: ${ids.join(", ")}`,
  sound: "The rule set follows the format, holds together, and its examples hold.",
  idAndRevision: (id, revision, period) => `${id}, revision ${revision}, period ${period}`,
  sources: "Source",
  missing: "Unanswered questions",
  gate: (question, answers) => `Asked when the answer to ${quote(question)} is ${quotes(answers)}; otherwise the result is 0.`,
  allAsked: "Asked of all.",
  counts: (answers) => `Counted: ${quotes(answers)}.`,
  worth: (answers, points, items) =>
    `${counted(points, "point", "points")} for ${quotes(answers)}${items === null ? "" : ` to ${quotes(items)}`}.`,
  cutPoints: "Cut points",
  quantiles: (shares) => `computed from the data, at ${shares.join(", ")} per cent`,
  items: (items) => counted(items, "question", "questions"),
  matrix: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,
  reconstructedWording: "reconstructed wording",
  or: "or",
  and: "and",
  tables: (tables, figures) => `${counted(tables, "table", "tables")}, ${number(figures)} of them with a number from the report`,
  examples: (examples) => `${counted(examples, "worked example", "worked examples")}, all of which hold`,
};
