import type { Bounds } from "../../../core/ruleset/filters.ts";
import { counted, number } from "../../language/en/words.ts";
import type { RuleWords } from "../rule-words-contract.ts";

/** Questions and answers are not shortened here: they are what is told. */
const quote = (text: string) => `“${text}”`;
const listed = (texts: readonly string[], word: string) =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1) ?? ""}`;
const points = (value: number) => counted(value, "point", "points");
const onItems = (items: readonly string[] | null) => (items === null ? "" : ` on ${listed(items.map(quote), "and")}`);

const within = ({ from, to }: Bounds) => {
  if (from !== undefined && to !== undefined) return from === to ? number(from) : `${number(from)}–${number(to)}`;
  if (from !== undefined) return `${number(from)} or more`;
  return to === undefined ? "a number" : `${number(to)} or less`;
};

export const ruleWords: RuleWords = {
  either: "or",
  both: "and",
  isOneOf: (question, answers) => `the answer to ${quote(question)} is ${listed(answers.map(quote), "or")}`,
  isWithin: (question, bounds) => `the answer to ${quote(question)} is ${within(bounds)}`,
  all: (parts) => listed(parts, "and"),
  any: (parts) => `(${listed(parts, "or")})`,
  not: (part) => `it is not so that ${part}`,
  asksAll: "Asked of everyone.",
  asks: (filter, isZeroElse) => `Asked when ${filter}. Otherwise the result is ${isZeroElse ? "0" : "unknown"}.`,
  counts: (answers) => `Counts: ${listed(answers.map(quote), "and")}.`,
  worth: (value, answers, items) => `${points(value)} for ${listed(answers.map(quote), "or")}${onItems(items)}.`,
  worthWithin: (value, bounds, items) => `${points(value)} for ${within(bounds)}${onItems(items)}.`,
  byPosition: (first) => `Answers give points by their order: ${number(first)} for the first, ${number(first + 1)} for the next.`,
  byValue: "The number in the answer counts as it is.",
  weight: (weight, items) => `Weight ${number(weight)}: ${listed(items.map(quote), "and")}.`,
  reversed: (items) => `Turned round, so that high is low: ${listed(items.map(quote), "and")}.`,
  noAnswer: (answers) => `Not regarded as an answer: ${listed(answers.map(quote), "and")}.`,
  measure: {
    count: "",
    points: "",
    sum: "",
    mean: "The result is the mean of what is answered.",
    share: "The result is the share of what is answered, in per cent.",
  },
  combines: (measure, parts) =>
    `The ${measure} of ${listed(
      parts.map(({ label, weight }) => (weight === 1 ? quote(label) : `${quote(label)} (weight ${number(weight)})`)),
      "and",
    )}.`,
  otherwise: (label) => `Otherwise ${quote(label)}.`,
};
