import type { RefusalReason } from "../../core/issues/refusal.ts";
import type { Language } from "../language/language.ts";
import { refusals as en } from "./en/refusals.ts";
import type { RefusalTexts } from "./issue-contract.ts";
import { refusals as nb } from "./nb/refusals.ts";

const texts: Readonly<Record<Language, RefusalTexts>> = { nb, en };

/** Why a file was refused and what would help; a module of its own, which the pane loads when there is a refusal. */
export function refusalText(reason: RefusalReason, language: Language): string {
  // The code picks the function that takes this reason's facts.
  const sentence = texts[language][reason.code] as (reason: RefusalReason) => string;
  return sentence(reason);
}
