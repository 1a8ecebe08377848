import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";

export const tables: RuleSheetTexts["tables"] = {
  facts: { title: "About the rule set", note: "" },
  sources: { title: "Sources", note: "Where the rules come from." },
  columns: { title: "Columns of the unit", note: "The columns that describe the unit: key, name, and what it can be grouped by." },
  answers: {
    title: "Answer lists",
    note: "The answers that questions share, in order. What is no answer, such as “Vet ikke”, gives no points and is in no mean.",
  },
  items: { title: "Questions", note: "The columns that have an answer: one of a list, a number or a date." },
  blocks: { title: "Blocks", note: "Questions that are the options of one." },
  scales: { title: "Scales", note: "The name of each score, from 0." },
  indicators: {
    title: "Indicators",
    note: "Answers counted or added up, and cut into scores: a limit is the smallest number that gives the score.",
  },
  indicatorItems: {
    title: "Questions of the indicators",
    note: "The weight is 1 where it is not given. A reversed question has its highest as its lowest.",
  },
  points: {
    title: "What the answers count",
    note: "TRUE in “Counts”: the answer gives the points that stand there, 1 where none do. The first line that fits decides.",
  },
  aggregates: { title: "Aggregates", note: "Numbers of other results." },
  inputs: { title: "Inputs of aggregates", note: "" },
  composites: { title: "Composites", note: "Grades by a matrix of two or three scores, or by rules." },
  grades: { title: "Grades", note: "The name of each grade, from 0." },
  matrix: { title: "Matrix", note: "" },
  gradeRules: { title: "Rules of grades", note: "The first rule that holds gives the grade." },
  groupings: { title: "Groupings", note: "Answers put together, or a number cut into bands." },
  groups: { title: "Groups", note: "A group has values; a band begins at a number and ends where the next begins." },
  nominals: { title: "Classifications", note: "Classes without an order. “Reconstructed”: the publication does not define them." },
  classes: { title: "Classes", note: "The first class whose conditions all hold decides." },
  tables: { title: "Tables", note: "The tables that are written." },
  tableColumns: { title: "Columns of tables", note: "" },
  words: { title: "Words", note: "The words of tables that are not the program's own." },
  rest: { title: "Other", note: "What else the rules say, as path and value." },
};
