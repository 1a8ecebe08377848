import type { core } from "zod";
import { en, no } from "zod/locales";
import type { Language } from "../language/language.ts";

const locales = { nb: no, en };

/** What the format of rule sets forbids, in words: zod's own in that language. Apart from the rest, so that only who reads rule sets carries it. */
export function formatTexts(language: Language): core.$ZodErrorMap {
  return locales[language]().localeError;
}
