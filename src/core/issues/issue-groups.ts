import type { Issue, IssueCode, Severity } from "./issue.ts";

/** The severities, the gravest first: the order in which issues are shown and counted. */
export const severities: readonly Severity[] = ["error", "warning", "remark"];

/** Issues of one kind and one gravity, in the order they were found. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Those that are counted but not listed are counted here too. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

/** The issues by kind, errors first, then in the order they were found. What is only counted belongs to the kind it is more of. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const code = issue.code === "more_like_this" ? issue.of : issue.code;
    const key = `${issue.severity} ${code}`;
    const before = groups.get(key) ?? { code, severity: issue.severity, count: 0, issues: [] };
    groups.set(key, { ...before, count: before.count + countOf(issue), issues: [...before.issues, issue] });
  }
  return severities.flatMap((severity) => [...groups.values()].filter((group) => group.severity === severity));
}

/** How many issues of each gravity there are, those that are only counted too. */
export function countBySeverity(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, remark: 0 };
  for (const issue of issues) counts[issue.severity] += countOf(issue);
  return counts;
}

function countOf(issue: Issue): number {
  return issue.code === "more_like_this" ? issue.more : 1;
}
