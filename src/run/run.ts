import { assessWorkbook, type OnPhase, type Outcome, type Task } from "./assess-workbook.ts";
import type { Issue } from "../core/issues/issue.ts";
import { reconcile, type Reconciled } from "../core/reconcile/reconcile.ts";
import { layout } from "../core/layout/layout.ts";
import type { Run } from "../core/layout/input.ts";
import type { LayoutTexts, Part } from "../core/layout/outputs.ts";
import { tablesOf } from "../core/tables/tabulate.ts";
import type { Change } from "../core/sheet/change.ts";
import type { Watch, Workbook } from "../workbook/workbook.ts";

export { assessWorkbook, type OnPhase, type Outcome, type Task } from "./assess-workbook.ts";

/** What is to be written into a workbook, and what the log says of the run. */
export interface Writing {
  readonly write: readonly Part[];
  readonly texts: LayoutTexts;
  readonly log: Run;
}

/** What would be written, and the issues that come of laying it out. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

/**
 * Does `assessWorkbook` and writes the results into the workbook, all or nothing. `watch` follows the writing and can stop it, and then
 * nothing is written.
 */
export async function run(
  workbook: Workbook,
  task: Task,
  writing: Writing,
  onPhase: OnPhase = () => undefined,
  watch?: Watch,
): Promise<Outcome> {
  const outcome = await assessWorkbook(workbook, task, onPhase);
  const { changes, issues } = plan(outcome, writing);
  await onPhase("write");
  if (changes.length > 0) await workbook.apply(changes, watch);
  return { ...outcome, issues };
}

/** The published figures beside those computed; null where nothing was published of these data. */
export function reconciliationOf({ assessment, published }: Outcome): readonly Reconciled[] | null {
  return assessment && published && reconcile(published, { computed: assessment, tables: tablesOf(assessment) });
}

/** What `run` would write of an outcome: nothing where nothing could be computed. Throws a Refusal where the sheet has no room. */
export function plan(outcome: Outcome, writing: Writing): Plan {
  const { assessment, sheet, sheets, issues } = outcome;
  if (assessment === null || sheet === null) return { changes: [], issues };
  const [tables, reconciliation] = [tablesOf(assessment), reconciliationOf(outcome)];
  const laidOut = layout({ assessment, tables, sheet, sheets, reconciliation, ...writing });
  return { changes: laidOut.changes, issues: [...issues, ...laidOut.issues] };
}
