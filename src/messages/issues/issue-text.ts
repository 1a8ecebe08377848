import type { Issue } from "../../core/issues/issue.ts";
import type { Door, IssueTexts } from "./issue-contract.ts";

/** The sentence of an issue among the sentences of one language, as it is read at a door. */
export function issueTextIn(texts: IssueTexts, issue: Issue, door: Door): string {
  // The record pairs each code with a function of that code's facts, so the function found by the code takes this issue.
  const sentence = texts[issue.code] as (issue: Issue, door: Door) => string;
  return sentence(issue, door);
}
