import { cellAt, isEmpty, isSameCell } from "../sheet/cell-text.ts";
import type { Claim } from "./claim.ts";
import type { HeaderIndex } from "./headers/header-index.ts";
import type { Issue } from "../issues/issue.ts";
import type { ColumnMatch } from "./matched/matched.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** Where the survey's cells are compared and pointed at. */
export interface HeaderPlace {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
}

export interface Assigned {
  readonly columns: readonly ColumnMatch[];
  /** Items that some column claims but none gets; an issue reports why. */
  readonly unassigned: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/**
 * Gives each item the one column that claims it most strongly. Two equally strong claims are an issue: for certain claims the first is
 * used when all their cells are the same, otherwise none is.
 */
export function assignColumns(claims: readonly Claim[], place: HeaderPlace, index: HeaderIndex): Assigned {
  const columns: ColumnMatch[] = [];
  const issues: Issue[] = [];
  const unassigned = new Set<string>();
  for (const [item, label] of index.texts) {
    const rivals = strongest(item, claims, place);
    const [first] = rivals;
    if (!first) continue;
    const issue = issueOf(item, label, rivals, place);
    if (issue) issues.push(issue);
    if (first.items.length > 1 || (rivals.length > 1 && !(issue?.code === "column_twice" && issue.same))) unassigned.add(item);
    else columns.push(asMatch(item, first));
  }
  return { columns, unassigned, issues };
}

/**
 * The strongest claims on an item, of these the most exact; claims that fit another item equally well count only where there is no other, and
 * empty columns only where no other column is as surely the item's, under the same question.
 */
function strongest(item: string, claims: readonly Claim[], place: HeaderPlace): readonly Claim[] {
  const all = claims.filter(({ items }) => items.includes(item));
  const sole = all.filter(({ items }) => items.length === 1);
  const rivals = withAnswers(sole.length > 0 ? sole : all, place);
  const strength = Math.max(...rivals.map((claim) => claim.strength));
  const strong = rivals.filter((claim) => claim.strength === strength);
  const exactness = Math.max(...strong.map((claim) => claim.exactness));
  return strong.filter((claim) => claim.exactness === exactness);
}

function withAnswers(rivals: readonly Claim[], { sheet, lastHeaderRow }: HeaderPlace): readonly Claim[] {
  if (new Set(rivals.map(({ column }) => column)).size < 2 || new Set(rivals.map(({ under }) => under)).size > 1) return rivals;
  const filled = rivals.filter(({ column }) => !isEmptyColumn(sheet, column, lastHeaderRow + 1));
  return filled.some(({ strength }) => strength > 2) ? filled : rivals;
}

function isEmptyColumn(sheet: Sheet, column: number, firstRow: number): boolean {
  for (let row = firstRow; row < sheet.firstRow + sheet.cells.length; row++) if (!isEmpty(cellAt(sheet, row, column))) return false;
  return true;
}

function issueOf(item: string, label: string, rivals: readonly Claim[], { sheet, headerRow, lastHeaderRow }: HeaderPlace): Issue | null {
  const [first, ...others] = rivals;
  if (!first) return null;
  const columns = rivals.map(({ column }) => column);
  const place = { sheet: sheet.name, row: headerRow, column: first.column };
  if (first.items.length > 1 || (others.length > 0 && first.strength < 3)) {
    return { code: "column_ambiguous", severity: "error", place, item, label, columns };
  }
  if (others.length > 0) {
    const same = others.every(({ column }) => areSame(sheet, first.column, column, lastHeaderRow + 1));
    return { code: "column_twice", severity: same ? "warning" : "error", place, item, label, columns, same };
  }
  return first.strength > 2 ? null : { code: "column_uncertain", severity: "warning", place, item, label, header: first.header };
}

function areSame(sheet: Sheet, one: number, other: number, firstRow: number): boolean {
  for (let row = firstRow; row < sheet.firstRow + sheet.cells.length; row++) {
    if (!isSameCell(cellAt(sheet, row, one), cellAt(sheet, row, other))) return false;
  }
  return true;
}

function asMatch(item: string, { column, header, strength, reason }: Claim): ColumnMatch {
  return { item, column, header, certainty: strength > 2 ? "certain" : "likely", reason, block: null };
}
