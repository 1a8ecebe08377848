import type { Explanation } from "../../core/kinds/explanation.ts";
import type { Language } from "../language/language.ts";
import { kinds as en } from "./en/kinds.ts";
import type { KindTexts } from "./kind-contract.ts";
import { kinds as nb } from "./nb/kinds.ts";

const texts: Readonly<Record<Language, KindTexts>> = { nb, en };

/** What the kinds of results are called, and how their results are told. */
export function kindTexts(language: Language): KindTexts {
  return texts[language];
}

/** What a unit got: «Score 3, «høy»»; null where it is unknown. */
export function knownResultText({ value, valueLabel, ...explanation }: Explanation, language: Language): string | null {
  const kind = explanation.kind === "given" ? explanation.of : explanation.kind;
  return value === null ? null : texts[language].kinds[kind].result(value, valueLabel ?? "");
}

/** Why a unit got its result, in one sentence; of one that was given there is no more to say than what it is. */
export function becauseText(explanation: Explanation, language: Language): string {
  if (explanation.kind === "given") return `${explanation.label}: ${knownResultText(explanation, language) ?? ""}.`;
  // The kind picks the sentence that takes this explanation.
  const sentence = texts[language].kinds[explanation.kind].sentence as (explanation: Explanation) => string;
  return sentence(explanation);
}
