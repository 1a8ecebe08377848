import { cellAddress } from "../sheet/address.ts";
import type { Issue } from "../issues/issue.ts";
import { countBySeverity, severities } from "../issues/issue-groups.ts";
import type { SheetInfo } from "../sheet/sheet.ts";
import { line, outCell, type OutRow, type SheetBody } from "./texts/out-cells.ts";
import type { SheetInput } from "./texts/input.ts";
import type { SheetTexts } from "./texts/texts.ts";

/** Every issue with a link to its cell, the gravest first and then by place, with their numbers on top. */
export function remarksSheet({ assessment, sheets, texts }: SheetInput, issues: readonly Issue[], name: string): SheetBody {
  const { remarks } = texts;
  const unit = assessment.ruleSet.unit.singular;
  const heads = [remarks.severity, remarks.sheet, remarks.cell, unit.charAt(0).toUpperCase() + unit.slice(1), remarks.what];
  const intro: readonly OutRow[] = [
    line(name, "title"),
    issues.length === 0 ? line(remarks.none, "ok") : line(remarks.counts(countBySeverity(issues)), "subtitle"),
    [],
  ];
  const list =
    issues.length === 0
      ? []
      : [heads.map((head) => outCell(head, "header")), ...sorted(issues, sheets).map((issue) => issueRow(issue, texts))];
  return {
    rows: [...intro, ...list],
    widths: [12, 16, 9, 26, 100],
    frozenRows: issues.length === 0 ? 0 : intro.length + 1,
    merges: [],
    scales: [],
    charts: [],
    landscape: true,
  };
}

function issueRow(issue: Issue, texts: SheetTexts): OutRow {
  const { severity, place } = issue;
  return [
    outCell(texts.severity(severity, 1), severity),
    place && outCell(place.sheet, "text"),
    place && outCell(cellAddress(place.row, place.column), "link", place),
    outCell(unitOf(issue), "text"),
    outCell(texts.issue(issue), "label"),
  ];
}

/** The unit's number and name, as far as the issue is about one. */
function unitOf(issue: Issue): string | null {
  if (!("id" in issue) || issue.id === null) return null;
  const name = "name" in issue ? issue.name : null;
  return name === null ? issue.id : `${issue.id} ${name}`;
}

/** By severity, then as the sheets stand in the workbook, from the top and from the left; what has no place comes first. */
function sorted(issues: readonly Issue[], sheets: readonly SheetInfo[]): readonly Issue[] {
  const orderOf = new Map(sheets.map(({ name }, index) => [name, index]));
  const key = ({ severity, place }: Issue): readonly number[] => [
    severities.indexOf(severity),
    place ? (orderOf.get(place.sheet) ?? sheets.length) : -1,
    place?.row ?? -1,
    place?.column ?? -1,
  ];
  return issues
    .map((issue) => ({ issue, key: key(issue) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ issue }) => issue);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
