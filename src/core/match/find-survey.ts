import { nearest } from "../basics/nearest.ts";
import { extentOf } from "../sheet/cell-text.ts";
import { headerIndex } from "./headers/header-index.ts";
import { headerRowsFor, type HeaderRows } from "./headers/header-row.ts";
import { tickableItems } from "./lists/list-options.ts";
import type { Issue } from "../issues/issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** A sheet with fewer recognised columns than this is no survey, unless the rule set has few items. */
const LEAST_FOUND = 4;
/** So many missing items are told of one by one. */
const MOST_TOLD = 3;
/** A second sheet with this share of the best sheet's columns is as good a candidate. */
const AS_GOOD = 0.9;

export interface FoundSurvey {
  /** null where no sheet holds the survey, or several might; an issue reports which. */
  readonly sheet: string | null;
  readonly issues: readonly Issue[];
}

interface Candidate {
  readonly name: string;
  readonly found: number;
  /** The items it may hold: those that it names, and those of the blocks that it has a column for, whose cells may list them. */
  readonly held: number;
  readonly hasUnits: boolean;
}

/**
 * The sheet that holds the survey: the one whose header row names most items. `previews` are the first rows of every sheet that an earlier
 * run did not write; `wanted` is a name the user gave (case and blanks around it do not matter) and takes precedence over everything.
 * Sheets with a column for the unit's number are preferred to sheets without, visible ones to hidden ones; two that are then equally good
 * are an issue and none is chosen.
 */
export function findSurvey(
  previews: readonly Sheet[],
  ruleSet: RuleSet,
  wanted: string | null,
  hidden: ReadonlySet<string> = new Set(),
  headers: HeaderRows = headerRowsFor(ruleSet),
): FoundSurvey {
  if (wanted !== null) return wantedSheet(previews, wanted, hidden);
  const least = Math.min(LEAST_FOUND, ruleSet.items.length);
  const candidates = candidatesAmong(previews, least, ruleSet, headers).sort((a, b) => b.found - a.found);
  const [best] = candidates;
  if (!best || best.held < least) return notFound(previews, candidates, ruleSet, headers);
  const equals = preferred(
    candidates.filter(({ found, held }) => held >= least && found >= best.found * AS_GOOD),
    hidden,
  );
  const [only] = equals;
  if (equals.length === 1 && only) return chosen(only.name, hidden);
  const issue: Issue = { code: "survey_ambiguous", severity: "error", place: null, candidates: equals.map(({ name }) => name) };
  return { sheet: null, issues: [issue] };
}

/**
 * The sheets that may be the survey, in tab order. Comparing texts is slow: a sheet that has too few columns to name nearly as many items as
 * the best so far is skipped.
 */
function candidatesAmong(previews: readonly Sheet[], least: number, ruleSet: RuleSet, headers: HeaderRows): Candidate[] {
  const itemsPerText = 1 + Math.max(1, ...[...headerIndex(ruleSet).labels.values()].map(({ length }) => length)); // one by its id, the others by their wording
  const byWidth = previews.map((preview) => ({ preview, width: widthOf(preview) })).sort((a, b) => b.width - a.width);
  const candidates = new Map<Sheet, Candidate>();
  let best = 0;
  for (const { preview, width } of byWidth) {
    if (best >= least && width * itemsPerText < best * AS_GOOD) break;
    const candidate = candidateOf(preview, ruleSet, headers);
    candidates.set(preview, candidate);
    best = Math.max(best, candidate.found);
  }
  return previews.flatMap((preview) => candidates.get(preview) ?? []);
}

function widthOf(sheet: Sheet): number {
  const { column, lastColumn } = extentOf(sheet);
  return lastColumn - column + 1;
}

/** Those with unit numbers, and of these the visible ones; a condition that none meets is dropped. */
function preferred(candidates: readonly Candidate[], hidden: ReadonlySet<string>): readonly Candidate[] {
  const withUnits = orAll(candidates, ({ hasUnits }) => hasUnits);
  return orAll(withUnits, ({ name }) => !hidden.has(name));
}

function orAll(candidates: readonly Candidate[], test: (candidate: Candidate) => boolean): readonly Candidate[] {
  const passed = candidates.filter(test);
  return passed.length > 0 ? passed : candidates;
}

function candidateOf(preview: Sheet, ruleSet: RuleSet, headers: HeaderRows): Candidate {
  const unitColumns = new Set(ruleSet.columns.map(({ id }) => id));
  const keys = new Set(ruleSet.columns.filter(({ role }) => role === "id").map(({ id }) => id));
  const cells = headers.find(preview)?.cells ?? [];
  const named = new Set(cells.flatMap(({ reading, namesBlock }) => reading?.items ?? namesBlock ?? []));
  const found = [...named].filter((item) => !unitColumns.has(item)).length;
  const listed = new Set(
    cells.flatMap(({ reading, namesBlock }) => (reading && reading.how !== "part" ? [] : tickableItems(namesBlock ?? "", ruleSet))),
  );
  for (const item of named) listed.delete(item);
  return { name: preview.name, found, held: found + listed.size, hasUnits: [...named].some((item) => keys.has(item)) };
}

function wantedSheet(previews: readonly Sheet[], wanted: string, hidden: ReadonlySet<string>): FoundSurvey {
  const plain = (name: string) => name.trim().toLowerCase();
  const sheet = previews.find(({ name }) => name === wanted) ?? previews.find(({ name }) => plain(name) === plain(wanted));
  if (sheet)
    return isBlank(sheet)
      ? { sheet: null, issues: [{ code: "sheet_empty", severity: "error", place: placeOf(sheet.name) }] }
      : chosen(sheet.name, hidden);
  return {
    sheet: null,
    issues: [{ code: "sheet_missing", severity: "error", place: null, sheet: wanted, sheets: previews.map(({ name }) => name) }],
  };
}

function isBlank(sheet: Sheet): boolean {
  const { row, column, lastRow, lastColumn } = extentOf(sheet);
  return lastRow < row || lastColumn < column || sheet.cells.every((cells) => (cells ?? []).every((cell) => cell === null));
}

function chosen(sheet: string, hidden: ReadonlySet<string>): FoundSurvey {
  return { sheet, issues: hidden.has(sheet) ? [{ code: "hidden_sheet", severity: "remark", place: placeOf(sheet) }] : [] };
}

const placeOf = (sheet: string) => ({ sheet, row: 0, column: 0 });

function notFound(previews: readonly Sheet[], candidates: readonly Candidate[], ruleSet: RuleSet, headers: HeaderRows): FoundSurvey {
  const [best] = candidates.filter(({ found }) => found > 0);
  const sheets = previews.map(({ name }) => name);
  const missing = missingIn(
    previews.find(({ name }) => name === best?.name),
    ruleSet,
    headers,
  );
  const issue: Issue = {
    code: "survey_not_found",
    severity: "error",
    place: null,
    sheets,
    bestSheet: best?.name ?? null,
    found: best?.found ?? 0,
    items: ruleSet.items.length,
    ...(missing.length > 0 ? { missing } : {}),
  };
  return { sheet: null, issues: [issue] };
}

/** The items that a sheet does not name, each with the heading most like it; none where more than a few are missing. */
function missingIn(sheet: Sheet | undefined, ruleSet: RuleSet, headers: HeaderRows): { label: string; nearest: string | null }[] {
  const cells = (sheet && headers.find(sheet)?.cells) ?? [];
  const named = new Set(cells.flatMap(({ reading }) => reading?.items ?? []));
  const missing = ruleSet.items.filter(({ id }) => !named.has(id));
  if (missing.length > MOST_TOLD) return [];
  const unread = cells.filter(({ reading }) => reading === null).map(({ text }) => text);
  return missing.map(({ label }) => ({ label, nearest: nearest(label, unread) }));
}
