import type { RulesTexts } from "../cli-contract.ts";
import type { SqlReason } from "../../../core/sql/cannot-say.ts";
import { counted, number, quote } from "../../language/en/words.ts";

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Rule sets that come with the program: ${ids.join(", ")}`,
  sound: "The rule set follows the format, holds together, and its examples hold.",
  idAndRevision: (id, revision, period) => `${id}, revision ${revision}${period === "" ? "" : `, period ${period}`}`,
  sources: "Source",
  missing: "Unanswered questions",
  cutPoints: "Cut points",
  quantiles: (shares) => `calculated from the data, at ${shares.join(", ")} per cent`,
  items: (items) => counted(items, "question", "questions"),
  matrix: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,
  reconstructedWording: "reconstructed wording",
  tables: (tables, numbered) =>
    `${counted(tables, "table", "tables")}${numbered === 0 ? "" : `, ${number(numbered)} of them with a number from the publication`}`,
  notInQuery: (label, reason) => `${quote(label)} is not in the query: ${sqlReason(reason)}.`,
  examples: (examples) => `${counted(examples, "worked example", "worked examples")}, all of which hold`,
};

/** Why a result is not in a query, as a clause. */
function sqlReason(reason: SqlReason): string {
  switch (reason.why) {
    case "limits_from_data":
      return "the limits are calculated from the data";
    case "reserved_word":
      return `the rule set uses ${quote(reason.id)}, which is a word of SQL`;
    case "quotients_added":
      return "the numbers it is made of are quotients, which each database adds up in its own way";
    case "builds_on":
      return `it builds on ${quote(reason.label)}`;
    default:
      return reason satisfies never;
  }
}
