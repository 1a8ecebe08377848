import type { Issue } from "../../core/issues/issue.ts";
import type { Language } from "../language/language.ts";
import { issues as en } from "./en/issues.ts";
import type { Door, IssueTexts } from "./issue-contract.ts";
import { issueTextIn } from "./issue-text.ts";
import { issues as nb } from "./nb/issues.ts";

const texts: Readonly<Record<Language, IssueTexts>> = { nb, en };

/** One or two sentences: what is wrong, where, and what would be right, in words from the sheet. */
export function issueText(issue: Issue, language: Language, door: Door): string {
  return issueTextIn(texts[language], issue, door);
}
