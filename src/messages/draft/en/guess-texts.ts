import type { AsideReason, Role } from "../../../core/draft/fields/roles.ts";
import type { BlockReason } from "../../../core/draft/structure/blocks.ts";
import type { GateReason } from "../../../core/draft/structure/gates.ts";
import type { OrderReason } from "../../../core/draft/answers/order-answers.ts";
import { answers, counted, number, quote } from "../../language/en/words.ts";
import type { GuessTexts } from "../draft-contract.ts";

const aside: Readonly<Record<AsideReason | "twice", string>> = {
  empty: "the column is empty",
  time: "it has times",
  contact: "it has addresses or numbers of the person who answered",
  person: "it has names of persons",
  tool: "the survey tool has noted it itself",
  text: "it has free text",
  one_value: "all have the same value",
  twice: "no heading tells it from another column",
};

const order: Readonly<Record<OrderReason | "code_book", string>> = {
  yes_no: "yes comes before no",
  degrees: "the words say how much or little it is",
  calendar: "they go from the most frequent to the rarest",
  two_sides: "the words go from one side to the other",
  numbers: "they are numbers on a scale",
  codes: "they may be codes that nothing explains",
  as_they_come: "nothing shows their order, so they are as they came",
  code_book: "the code book has them so",
};

const gate: Readonly<Record<GateReason, (closed: number, by: string) => string>> = {
  code_book: () => "the code book says so",
  heading: () => "the heading says so",
  blank: (closed, by) => `${counted(closed, "unit has", "units have")} given another answer to ${quote(by)}, and all are blank here`,
};

const block: Readonly<Record<BlockReason, string>> = {
  heading: "the question stands over them",
  stem: "their headings begin alike",
  code: "the columns have one name and a number each",
  code_book: "the code book puts them together",
  lists: "the cells list several answers",
  ticks: "the columns stand together and have nothing but ticks",
  neighbours: "the questions stand together and have the same answers",
  gate: "they are asked of the same units and have the same answers",
};

const describes: Readonly<Record<"name" | "category" | "quantity", readonly [string, string]>> = {
  name: ["the name of the unit", "each unit has a text of its own"],
  category: ["a group to divide the units by", "the column has few different texts and stands before the questions"],
  quantity: ["a number about the unit", "the column has numbers and stands before the questions"],
};

const roles: Readonly<Record<Role["kind"], string>> = {
  key: "The key: which unit the row is about",
  name: "The name of the unit",
  category: "A group, such as county or industry",
  quantity: "A number about the unit, such as employees",
  question: "A question",
  aside: "Not used",
};

/** The guesses of a draft in English. */
export const guessTexts: GuessTexts = {
  guesses: {
    survey: ({ sheet, units, headRows }) => ({
      what: `The answers are on the sheet ${quote(sheet)}: ${counted(units, "unit", "units")}`,
      why: `the headings are in ${headRows.length === 1 ? "row" : "rows"} ${headRows.map((row) => number(row + 1)).join(" and ")}`,
    }),
    key: ({ header }) => ({ what: `${quote(header)} says which unit a row is about`, why: "each unit has a value of its own" }),
    no_key: () => ({ what: "The row number is the key", why: "no column has a value of its own for each unit" }),
    describes: ({ header, role }) => ({ what: `${quote(header)} is ${describes[role][0]}`, why: describes[role][1] }),
    aside: ({ header, reason }) => ({ what: `${quote(header)} is not used`, why: aside[reason] }),
    list: ({ answers: list, questions, reason }) => ({
      what: `${counted(questions, "question has", "questions have")} the answers ${answers(list)}, in this order`,
      why: order[reason],
    }),
    missing: ({ codes, question }) => ({
      what: `${answers(codes)} is read as no answer in ${quote(question)}`,
      why: "tools write so where an answer is missing",
    }),
    filter: ({ question, by, answers: given, reason, closed }) => ({
      what: `${quote(question)} is asked only of those who answered ${answers(given)} to ${quote(by)}`,
      why: gate[reason](closed, by),
    }),
    block: ({ label, questions, reason }) => ({
      what: `${counted(questions, "question belongs", "questions belong")} together${label === "" ? "" : `: ${quote(label)}`}`,
      why: block[reason],
    }),
    none_ticked: ({ block: label }) => ({
      what: `No tick in ${quote(label)} is read as nothing fits, and not as unanswered`,
      why: "who answered something else has seen the question",
    }),
    counted: ({ indicator, counted: given, reason }) => ({
      what: `${quote(indicator)} counts the answers ${answers(given)}`,
      why: reason === "yes_no" ? "they say yes" : reason === "as_they_come" || reason === "codes" ? "the first answer is chosen; look it over" : "they are in the upper part", // prettier-ignore
    }),
    limits: ({ indicator, limits }) => ({
      what: `The cut points of ${quote(indicator)} are ${limits.map((limit) => number(limit)).join(", ")}`,
      why: "they divide the units into parts of the same size; none is by itself",
    }),
    composite: ({ of: [one, other] }) => ({
      what: `${quote(one)} and ${quote(other)} are put together into one grade`,
      why: "they stand beside each other; the grade rises with both",
    }),
    turned: ({ question, correlation }) => ({
      what: `${quote(question)} may be turned round, so that agreeing is the bad answer (not turned in the draft)`,
      why: correlation === null ? "its words suggest it" : `its answers go against the others (correlation ${number(correlation, 2)})`,
    }),
  },
  certainty: { certain: "certain", likely: "likely", unsure: "unsure" },
  roles,
};
