import type { CliTexts } from "./cli-contract.ts";
import type { CliProblem } from "./cli-problem.ts";
import { cli as en } from "./en/cli.ts";
import type { Language } from "../language/language.ts";
import { cli as nb } from "./nb/cli.ts";

const texts: Readonly<Record<Language, CliTexts>> = { nb, en };

/** The texts of the command line in a language; a module of its own, so that the add-in does not include it. */
export function cliTexts(language: Language): CliTexts {
  return texts[language];
}

/** What is wrong with a command, and what would be right; `called` is what to type before a command. */
export function problemText(problem: CliProblem, language: Language, called: string): string {
  // The code picks the function that takes this problem's facts.
  const sentence = texts[language].problems[problem.code] as (problem: CliProblem, called: string) => string;
  return sentence(problem, called);
}
