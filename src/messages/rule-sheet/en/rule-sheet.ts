import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";
import { choices } from "./choices.ts";
import { facts } from "./facts.ts";
import { headings } from "./headings.ts";
import { tables } from "./tables.ts";

export const ruleSheet: RuleSheetTexts = {
  sheetName: "Rules",
  heading: (title) => `Rules: ${title}`,
  intro: [
    "The rules are in the tables below. Change them in the cells and calculate again: the workbook is calculated by this sheet.",
    "Tables and columns are known by their titles and headings, so leave those as they are. “No.” gives the order; a row without a number comes " +
      "after the row above it. Columns, notes and colours of your own are not read.",
    "Several texts in one cell have | between them. A condition is written like this: score strategi = 3 | 4 and column innbyggere from 5000 to 9999.",
  ],
  tables,
  headings,
  limit: (score) => `Limit ${score - 1}|${score}`,
  facts,
  choices,
  variables: { column: "column", item: "item", count: "count", score: "score", grade: "grade", class: "class", grouping: "grouping" },
  words: {
    true: "TRUE",
    false: "FALSE",
    and: "and",
    or: "or",
    not: "not",
    from: "from",
    to: "to",
    elsewhere: "(see Other)",
    nothing: "(nothing)",
  },
  missing: {
    notCounted: "not counted",
    atLeast: "at least {n} answered",
    atLeastMean: "at least {n} answered, the others as the mean",
    atLeastNotCounted: "at least {n} answered, the others not counted",
  },
  matrix: ({ name, rows, columns, layers }) =>
    `${name} – rows: ${rows}, columns: ${columns}${layers === null ? "" : `, layers: ${layers}`}`,
};
