import { answerForms, LONGEST_READ, readingsOf, type AnswerForms } from "./answer-readings.ts";
import { foldAnswer } from "./fold-answer.ts";
import { nearest } from "../basics/nearest.ts";
import { NO_ANSWER } from "../match/matched.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { AnswerList } from "../ruleset/ruleset.ts";

/** Letters of a short word. */
const SHORT = 4;

/** The meaning of the texts of one column: its item's answers, and all their other spellings. */
export interface AnswerDictionary {
  /** By code: the answer's own spelling; texts[0] is "" for no answer. */
  readonly texts: readonly string[];
  /** Folded spelling → code; the answers themselves among them. */
  readonly folded: ReadonlyMap<string, number>;
  /** Folded spellings that the rules or a code book declare: no more need be said of a cell that has one. */
  readonly declared: ReadonlySet<string>;
  /** Folded texts of which a code book says that they have no one meaning. */
  readonly meaningless: ReadonlySet<string>;
  /** What else a text is compared with. */
  readonly forms: AnswerForms;
}

/**
 * The dictionary of one item: its answer list, and for this sheet the texts a code book gives (`"1"` → `"Ja"`).
 * A code book overrides the list's other spellings, but never an answer itself; where it gives codes, a number has the meaning that it
 * gives or none, and a code with NO_ANSWER has none. Throws when it names an answer that is not in the list.
 */
export function answerDictionary(list: AnswerList, codes: ReadonlyMap<string, string> = new Map()): AnswerDictionary {
  const codeOf = (answer: string) => {
    const index = list.answers.indexOf(answer);
    if (index < 0) throw new Error(`«${answer}» is not among ${list.answers.join(", ")}`);
    return index + 1;
  };
  const folded = new Map<string, number>();
  const meaningless = new Set<string>();
  for (const [answer, spellings] of Object.entries(list.spellings))
    for (const spelling of spellings) if (codes.size === 0 || !/^\d+$/.test(spelling)) folded.set(foldAnswer(spelling), codeOf(answer));
  for (const [code, answer] of codes) {
    if (answer === NO_ANSWER) meaningless.add(foldAnswer(code));
    else folded.set(foldAnswer(code), codeOf(answer));
  }
  for (const code of meaningless) folded.delete(code);
  const declared = new Set(folded.keys());
  for (const answer of list.answers) folded.set(foldAnswer(answer), codeOf(answer));
  const texts = ["", ...list.answers];
  return { texts, folded, declared, meaningless, forms: answerForms(texts, folded) };
}

/**
 * The code of a text, number or truth value however it is spelled; BLANK for white space only, INVALID when it is no answer. A text that is no
 * spelling of an answer is one all the same where it can mean one answer only.
 */
export function codeOfValue(dictionary: AnswerDictionary, value: string | number | boolean): number {
  const text = foldAnswer(String(value));
  return text === "" ? BLANK : (dictionary.folded.get(text) ?? readAnswer(dictionary, String(value), text));
}

function readAnswer({ forms, meaningless }: AnswerDictionary, value: string, text: string): number {
  const [code, ...others] = meaningless.has(text) ? [] : readingsOf(value, forms);
  return code === undefined || others.length > 0 ? INVALID : code;
}

/** The answer that a text which is none was probably meant to be: the one it can mean of several, begins with, or is nearly spelled as; null for none. */
export function meantAnswer({ texts, forms }: AnswerDictionary, value: string | number | boolean): string | null {
  if (typeof value !== "string" || value.length > LONGEST_READ) return null;
  const word = foldAnswer(value);
  const begun = texts.slice(1).filter((text) => word.startsWith(`${foldAnswer(text)} `) || word.startsWith(`${foldAnswer(text)},`));
  if (begun.length === 1) return begun[0] ?? null;
  const [code] = readingsOf(value, forms);
  return code === undefined ? nearestAnswer(word, texts.slice(1)) : (texts[code] ?? null);
}

/** A short word is another word when more than a letter is changed, or its first. */
function nearestAnswer(word: string, answers: readonly string[]): string | null {
  if (!/\p{L}/u.test(word) || /\d/.test(word)) return null;
  if (word.length > SHORT) return nearest(word, answers);
  const like = answers.filter((answer) => foldAnswer(answer).startsWith(word.slice(0, 1)));
  return nearest(word, like, 1);
}
