import type { DraftTexts } from "../../core/draft/rules/draft-texts.ts";
import type { Guess } from "../../core/draft/guess.ts";
import type { Language } from "../language/language.ts";
import type { DraftingTexts, DraftLanguage, GuessText } from "./draft-contract.ts";
import { draftWords as enWords } from "./en/draft-words.ts";
import { drafting as enDrafting } from "./en/drafting.ts";
import { guessTexts as en } from "./en/guess-texts.ts";
import { draftWords as nbWords } from "./nb/draft-words.ts";
import { drafting as nbDrafting } from "./nb/drafting.ts";
import { guessTexts as nb } from "./nb/guess-texts.ts";

const texts: Readonly<Record<Language, DraftLanguage & { readonly words: DraftTexts }>> = {
  nb: { ...nb, drafting: nbDrafting, words: nbWords },
  en: { ...en, drafting: enDrafting, words: enWords },
};

/** The words of a draft that the sheet does not have itself. */
export function draftWords(language: Language): DraftTexts {
  return texts[language].words;
}

/** The words of making a draft. */
export function draftingTexts(language: Language): DraftingTexts {
  return texts[language].drafting;
}

/** How sure a guess is, and what a column can be. */
export function guessWords(language: Language): Pick<DraftLanguage, "certainty" | "roles"> {
  return texts[language];
}

/** A guess as it stands marked in the rules. */
export function guessMark(guess: Guess, language: Language): string {
  const { what, why } = guessText(guess, language);
  const text = texts[language].drafting.mark(texts[language].certainty[guess.certainty], what, why);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was guessed, and why. */
export function guessText({ about }: Pick<Guess, "about">, language: Language): GuessText {
  // The kind picks the function that takes this guess's facts.
  const text = texts[language].guesses[about.kind] as (about: Guess["about"]) => GuessText;
  return text(about);
}
