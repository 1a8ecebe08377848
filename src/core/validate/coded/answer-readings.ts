import { foldAnswer } from "./fold-answer.ts";

/** Words and signs that mean the same, in the languages of surveys and of the tools that write them: yes, no, and don't know. */
export const synonymGroups: readonly (readonly string[])[] = [
  ["ja", "j", "yes", "y", "sant", "sann", "true", "✓", "✔", "✅", "☑", "√"],
  ["nei", "nej", "n", "no", "usant", "usann", "false"],
  ["vet ikke", "veit ikkje", "ved ikke", "vet ej", "don't know", "don’t know", "dont know", "do not know"],
];

/** A longer text is prose, and is not taken apart. */
export const LONGEST_READ = 200;

/** A code in front of a text: «1 Ja», «2. Nei», «(3) Vet ikke», «a) Ja», «5 - Helt enig». */
const CODED = /^[([]?(\d{1,3}|\p{L}(?=\s?[.:)\]=–—-]))(\s?[.:)\]=–—-]+\s?|\s)(?=\D)(.*\p{L}.*)$/u;

/** The forms of one list's answers that a cell is compared with. */
export interface AnswerForms {
  /** Folded spelling → code. */
  readonly folded: ReadonlyMap<string, number>;
  /** The answers themselves, folded. */
  readonly answers: ReadonlySet<string>;
  /** Spelling without blanks and punctuation → code; without those that several answers have. */
  readonly tight: ReadonlyMap<string, number>;
  /** Synonym → code, where one answer of the list alone has the meaning. */
  readonly synonyms: ReadonlyMap<string, number>;
}

/** The forms of the answers with these folded spellings; the answer of code n is `texts[n]`. */
export function answerForms(texts: readonly string[], folded: ReadonlyMap<string, number>): AnswerForms {
  return { folded, answers: new Set(texts.map(foldAnswer)), tight: tightForms(folded), synonyms: synonymsOf(texts) };
}

/**
 * The codes that a text which is no spelling of an answer can mean: an answer with other punctuation («Vet-ikke», «50%»), a synonym («Yes»,
 * «✓»), an answer with its code in front («1 Ja») or a code with what it stands for behind («5 - Helt enig»). One code is a reading, several
 * are none.
 */
export function readingsOf(text: string, forms: AnswerForms): ReadonlySet<number> {
  if (text.length > LONGEST_READ) return new Set();
  const found = new Set([wordReading(text, forms), ...codedReadings(text, forms)]);
  found.delete(undefined);
  return found as ReadonlySet<number>; // undefined is taken out
}

function wordReading(text: string, { folded, tight, synonyms }: AnswerForms): number | undefined {
  const word = foldAnswer(text);
  return folded.get(word) ?? tight.get(tighten(word)) ?? synonyms.get(word);
}

/**
 * What the two sides of «code text» say. Where the text is no answer, the code must be one itself, with a sign behind it: «5 - Helt enig» is
 * the answer 5, but «1. mai» is no «Ja» where 1 is.
 */
function codedReadings(text: string, forms: AnswerForms): readonly (number | undefined)[] {
  const [, code = "", between = "", rest = ""] = CODED.exec(text.trim()) ?? [];
  if (rest === "") return [];
  const ofRest = wordReading(rest, forms);
  const ofCode = forms.folded.get(foldAnswer(code));
  const isAnswer = between.trim() !== "" && forms.answers.has(foldAnswer(code));
  return ofRest === undefined && !isAnswer ? [] : [ofRest, ofCode];
}

function tightForms(folded: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const tight = new Map<string, number>();
  const shared = new Set<string>();
  for (const [text, code] of folded) {
    const form = tighten(text);
    if (form === "" || (tight.get(form) ?? code) !== code) shared.add(form);
    tight.set(form, code);
  }
  for (const form of shared) tight.delete(form);
  return tight;
}

function synonymsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    synonymGroups.flatMap((words) => {
      const [code, ...others] = texts.flatMap((text, index) => (index > 0 && words.includes(foldAnswer(text)) ? [index] : []));
      return code === undefined || others.length > 0 ? [] : words.map((word) => [word, code] as const);
    }),
  );
}

/**
 * Without blanks and punctuation, so that «Vet-ikke» is «Vet ikke»; what says something between or before digits is kept («1-3», «2,5»), and
 * a decimal that is none («5,0») is left out. «?» says that the answer is in doubt, so it is kept too.
 */
function tighten(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/prosent|percent|pst\b/g, "%")
    .replace(/[\s"'`´«»“”„‘’;:!()[\]_/]+/g, "")
    .replace(/(?<=\d)[.,]00?(?!\d)/g, "")
    .replace(/[.,](?!\d)|(?<!\d)[.,]|-(?!\d)/g, "");
}
