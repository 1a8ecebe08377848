import type { Language } from "../language/language.ts";
import type { CardsTexts } from "./cards-contract.ts";
import { cards as en } from "./en/cards.ts";
import { cards as nb } from "./nb/cards.ts";

const texts: Readonly<Record<Language, CardsTexts>> = { nb, en };

/** What is said of cards on results, in a language. */
export function cardsTexts(language: Language): CardsTexts {
  return texts[language];
}
