import type { Issue } from "../../core/issues/issue.ts";
import type { RefusalReason } from "../../core/issues/refusal.ts";
import type { Language } from "../language/language.ts";
import { issues as issuesEn } from "./en/issues.ts";
import { refusals as refusalsEn } from "./en/refusals.ts";
import type { Door, IssueTexts, RefusalTexts } from "./issue-contract.ts";
import { issueTextIn } from "./issue-text.ts";
import { issues as issuesNb } from "./nb/issues.ts";
import { refusals as refusalsNb } from "./nb/refusals.ts";

const issues: Readonly<Record<Language, IssueTexts>> = { nb: issuesNb, en: issuesEn };
const refusals: Readonly<Record<Language, RefusalTexts>> = { nb: refusalsNb, en: refusalsEn };

/** One or two sentences: what is wrong, where, and what would be right, in words from the sheet. */
export function issueText(issue: Issue, language: Language, door: Door): string {
  return issueTextIn(issues[language], issue, door);
}

/** Why a file was refused and what would help. */
export function refusalText(reason: RefusalReason, language: Language): string {
  // The code picks the function that takes this reason's facts.
  const sentence = refusals[language][reason.code] as (reason: RefusalReason) => string;
  return sentence(reason);
}
