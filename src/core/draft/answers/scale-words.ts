import { fold } from "../../basics/fold.ts";

/*
 * The words that scales are made of. A place is a number on the scale's own axis: 0 in the middle, above it what is more, below it what is less.
 */

/** How strong a word beside it is. */
const STRENGTH: Readonly<Record<string, number>> = placed({
  3: "helt svært veldig meget fullstendig fullt sterkt absolutt ekstremt utelukkende strongly very extremely completely fully totally absolutely entirely exclusively",
  1.5: "ganske nokså overveiende hovedsakelig mostly mainly quite fairly largely",
  1: "litt delvis noe noen somewhat slightly partly partially rather tend little bit moderately",
});

/** Words that are less, and words that are more. */
const LESS = wordsOf(
  "uenig misfornøyd utilfreds liten lite lav lavt lave dårlig dårligere dårlige negativ svak svakt sjelden uviktig usannsynlig vanskelig utrygg ueinig liten små få disagree dissatisfied unsatisfied small low poor bad negative weak rarely seldom unimportant unlikely difficult unsafe little few fewer worse",
);
const MORE = wordsOf(
  "enig fornøyd tilfreds stor stort store høy høyt høye god godt bra gode positiv sterk ofte viktig sannsynlig lett trygg einig mye mange agree satisfied large great high good positive strong often important likely easy safe much many better excellent",
);
const MIDDLE = wordsOf(
  "verken hverken korkje nøytral nøytralt middels neither neutral average passe omtrent noenlunde likt halvparten fair ok greit",
);

/** Words that are a place by themselves: how often, and how many. */
const ALONE: Readonly<Record<string, number>> = placed({
  "-5": "aldri never ingen ingenting none nothing",
  "-2": "sjelden rarely seldom",
  "3.5": "flesteparten fleste most",
  "4": "vanligvis usually",
  "5": "alltid always alle alt all everything",
});
/** How often by the calendar, the most frequent first. */
const CALENDAR: readonly (readonly string[])[] = [
  wordsOf("løpende kontinuerlig continuously constantly"),
  wordsOf("daglig dagleg daily"),
  wordsOf("ukentlig vekentleg weekly uke"),
  wordsOf("månedlig månadleg monthly måned month"),
  wordsOf("kvartalsvis kvartal quarterly"),
  wordsOf("halvårlig halvår"),
  wordsOf("årlig årleg yearly annually år year"),
  wordsOf("sjeldnere sjelden rarely less"),
  wordsOf("aldri never ikke not"),
];
const ALONE_PHRASES: readonly (readonly [string, number])[] = [
  ["ikke i det hele tatt", -5],
  ["ikke i noen grad", -5],
  ["i ingen grad", -5],
  ["not at all", -5],
  ["av og til", 0],
  ["noen ganger", 0],
  ["i noen grad", 0],
  ["til en viss grad", 0],
  ["i middels grad", 0],
  ["both and", 0],
  ["både og", 0],
  ["sometimes", 0],
  ["occasionally", 0],
  ["to some extent", 0],
];

function wordsOf(words: string): readonly string[] {
  return words.split(" ").map(fold);
}

function placed(words: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(words).flatMap(([place, all]) => wordsOf(all).map((word) => [word, Number(place)])));
}

/** Where an answer is on a scale of degrees; null for a text that says nothing of it. */
export function degreeOf(text: string): number | null {
  const plain = fold(text);
  const phrase = ALONE_PHRASES.find(([words]) => ` ${plain} `.includes(` ${fold(words)} `));
  if (phrase) return phrase[1];
  const words = plain.split(" ");
  if (words.some((word) => MIDDLE.includes(word))) return 0;
  const [isLess, isMore] = [words.some((word) => LESS.includes(word)), words.some((word) => MORE.includes(word))];
  const negated = words.includes("ikke") || words.includes("not");
  const strength = Math.max(...words.map((word) => STRENGTH[word] ?? 0)) || 2;
  if (isLess && isMore) return -strength; // «lite viktig», «mye dårligere»
  if (isLess || isMore) return (isMore !== negated ? 1 : -1) * strength;
  const alone = words.map((word) => ALONE[word]).find((place) => place !== undefined);
  if (alone !== undefined) return alone;
  return words.includes(fold("noen")) || words.includes("some") ? -1 : null;
}

/** Where an answer is by the calendar: 0 for the most frequent; null for a text that names no time. */
export function frequencyOf(text: string): number | null {
  const words = fold(text).split(" ");
  const place = CALENDAR.findIndex((names) => names.some((name) => words.includes(name)));
  return place < 0 ? null : place;
}

/** Whether an answer names a time of the calendar itself, and not only how seldom. */
export const namesTime = (text: string): boolean => (frequencyOf(text) ?? CALENDAR.length) < CALENDAR.length - 2;

/** How strong an answer is without a direction: «Utelukkende interne» 3, «Overveiende interne» 1.5; null for a word that says nothing. */
export function strengthOf(text: string): number | null {
  const found = fold(text)
    .split(" ")
    .map((word) => STRENGTH[word])
    .find((strength) => strength !== undefined);
  return found ?? null;
}
