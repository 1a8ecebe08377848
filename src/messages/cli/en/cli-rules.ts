import type { RulesTexts } from "../cli-contract.ts";
import { counted, number } from "../../language/en/words.ts";

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Rule sets that come with the program: ${ids.join(", ")}`,
  sound: "The rule set follows the format, holds together, and its examples hold.",
  idAndRevision: (id, revision, period) => `${id}, revision ${revision}, period ${period}`,
  sources: "Source",
  missing: "Unanswered questions",
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
