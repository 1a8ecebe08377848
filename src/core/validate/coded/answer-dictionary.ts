import { answerForms, LONGEST_READ, readingsOf, type AnswerForms } from "./answer-readings.ts";
import { foldAnswer } from "./fold-answer.ts";
import { nearest } from "../../basics/nearest.ts";
import { NO_ANSWER } from "../../match/matched/matched.ts";
import { BLANK, INVALID } from "./responses.ts";
import { shownAnswer } from "../../ruleset/answer-list.ts";
import type { AnswerList } from "../../ruleset/ruleset.ts";

type Ticks = NonNullable<AnswerList["ticks"]>;

/** Letters of a short word. */
const SHORT = 4;

/** The meaning of the texts of one column: its item's answers, and all their other spellings. */
export interface AnswerDictionary {
  /** By code: the answer's own spelling; texts[0] is "" for no answer. */
  readonly texts: readonly string[];
  /** By code: what the answer is shown as; shown[0] is "". */
  readonly shown: readonly string[];
  /** Folded spelling → code; the answers themselves among them. */
  readonly folded: ReadonlyMap<string, number>;
  /** Folded spellings that the rules or a code book declare: no more need be said of a cell that has one. */
  readonly declared: ReadonlySet<string>;
  /** Folded texts of which a code book says that they have no one meaning. */
  readonly meaningless: ReadonlySet<string>;
  /** What else a text is compared with, worked out when it is first asked for: most columns hold answers alone. */
  readonly forms: () => AnswerForms;
  /** The code of any other text: a tick, where an option may be answered with a text of the respondent's own; INVALID elsewhere. */
  readonly otherText: number;
}

/** What a column's cells may hold beside answers, where its item is an option that is ticked. */
export interface TickTexts {
  /** The texts of the option: one of them in a cell ticks it. */
  readonly own: readonly string[];
  /** Any other text ticks it too. */
  readonly isOtherText: boolean;
}

/** What survey tools write for a tick and for a missing one, in any rule set; a rule set's own spellings take precedence. */
export const TICKED: readonly string[] = ["x", "1", "✓", "✔", "☑", "☒", "true", "sann", "checked", "selected", "valgt", "avkrysset"];
export const UNTICKED: readonly string[] = ["0", "☐", "false", "usann", "unchecked", "not selected", "ikke valgt", "ikke avkrysset"];

/** What the texts of a column mean beside the answers of its list. */
export interface OtherTexts {
  /** What a code book gives for this sheet: `"1"` → `"Ja"`. */
  readonly codes?: ReadonlyMap<string, string> | undefined;
  /** What is read as an empty cell. */
  readonly missing?: readonly string[] | undefined;
  /** Where the item is an option that is ticked. */
  readonly tick?: TickTexts | null | undefined;
}

/**
 * The dictionary of one item: its answer list, and for this sheet the texts a code book gives (`"1"` → `"Ja"`).
 * A code book overrides the list's other spellings, but never an answer itself; where it gives codes, a number has the meaning that it
 * gives or none, and a code with NO_ANSWER has none. Where the item is an option that is ticked, a cell with its text, or with a mark that
 * survey tools make, is a tick. Throws when a code or a spelling names an answer that is not in the list.
 */
export function answerDictionary(list: AnswerList, { codes = new Map(), missing = [], tick = null }: OtherTexts = {}): AnswerDictionary {
  const codeOf = (answer: string) => {
    const index = list.answers.indexOf(answer);
    if (index < 0) throw new Error(`«${answer}» is not among ${list.answers.join(", ")}`);
    return index + 1;
  };
  const folded = new Map<string, number>();
  const meaningless = new Set<string>();
  for (const [answer, spellings] of Object.entries(list.spellings))
    for (const spelling of spellings) if (codes.size === 0 || !/^\d+$/.test(spelling)) folded.set(foldAnswer(spelling), codeOf(answer));
  for (const [answer, text] of Object.entries(list.shown ?? {})) folded.set(foldAnswer(text), codeOf(answer));
  for (const [code, answer] of codes) {
    if (answer === NO_ANSWER) meaningless.add(foldAnswer(code));
    else folded.set(foldAnswer(code), codeOf(answer));
  }
  for (const code of meaningless) folded.delete(code);
  for (const code of missing) folded.set(foldAnswer(code), BLANK);
  const declared = new Set(folded.keys());
  for (const answer of list.answers) folded.set(foldAnswer(answer), codeOf(answer));
  const texts = ["", ...list.answers];
  const shown = ["", ...list.answers.map((answer) => shownAnswer(list, answer))];
  const otherText = tick && list.ticks ? tickSpellings(list.ticks, tick, codes.size > 0, { folded, declared, codeOf }) : INVALID;
  let forms: AnswerForms | null = null;
  return { texts, shown, folded, declared, meaningless, forms: () => (forms ??= answerForms(texts, folded)), otherText };
}

interface Spellings {
  readonly folded: Map<string, number>;
  readonly declared: Set<string>;
  readonly codeOf: (answer: string) => number;
}

/** Adds what ticks an option, where it means nothing else; returns the code of any other text. */
function tickSpellings(ticks: Ticks, { own, isOtherText }: TickTexts, hasCodes: boolean, { folded, declared, codeOf }: Spellings): number {
  const [ticked, unticked] = [codeOf(ticks.ticked), codeOf(ticks.unticked)];
  const add = (text: string, code: number) => {
    if (!folded.has(text) && !(hasCodes && /^\d+$/.test(text))) folded.set(text, code);
  };
  for (const text of own.map(foldAnswer)) {
    add(text, ticked);
    if (folded.get(text) === ticked) declared.add(text);
  }
  for (const text of TICKED.map(foldAnswer)) add(text, ticked);
  for (const text of UNTICKED.map(foldAnswer)) add(text, unticked);
  return isOtherText ? ticked : INVALID;
}

/**
 * The code of a text, number or truth value however it is spelled; BLANK for white space only, INVALID when it is no answer. A text that is no
 * spelling of an answer is one all the same where it can mean one answer only.
 */
export function codeOfValue(dictionary: AnswerDictionary, value: string | number | boolean): number {
  const text = foldAnswer(String(value));
  return text === "" ? BLANK : (dictionary.folded.get(text) ?? readAnswer(dictionary, String(value), text));
}

function readAnswer({ forms, meaningless, otherText }: AnswerDictionary, value: string, text: string): number {
  const [code, ...others] = meaningless.has(text) ? [] : readingsOf(value, forms());
  if (code !== undefined && others.length === 0) return code;
  return /\p{L}/u.test(value) ? otherText : INVALID;
}

/** The answer that a text which is none was probably meant to be: the one it can mean of several, begins with, or is nearly spelled as; null for none. */
export function meantAnswer({ shown, forms }: AnswerDictionary, value: string | number | boolean): string | null {
  if (typeof value !== "string" || value.length > LONGEST_READ) return null;
  const word = foldAnswer(value);
  const begun = shown.slice(1).filter((text) => word.startsWith(`${foldAnswer(text)} `) || word.startsWith(`${foldAnswer(text)},`));
  if (begun.length === 1) return begun[0] ?? null;
  const [code] = readingsOf(value, forms());
  return code === undefined ? nearestAnswer(word, shown.slice(1)) : (shown[code] ?? null);
}

/** A short word is another word when more than a letter is changed, or its first. */
function nearestAnswer(word: string, answers: readonly string[]): string | null {
  if (!/\p{L}/u.test(word) || /\d/.test(word)) return null;
  if (word.length > SHORT) return nearest(word, answers);
  const like = answers.filter((answer) => foldAnswer(answer).startsWith(word.slice(0, 1)));
  return nearest(word, like, 1);
}
