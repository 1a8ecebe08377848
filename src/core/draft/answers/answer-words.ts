import { fold } from "../../basics/fold.ts";
import { synonymGroups } from "../../validate/coded/answer-readings.ts";
import { foldAnswer } from "../../validate/coded/fold-answer.ts";

const [YES = [], NO = [], UNSURE = []] = synonymGroups;

const set = (texts: readonly string[]) => new Set(texts.map(foldAnswer));

const yes = set(YES);
const no = set(NO);
const aside = set([
  ...UNSURE,
  ...["ikke relevant", "ikke aktuelt", "uaktuelt", "ikkje relevant", "ikke sikker", "usikker", "vet ikke/ikke relevant", "vet ikke / ikke relevant"], // prettier-ignore
  ...["ønsker ikke å svare", "vil ikke svare", "ingen formening", "ingen mening", "har ingen mening", "kan ikke svare", "ikke aktuelt for oss"], // prettier-ignore
  ...["not relevant", "not applicable", "not sure", "unsure", "prefer not to say", "no opinion", "unknown", "ukjent", "gjelder ikke"],
]);
const missing = set([
  ...["ubesvart", "ikke besvart", "ikke svart", "ingen svar", "ikke svar", "mangler", "mangler svar", "hoppet over"],
  ...["no answer", "not answered", "no response", "missing", "skipped", "unanswered", "refused", "na", "n/a", "#n/a", "null", "..", ".", "-", "–", ":"], // prettier-ignore
]);
const none = ["ingen av disse", "ingen av delene", "ingen av alternativene", "ingen", "none of these", "none of the above", "none"].map(
  fold,
);
const other = ["annet", "andre", "annet spesifiser", "other", "other please specify", "annet vennligst spesifiser"].map(fold);

export const isYes = (text: string) => yes.has(foldAnswer(text));
export const isNo = (text: string) => no.has(foldAnswer(text));
/** An answer that takes no part in the order of the others. */
export const isAside = (text: string) => aside.has(foldAnswer(text));
/** What stands where nobody answered. */
export const isMissing = (text: string) => missing.has(foldAnswer(text));
export const isNoneOfThese = (text: string) => none.includes(fold(text));
export const isOther = (text: string) => other.includes(fold(text));

/** «Ja, helt», «Yes, partly»: a yes with more. */
export const beginsWithYes = (text: string) => beginsWith(text, ["ja", "yes"]);
/** «Nei, men vi planlegger det»: a no with more. */
export const beginsWithNo = (text: string) => beginsWith(text, ["nei", "no"]);

function beginsWith(text: string, words: readonly string[]): boolean {
  const [word = "", ...more] = fold(text).split(" ");
  return more.length > 0 && words.includes(word);
}

/** Numbers that stand for no answer where a scale is lower. */
export const MISSING_NUMBERS: readonly number[] = [9, 97, 98, 99, 997, 998, 999, 9999, -1, -9, -99];

/** Whether a text is such a number. */
export const isMissingNumber = (text: string) => /^-?\d+$/.test(text) && MISSING_NUMBERS.includes(Number(text));
