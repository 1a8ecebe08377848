import type { Issue, Severity } from "../../core/issues/issue.ts";
import type { LayoutTexts } from "../../core/layout/texts.ts";
import type { RefusalReason } from "../../core/issues/refusal.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { Texts } from "./contract.ts";
import { en } from "./en.ts";
import { issueTextIn } from "./issue-text.ts";
import { nb } from "./nb.ts";

/** The languages the program speaks: Norwegian bokmål, which is its own, and English. */
export type Language = "nb" | "en";
export const languages: readonly Language[] = ["nb", "en"];

const texts: Readonly<Record<Language, Texts>> = { nb, en };

/** One or two sentences: what is wrong, where, and what would be right, in words from the sheet. */
export function issueText(issue: Issue, language: Language): string {
  return issueTextIn(texts[language].issues, issue);
}

/** Why a file was refused and what would help. */
export function refusalText(reason: RefusalReason, language: Language): string {
  // The code picks the function that takes this reason's facts.
  const sentence = texts[language].refusals[reason.code] as (reason: RefusalReason) => string;
  return sentence(reason);
}

/** What is wrong in a rule set and where: «indicators.strategi: grensen 14 kan aldri nås; …». */
export function ruleSetIssueText(issue: RuleSetIssue, language: Language): string {
  // The code picks the function that takes this issue's facts.
  const sentence = texts[language].ruleSet[issue.code] as (issue: RuleSetIssue) => string;
  return `${issue.where}: ${sentence(issue)}`;
}

/** «feil», «advarsel» or «merknad», for one (1) or several. */
export function severityText(severity: Severity, count: number, language: Language): string {
  return texts[language].layout.severity(severity, count);
}

/** The words on the sheets that the program writes. */
export function layoutTexts(language: Language): LayoutTexts {
  return texts[language].layout;
}
