import type { core } from "zod";
import { en, no } from "zod/locales";
import type { Language } from "../language/language.ts";

const locales = { nb: no, en };

/** The messages of the rule set format: zod's own in that language. A module of its own, since they are needed for a user's rule set only. */
export function formatTexts(language: Language): core.$ZodErrorMap {
  return locales[language]().localeError;
}
