import { garbledIssues } from "./match/garbled-text.ts";
import { IssueList } from "./issues/issue-list.ts";
import type { Issue } from "./issues/issue.ts";
import type { FormulaWish, RegionMaps, Run } from "./layout/texts/input.ts";
import { plannedFormulas, type PlannedFormula } from "./layout/formulas/planned-formulas.ts";
import { layout, layoutAsItIs } from "./layout/layout.ts";
import type { CardOf } from "./layout/notes/cards.ts";
import type { NoteWriting } from "./layout/notes/notes.ts";
import type { PageBlock } from "./layout/texts/page-block.ts";
import type { LayoutTexts } from "./layout/outputs.ts";
import type { Part } from "./layout/parts.ts";
import { computeResults, limitsBy } from "./kinds/compute.ts";
import type { SheetScoring } from "./kinds/kind.ts";
import { isCodeBook, readCodeBook } from "./match/code-books/code-book.ts";
import { givesColumns } from "./match/column-map.ts";
import { findSurvey } from "./match/find-survey.ts";
import { headerRowsFor, type HeaderRows } from "./match/headers/header-row.ts";
import { match } from "./match/match.ts";
import type { ColumnMap } from "./match/matched/matched.ts";
import { sheetNotes } from "./match/sheet-notes.ts";
import type { Published } from "./reconcile/published.ts";
import { isOtherData, otherYears } from "./reconcile/other-data.ts";
import { reconcile, type Reconciled } from "./reconcile/reconcile.ts";
import type { Register } from "./ruleset/register.ts";
import type { CutPointMode, RuleSet } from "./ruleset/ruleset.ts";
import { periodText } from "./ruleset/titles.ts";
import { reportUnansweredClasses } from "./score/class-issues.ts";
import { countIndicator } from "./score/count-indicator.ts";
import type { Assessment } from "./score/results.ts";
import type { Computed } from "./score/variable.ts";
import type { Change } from "./sheet/change.ts";
import type { NoteAt, Sheet, SheetInfo } from "./sheet/sheet.ts";
import { tablesOf } from "./tables/tabulate.ts";
import { dataHash } from "./validate/hash.ts";
import type { Responses } from "./validate/coded/responses.ts";
import type { SurveySource } from "./match/matched/survey-source.ts";
import { withNamedRows } from "./unit-rows/named-rows-below.ts";
import { validate } from "./validate/validate.ts";

/*
 * The whole program in its order:
 *
 *   find → match → validate → count → score → classify → tabulate → reconcile → layout → apply
 *
 * Each step is one call below, and pure. `run/run.ts` reads the sheets before `find` and `assess`, and applies the changes of `plan`: terminal, pane
 * and workbench all go through it. The examples of a rule set go through `assess` (`check.ts`). The cell functions have ranges and no sheet:
 * they take the same steps from count on (`functions/compute.ts`).
 */

/** What is to be computed from a workbook. */
export interface Task {
  readonly ruleSet: RuleSet;
  /** The units there are, of a register that comes with the program; null when the rule set names none of these. */
  readonly register: Register | null;
  /** The content of the file that the rule set names as its register, where the entry can read files. */
  readonly registerSheet?: Sheet | null;
  /** What was published by this rule set; null for nothing. */
  readonly published: Published | null;
  /** The survey's sheet; null to find it. */
  readonly sheet: string | null;
  /** Columns chosen by hand; null for none. */
  readonly columnMap: ColumnMap | null;
  readonly cutPointMode: CutPointMode;
}

/** What `find` saw in the first rows of a workbook's sheets. */
export interface Found {
  /** The survey's sheet; null where none is, or none can be told from another: an issue says which. */
  readonly survey: string | null;
  readonly codeBooks: readonly string[];
  readonly headers: HeaderRows;
  readonly issues: readonly Issue[];
}

/** Find: which sheet holds the survey, and which say what codes mean. `previews` are the first rows of the user's own sheets. */
export function find(previews: readonly Sheet[], sheets: readonly SheetInfo[], task: Task): Found {
  const { ruleSet } = task;
  const headers = headerRowsFor(ruleSet);
  const hidden = new Set(sheets.filter(({ visible }) => !visible).map(({ name }) => name));
  const { sheet: survey, issues } = findSurvey(previews, ruleSet, wantedSheet(task, previews), hidden, headers);
  const others = survey === null ? [] : previews.filter(({ name }) => name !== survey);
  const codeBooks = others.filter((preview) => isCodeBook(preview, ruleSet, headers)).map(({ name }) => name);
  const read = survey === null ? previews : previews.filter(({ name }) => name === survey || codeBooks.includes(name));
  return { survey, codeBooks, headers, issues: [...issues, ...garbledIssues(read)] };
}

/** The sheet that the user names; the only one there is where columns are chosen by hand, since it needs no recognisable header. */
function wantedSheet({ sheet, columnMap }: Task, previews: readonly Sheet[]): string | null {
  const [only, ...others] = previews;
  return sheet ?? columnMap?.sheet ?? (givesColumns(columnMap) && only && others.length === 0 ? only.name : null);
}

/** The survey's sheet and the code books, read whole. */
export interface SurveySheets {
  readonly sheet: Sheet;
  readonly codeBooks: readonly Sheet[];
}

/** What came of the answers. Without an assessment nothing could be computed, and the issues say why. */
export interface Assessed {
  readonly assessment: Assessment | null;
  readonly issues: readonly Issue[];
}

/** The part of a task that is about the answers of one sheet. */
export type AnswerTask = Pick<Task, "ruleSet" | "register" | "columnMap" | "cutPointMode"> & Partial<Pick<Task, "published">>;

/** Match → validate → count → score → classify: everything the rule set says of one sheet. The same input gives the same result. */
export function assess(
  { sheet, codeBooks }: SurveySheets,
  { headers, issues: before }: Pick<Found, "headers" | "issues">,
  task: AnswerTask,
): Assessed {
  const { ruleSet, register, columnMap, cutPointMode } = task;
  const found = match(sheet, readCodeBook(codeBooks, ruleSet, headers), ruleSet, columnMap, headers);
  const matched = withNamedRows({ ruleSet, register, sheet, match: found });
  if (matched.columns.length === 0) return { assessment: null, issues: [...before, ...matched.issues] };
  const source: SurveySource = { ruleSet, register, sheet, match: matched, issues: new IssueList() };
  const responses = validate(source);
  const computed = compute(responses, cutPointMode, source);
  const notes = sheetNotes(sheet, matched);
  const texts = [sheet.name, ...notes];
  if (responses.size > 0) reportOtherPeriod(texts, source);
  const issues = [...before, ...matched.issues, ...source.issues.all()];
  if (responses.size === 0) return { assessment: null, issues };
  const isOther = isOtherData(task.published ?? null, ruleSet, { responses, texts });
  const hash = dataHash(responses, ruleSet);
  const about = { cutPointMode, match: matched, sheetNotes: notes, isOtherData: isOther, dataHash: hash, tiles: register?.tiles };
  return { assessment: { ...computed, ...about, issues }, issues };
}

/** Titles and sources have the period of the rules: texts of the sheet that name other years are told of. */
function reportOtherPeriod(texts: readonly string[], { ruleSet: { period, words }, issues }: SurveySource): void {
  const years = otherYears(period, texts);
  if (years.length > 0) issues.add("warning", null, { code: "period_other", years, period: periodText(period, words.quarter) });
}

/** Count → score → classify: every result of the rule set, each kind (`kinds/`) after those it builds on. */
export function compute(responses: Responses, mode: CutPointMode, source: SurveySource): Computed {
  const sheet: SheetScoring = {
    issues: source.issues,
    counts: (indicator, given) => countIndicator(indicator, given, source),
    tellClasses: (nominal, computed) => {
      reportUnansweredClasses(nominal, computed, source);
    },
  };
  return computeResults(source.ruleSet, responses, { limits: limitsBy(mode), source: sheet });
}

/** What came of a workbook: what was read of it, and what was computed. */
export interface Outcome extends Assessed {
  readonly sheets: readonly SheetInfo[];
  readonly sheet: Sheet | null;
  /** What was published of these very data; null where these are others. */
  readonly published: Published | null;
}

/** What was published of an assessment's own data. */
export function publishedOfThese(published: Published | null, assessment: Assessment | null): Published | null {
  return assessment && !assessment.isOtherData ? published : null;
}

/** What is to be written into a workbook, and what the log says of the run. */
export interface Writing {
  readonly write: readonly Part[];
  readonly texts: LayoutTexts;
  readonly log: Run;
  /** How the results are written as formulas; values where it is left out or null. */
  readonly formulas?: FormulaWish | null;
  /** Draws the maps on boundaries too; in squares alone where it is left out or null. */
  readonly regions?: RegionMaps | null;
  /** The methods page of the rules in force, for its sheet; not written where it is left out or null. */
  readonly methods?: readonly PageBlock[] | null;
  /** Notes on cells of ours: those that stand are kept true, and others come or go; all stay as they are where it is left out or null. */
  readonly notes?: NoteWriting | null;
  /** What the cards on scores, grades and classes say; no cards where it is left out or null. For a workbook that can have them. */
  readonly cards?: CardOf | null;
}

/** What would be written, and all issues, with those that come of laying it out. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

/**
 * Tabulate → reconcile → layout: nothing where nothing could be computed. `standingNotes` are the notes on the survey's sheet; null where nothing is
 * known of notes. Throws a Refusal where the sheet has no room.
 */
export function plan(outcome: Outcome, { notes, ...writing }: Writing, standingNotes: readonly NoteAt[] | null = null): Plan {
  const { assessment, sheet, sheets, issues } = outcome;
  if (assessment === null || sheet === null) return { changes: [], issues };
  const tables = tablesOf(assessment);
  const reconciliation = reconciliationOf(outcome);
  const noted = notes && standingNotes ? { ...notes, standing: standingNotes } : null;
  const laidOut = layout({ assessment, tables, sheet, sheets, reconciliation, ...writing, notes: noted });
  return { changes: laidOut.changes, issues: [...issues, ...laidOut.issues] };
}

/** The formulas that the results would have where they stand now. Nothing where nothing could be computed. */
export function plannedFormulasOf(outcome: Outcome, writing: Omit<Writing, "notes">): readonly PlannedFormula[] {
  const { assessment, sheet, sheets } = outcome;
  if (assessment === null || !sheet?.ownColumnIds) return [];
  if (sheet.ownColumnIds.size === 0 && sheets.every(({ ownId }) => ownId === null)) return []; // nothing of ours to have formulas
  const tables = tablesOf(assessment);
  const { changes } = layoutAsItIs({ assessment, tables, sheet, sheets, reconciliation: null, ...writing });
  return plannedFormulas(changes, sheet.ownColumnIds, sheets);
}

/** The published figures beside those computed; null where there are none of either. */
export function reconciliationOf({ assessment, published }: Pick<Outcome, "assessment" | "published">): readonly Reconciled[] | null {
  return assessment && published && reconcile(published, { computed: assessment, tables: tablesOf(assessment) });
}
