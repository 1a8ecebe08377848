import type { Issue } from "../../core/issues/issue.ts";
import type { IssueTexts } from "./issue-contract.ts";

/** The sentence of an issue among the sentences of one language. */
export function issueTextIn(texts: IssueTexts, issue: Issue): string {
  // The record pairs each code with a function of that code's facts, so the function found by the code takes this issue.
  const sentence = texts[issue.code] as (issue: Issue) => string;
  return sentence(issue);
}
