import type { Language } from "../language/language.ts";
import { notes as en } from "./en/notes.ts";
import { notes as nb } from "./nb/notes.ts";
import type { NotesTexts } from "./notes-contract.ts";

const texts: Readonly<Record<Language, NotesTexts>> = { nb, en };

/** What is said where notes are put on cells, in a language. */
export function notesTexts(language: Language): NotesTexts {
  return texts[language];
}
