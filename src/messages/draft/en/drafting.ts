import { counted, number, quote } from "../../language/en/words.ts";
import type { DraftingTexts } from "../draft-contract.ts";

/** The words of making a draft in English. */
export const drafting: DraftingTexts = {
  read: ({ units, sheet, questions, indicators }) =>
    `Draft of rules from the sheet ${quote(sheet)}: ${units}, ${counted(questions, "question", "questions")}, ${counted(indicators, "indicator", "indicators")}.`,
  found: "Indicators",
  guessed: "Guessed, the most certain first",
  next: (command) => `Calculate with the draft: ${command}`,
  title: "Draft of rules",
  step: (at, of) => `${number(at)} of ${number(of)}`,
  because: (what, why) => `${what}, because ${why}`,
  since: (certainty, why) => `${certainty}, because ${why}.`,
  mark: (certainty, what, why) => `${certainty}: ${what}, because ${why}.`,
  cells: (address) => `Show ${address}`,
  keep: "Yes, keep it",
  drop: "No, take it out",
  turn: "Yes, turn it",
  doNotTurn: "No, leave it",
  nameLabel: "Name of the block",
  limits: (limits) => `Cut points: ${limits.map((limit) => number(limit)).join(", ")}`,
  sureColumns: (columns) => counted(columns, "more column is not used", "more columns are not used"),
  countedLegend: "Answers that count",
  roleLegend: "These columns are read so. Change what is wrong:",
  back: "Back",
  forward: "Next",
  skipRest: (left) => `Accept the rest (${number(left)})`,
  leave: "Discard the draft",
  done: "The draft is ready",
  use: "Use the rules",
  summary: ({ questions, blocks, filters, indicators }) =>
    `${counted(questions, "question", "questions")}, ${counted(blocks, "block", "blocks")}, ${counted(filters, "filter", "filters")} and ${counted(indicators, "indicator", "indicators")}. Nothing is written on the sheet.`,
  all: (guesses) => `All that is guessed (${number(guesses)})`,
};
