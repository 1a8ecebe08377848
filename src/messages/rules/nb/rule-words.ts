import type { Bounds } from "../../../core/ruleset/filters.ts";
import { counted, number } from "../../language/nb/words.ts";
import type { RuleWords } from "../rule-words-contract.ts";

/** Questions and answers are not shortened here: they are what is told. */
const quote = (text: string) => `«${text}»`;
const listed = (texts: readonly string[], word: string) =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1) ?? ""}`;
const points = (value: number) => counted(value, "poeng", "poeng");
const onItems = (items: readonly string[] | null) => (items === null ? "" : ` på ${listed(items.map(quote), "og")}`);

const within = ({ from, to }: Bounds) => {
  if (from !== undefined && to !== undefined) return from === to ? number(from) : `${number(from)}–${number(to)}`;
  if (from !== undefined) return `${number(from)} eller mer`;
  return to === undefined ? "et tall" : `${number(to)} eller mindre`;
};

export const ruleWords: RuleWords = {
  either: "eller",
  both: "og",
  isOneOf: (question, answers) => `svaret på ${quote(question)} er ${listed(answers.map(quote), "eller")}`,
  isWithin: (question, bounds) => `svaret på ${quote(question)} er ${within(bounds)}`,
  all: (parts) => listed(parts, "og"),
  any: (parts) => `(${listed(parts, "eller")})`,
  not: (part) => `det ikke er slik at ${part}`,
  asksAll: "Stilles til alle.",
  asks: (filter, isZeroElse) => `Stilles når ${filter}. Ellers er resultatet ${isZeroElse ? "0" : "ukjent"}.`,
  counts: (answers) => `Teller: ${listed(answers.map(quote), "og")}.`,
  worth: (value, answers, items) => `${points(value)} for ${listed(answers.map(quote), "eller")}${onItems(items)}.`,
  worthWithin: (value, bounds, items) => `${points(value)} for ${within(bounds)}${onItems(items)}.`,
  byPosition: (first) => `Svarene gir poeng etter rekkefølgen: ${number(first)} for det første, ${number(first + 1)} for det neste.`,
  byValue: "Tallet i svaret teller som det er.",
  weight: (weight, items) => `Vekt ${number(weight)}: ${listed(items.map(quote), "og")}.`,
  reversed: (items) => `Snudd, så høyt blir lavt: ${listed(items.map(quote), "og")}.`,
  noAnswer: (answers) => `Regnes ikke som svar: ${listed(answers.map(quote), "og")}.`,
  measure: {
    count: "",
    points: "",
    sum: "",
    mean: "Resultatet er gjennomsnittet av det som er besvart.",
    share: "Resultatet er andelen av det som er besvart, i prosent.",
  },
  combines: (measure, parts) =>
    `${measure === "sum" ? "Summen" : "Gjennomsnittet"} av ${listed(
      parts.map(({ label, weight }) => (weight === 1 ? quote(label) : `${quote(label)} (vekt ${number(weight)})`)),
      "og",
    )}.`,
  otherwise: (label) => `Ellers ${quote(label)}.`,
};
