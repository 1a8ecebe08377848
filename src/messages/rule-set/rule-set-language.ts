import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { Language } from "../language/language.ts";
import { ruleSet as en } from "./en/rule-set.ts";
import { ruleSet as nb } from "./nb/rule-set.ts";
import type { RuleSetTexts } from "./rule-set-contract.ts";

const texts: Readonly<Record<Language, RuleSetTexts>> = { nb, en };

/** What is wrong in a rule set and where: «indicators.strategi: grensen 14 kan aldri nås; …». */
export function ruleSetIssueText(issue: RuleSetIssue, language: Language): string {
  // The code picks the function that takes this issue's facts.
  const sentence = texts[language][issue.code] as (issue: RuleSetIssue) => string;
  return `${issue.where}: ${sentence(issue)}`;
}
