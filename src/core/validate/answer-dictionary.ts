import { NO_ANSWER } from "../match/matched.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { AnswerList } from "../ruleset/ruleset.ts";

/** The meaning of the texts of one column: its item's answers, and all their other spellings. */
export interface AnswerDictionary {
  /** By code: the answer's own spelling; texts[0] is "" for no answer. */
  readonly texts: readonly string[];
  /** Folded spelling → code; the answers themselves among them. */
  readonly folded: ReadonlyMap<string, number>;
}

/** Answers that differ only in case, surrounding or doubled blanks and a trailing full stop are the same. */
export function foldAnswer(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f\ufeff]+/g, " ")
    .trim()
    .replace(/ ?\.$/, "")
    .toLowerCase();
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
  for (const [answer, spellings] of Object.entries(list.spellings))
    for (const spelling of spellings) if (codes.size === 0 || !/^\d+$/.test(spelling)) folded.set(foldAnswer(spelling), codeOf(answer));
  for (const [code, answer] of codes) {
    if (answer === NO_ANSWER) folded.delete(foldAnswer(code));
    else folded.set(foldAnswer(code), codeOf(answer));
  }
  for (const answer of list.answers) folded.set(foldAnswer(answer), codeOf(answer));
  return { texts: ["", ...list.answers], folded };
}

/** The code of a text, number or truth value however it is spelled; BLANK for white space only, INVALID when it is no answer. */
export function codeOfValue(dictionary: AnswerDictionary, value: string | number | boolean): number {
  const text = foldAnswer(String(value));
  return text === "" ? BLANK : (dictionary.folded.get(text) ?? INVALID);
}
