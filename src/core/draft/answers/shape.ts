import { TICKED, UNTICKED } from "../../validate/coded/answer-dictionary.ts";
import { foldAnswer } from "../../validate/coded/fold-answer.ts";
import { numbersIn, type Profile } from "../read/profile.ts";
import { beginsWithNo, beginsWithYes, isAside, isMissing, isMissingNumber, isNo, isYes, MISSING_NUMBERS } from "./answer-words.ts";
import { degreeOf, frequencyOf, strengthOf } from "./scale-words.ts";
import { listsIn, type CellLists } from "./list-cells.ts";
import { orderAnswers } from "./order-answers.ts";

/** What the cells of a column are, by themselves. */
export type Shape =
  | { readonly kind: "empty" }
  /** Nothing but ticks beside blanks, or ticks and what says that there is none. */
  | { readonly kind: "ticks" }
  | { readonly kind: "yesNo"; readonly answers: readonly string[]; readonly missing?: readonly string[] }
  /** One of few texts; `missing`: what stands for no answer besides. */
  | { readonly kind: "choice"; readonly answers: readonly string[]; readonly isScale: boolean; readonly missing?: readonly string[] }
  | { readonly kind: "lists"; readonly lists: CellLists }
  | { readonly kind: "number"; readonly numbers: readonly number[]; readonly missing: readonly string[] }
  | { readonly kind: "date" }
  /** Texts of their own. */
  | { readonly kind: "text" };

/** So many answers one can choose one from. */
const MOST_ANSWERS = 12;
/** Longer texts than this are no answers to choose from. */
const LONGEST_ANSWER = 150;
/** A text is an answer where it is given so many times on average. */
const TIMES = 2;

const ticked = new Set(TICKED.map(foldAnswer));
const unticked = new Set(UNTICKED.map(foldAnswer));
const digits = /^\d+$/;

/** What a column's cells are. */
export function shapeOf(profile: Profile): Shape {
  const { filled, dates, header } = profile;
  if (filled === 0) return { kind: "empty" };
  if (dates > filled / 2) return { kind: "date" };
  if (areTicks(profile, header)) return { kind: "ticks" };
  const missing = missingCodes(profile);
  const texts = answersAmong(profile, missing);
  const given = texts.filter((text) => !isMissing(text));
  if (given.length > 0 && given.every((text) => isYes(text) || isNo(text) || isAside(text)) && given.some((text) => !isAside(text)))
    return { kind: "yesNo", answers: texts, missing };
  const numbers = numbersOf(profile);
  if (numbers) return numbers;
  const lists = listsIn(profile);
  if (lists) return { kind: "lists", lists };
  return choiceOf(profile, texts, missing) ?? { kind: "text" };
}

/** Numbers such as 99 among answers in words stand for none. */
function missingCodes({ values }: Profile): readonly string[] {
  const codes = values.filter(({ text }) => isMissingNumber(text)).map(({ text }) => text);
  const inWords = values.filter(({ text }) => !/^-?\d+$/.test(text) && !isMissing(text)).length;
  return inWords > 1 || (inWords > 0 && codes.length < values.length - 1) ? codes : [];
}

/** A unit in so many writes what is no answer; such cells are for the check to tell of. */
const SLIPS = 0.05;
const LEAST_UNITS = 15;

/** The answers that a column has, without the few that are none where the others are of one kind. */
function answersAmong({ values, filled }: Profile, missing: readonly string[]): readonly string[] {
  const own = values.filter(({ text }) => !missing.includes(text));
  const strange = own.filter(({ text }) => !isOfScale(text));
  const cells = strange.reduce((sum, { count }) => sum + count, 0);
  const rest = own.filter((value) => !strange.includes(value)).map(({ text }) => text);
  const isClear = filled >= LEAST_UNITS && cells <= filled * SLIPS && rest.length > 1 && orderAnswers(rest).reason !== "as_they_come";
  return isClear ? rest : own.map(({ text }) => text);
}

/** Whether the words of an answer say where it is on some scale. */
function isOfScale(text: string): boolean {
  const isWord = isYes(text) || isNo(text) || isAside(text) || isMissing(text) || beginsWithYes(text) || beginsWithNo(text);
  return isWord || degreeOf(text) !== null || frequencyOf(text) !== null || strengthOf(text) !== null || /^\d/.test(text);
}

/** One mark beside blanks, the column's own name as a mark, or marks and what stands for none. */
function areTicks({ values, filled, codes }: Profile, header: string): boolean {
  const marks = values.filter(({ text }) => !unticked.has(foldAnswer(text)));
  const [mark, ...others] = marks;
  if (!mark || others.length > 0) return false;
  const text = foldAnswer(mark.text);
  if (text === foldAnswer(header)) return true;
  if (!ticked.has(text)) return false;
  return !digits.test(text) || filled < codes.length || marks.length < values.length;
}

/** The column's numbers, without those that stand for no answer in a column of small ones. */
function numbersOf(profile: Profile): Extract<Shape, { kind: "number" }> | null {
  const given = { ...profile, values: profile.values.filter(({ text }) => !isMissing(text)) };
  const all = numbersIn(given);
  if (!all) return null;
  const words = profile.values.filter(({ text }) => isMissing(text)).map(({ text }) => text);
  const own = all.filter((number) => !MISSING_NUMBERS.includes(number));
  const highest = Math.max(0, ...own);
  const outside = all.filter((number) => MISSING_NUMBERS.includes(number) && (number < 0 ? own.every((one) => one >= 0) : number > 2 * highest && highest <= 10)); // prettier-ignore
  return {
    kind: "number",
    numbers: all.filter((number) => !outside.includes(number)).sort((one, other) => one - other),
    missing: [...outside.map(String), ...words],
  };
}

function choiceOf({ filled }: Profile, texts: readonly string[], missing: readonly string[]): Extract<Shape, { kind: "choice" }> | null {
  if (texts.length > MOST_ANSWERS || texts.some((text) => text.length > LONGEST_ANSWER)) return null;
  const { reason } = orderAnswers(texts);
  const isScale = reason !== "as_they_come";
  const isOften = filled >= TIMES * texts.length;
  return isScale || isOften ? { kind: "choice", answers: texts, isScale, missing } : null;
}
