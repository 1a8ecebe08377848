import { cellAddress } from "../../core/sheet/address.ts";
import type { Issue } from "../../core/issues/issue.ts";
import { countBySeverity, groupIssues, severities, type IssueGroup } from "../../core/issues/issue-groups.ts";
import { severityText } from "../../messages/sheets/sheet-language.ts";
import { issueText } from "../../messages/issues/issue-language.ts";
import type { Context } from "../command/context.ts";
import { hanging, padded, textTable } from "./text-table.ts";

/** Issues of one kind that a summary shows. */
const SHOWN_OF_A_KIND = 3;
/** Kinds of issues that a summary shows. */
const KINDS_SHOWN = 12;

/** «2 feil, 1 advarsel, 14 merknader». */
export function issueCounts(issues: readonly Issue[], { layout: { remarks } }: Context): string {
  return issues.length === 0 ? remarks.none : remarks.counts(countBySeverity(issues));
}

/** The counts, and the first of each kind, the gravest first. */
export function issueSummary(issues: readonly Issue[], context: Context): readonly string[] {
  const groups = groupIssues(issues);
  const shown = groups.slice(0, KINDS_SHOWN).flatMap((group) => kindLines(group, context));
  const rest = groups.slice(KINDS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  return [`${issueCounts(issues, context)}.`, ...shown, ...(rest > 0 ? [`  ${context.texts.report.moreLikeThis(rest)}`] : [])];
}

function kindLines({ issues, count }: IssueGroup, context: Context): readonly string[] {
  const { command, io, texts } = context;
  const width = Math.max(...severities.map((severity) => severityText(severity, 1, command.language).length));
  const shown = issues.filter(({ code }) => code !== "more_like_this").slice(0, SHOWN_OF_A_KIND);
  const lines = shown.flatMap((issue) => {
    const word = padded(severityText(issue.severity, 1, command.language), width);
    return hanging(`  ${word}  `, issueText(issue, command.language, "terminal"), io.stderr.width);
  });
  const more = count - shown.length;
  return more > 0 ? [...lines, `  ${padded("", width)}  ${texts.report.moreLikeThis(more)}`] : lines;
}

/** Every issue as a table: severity, sheet, cell, what is wrong and what would be right. */
export function issueTable(issues: readonly Issue[], context: Context): readonly string[] {
  const { layout, command, io } = context;
  const heads = layout.remarks;
  const rows = bySeverity(issues).flatMap((some) =>
    some.map((issue) => [
      severityText(issue.severity, 1, command.language),
      issue.place?.sheet ?? "",
      issue.place ? cellAddress(issue.place.row, issue.place.column) : "",
      issueText(issue, command.language, "terminal"),
    ]),
  );
  const taken = [0, 1, 2].reduce((sum, index) => sum + 2 + Math.max(...rows.map((row) => (row[index] ?? "").length), 8), 0);
  const width = io.stdout.isTerminal ? Math.max(30, io.stdout.width - taken) : Infinity;
  const left = (head: string) => ({ head, align: "left" as const });
  return textTable([left(heads.severity), left(heads.sheet), left(heads.cell), { ...left(heads.what), width }], rows);
}

/** Whether it would help to give the columns by hand. */
export function asksForColumns(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "survey_not_found" || code.startsWith("column_") || code.startsWith("unit_column_"));
}

function bySeverity(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  return severities.map((severity) => issues.filter((issue) => issue.severity === severity));
}
