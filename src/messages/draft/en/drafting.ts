import { counted, number, quote } from "../../language/en/words.ts";
import type { DraftingTexts } from "../draft-contract.ts";

/** The words of making a draft in English. */
export const drafting: DraftingTexts = {
  read: ({ units, sheet, questions, indicators }) =>
    `Draft of rules from the sheet ${quote(sheet)}: ${units}, ${counted(questions, "question", "questions")}, ${counted(indicators, "indicator", "indicators")}.`,
  found: "Indicators",
  guessed: "Guessed, the most certain first",
  next: (command) => `Compute with the draft: ${command}`,
  offer: "Is this another survey? The program can make a draft of rules from the answers that are here.",
  make: "Make rules from the sheet",
  making: "Reading the sheet …",
  nothing: "No questions were found to make rules of. The sheet needs headings, a row for each unit and a column for each question.",
  title: "Draft of rules",
  step: (at, of) => `${number(at)} of ${number(of)}`,
  because: (what, why) => `${what}, because ${why}`,
  why: "Why",
  cells: (address) => `Show ${address}`,
  keep: "Yes, keep it",
  drop: "No, take it out",
  turn: "Yes, turn it",
  doNotTurn: "No, leave it",
  countedLegend: "Answers that count",
  roleLegend: "What is the column?",
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
