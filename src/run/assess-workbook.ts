import { assess } from "../core/assess.ts";
import { isCodeBook, readCodeBook } from "../core/match/code-book.ts";
import { FIND_IT } from "../core/match/column-map.ts";
import { findSurvey } from "../core/match/find-survey.ts";
import type { Issue } from "../core/issues/issue.ts";
import { match } from "../core/match/match.ts";
import type { ColumnMap } from "../core/match/matched.ts";
import type { Published } from "../core/reconcile/published.ts";
import type { Assessment } from "../core/score/results.ts";
import type { CutPointMode, Register, RuleSet } from "../core/ruleset/ruleset.ts";
import type { Sheet, SheetInfo } from "../core/sheet/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** What is to be computed from a workbook. */
export interface Task {
  readonly ruleSet: RuleSet;
  readonly register: Register | null;
  readonly published: Published | null;
  /** The survey's sheet; null to find it. */
  readonly sheet: string | null;
  /** Columns settled by hand; null for none. */
  readonly columnMap: ColumnMap | null;
  readonly cutPointMode: CutPointMode;
}

/** What came of reading a workbook. Without an assessment nothing could be computed, and the issues say why. */
export interface Outcome {
  readonly sheets: readonly SheetInfo[];
  readonly sheet: Sheet | null;
  readonly assessment: Assessment | null;
  /** What was published of these very data; null where these are others. */
  readonly published: Published | null;
  readonly issues: readonly Issue[];
}

export type Phase = "read" | "assess" | "write";

/** Told before each phase begins and waited for, so that a window can draw itself; what it throws stops the run with nothing written. */
export type OnPhase = (phase: Phase) => void | Promise<void>;

/** Rows that are enough to tell what a sheet is. */
const PREVIEW_ROWS = 60;

/** Finds the survey in a workbook, reads it and computes everything the rule set says. Writes nothing. */
export async function assessWorkbook(workbook: Workbook, task: Task, onPhase: OnPhase = () => undefined): Promise<Outcome> {
  await onPhase("read");
  const sheets = await workbook.sheets();
  const previews = await readPreviews(workbook, sheets);
  const hidden = new Set(sheets.filter(({ visible }) => !visible).map(({ name }) => name));
  const found = findSurvey(previews, task.ruleSet, wantedSheet(task, previews), hidden);
  if (found.sheet === null) return { sheets, sheet: null, assessment: null, published: null, issues: found.issues };

  const sheet = await workbook.read(found.sheet);
  const codeBook = readCodeBook(await readCodeBooks(workbook, previews, found.sheet, task.ruleSet), task.ruleSet);
  const matched = match(sheet, codeBook, task.ruleSet, task.columnMap);
  if (matched.columns.length === 0) {
    return { sheets, sheet, assessment: null, published: null, issues: [...found.issues, ...matched.issues] };
  }

  await onPhase("assess");
  const { ruleSet, register, cutPointMode } = task;
  const assessed = assess({ ruleSet, register, sheet, match: matched, cutPointMode });
  const issues = [...found.issues, ...assessed.issues];
  if (assessed.responses.size === 0) return { sheets, sheet, assessment: null, published: null, issues };
  const assessment = { ...assessed, issues };
  return { sheets, sheet, assessment, published: publishedOfThese(assessment, task.published), issues };
}

/** The sheet that the user names; the only one there is where columns are settled by hand, as its headers need not say anything. */
function wantedSheet({ sheet, columnMap }: Task, previews: readonly Sheet[]): string | null {
  const [only, ...others] = previews;
  const isSettled = Object.values(columnMap?.columns ?? {}).some((letters) => letters !== null && letters !== FIND_IT);
  return sheet ?? columnMap?.sheet ?? (isSettled && only && others.length === 0 ? only.name : null);
}

function publishedOfThese({ responses }: Assessment, published: Published | null): Published | null {
  const responded = responses.responded.reduce((sum, one) => sum + one, 0);
  return published?.responded === responded ? published : null;
}

async function readPreviews(workbook: Workbook, sheets: readonly SheetInfo[]): Promise<Sheet[]> {
  const previews: Sheet[] = [];
  for (const { name, ownId } of sheets) if (ownId === null) previews.push(await workbook.read(name, PREVIEW_ROWS));
  return previews;
}

async function readCodeBooks(workbook: Workbook, previews: readonly Sheet[], survey: string, ruleSet: RuleSet): Promise<Sheet[]> {
  const books: Sheet[] = [];
  for (const preview of previews)
    if (preview.name !== survey && isCodeBook(preview, ruleSet)) books.push(await workbook.read(preview.name));
  return books;
}
