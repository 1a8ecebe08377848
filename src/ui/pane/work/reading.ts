import type { Issue } from "../../../core/issues/issue.ts";
import type { Outcome } from "../../../core/pipeline.ts";
import { FIRST_ROWS } from "../../../core/sheet/first-rows.ts";
import { layoutTexts } from "../../../messages/sheets/sheet-language.ts";
import type { Workbook } from "../../../workbook/workbook.ts";
import type { Host } from "../state/host.ts";
import { watched, type Job } from "./job.ts";
import { taskInForce, type LoadedRules } from "../state/rules.ts";
import { standingOn } from "../state/standing.ts";
import type { PaneState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What a reading needs of the pane. */
export interface ReadingSeat {
  readonly host: Host;
  readonly store: Store<PaneState>;
  /** The rules in force of a workbook; null where they cannot be read, which is told. */
  readonly rules: (workbook: Workbook) => Promise<LoadedRules | null>;
}

/** Reads and checks the answers and what stands of ours, and writes nothing. */
export async function readAnswers(seat: ReadingSeat, job: Job): Promise<void> {
  const { host, store } = seat;
  const { onPhase } = job;
  const { assessWorkbook, showsOtherResults } = await import("../../../run/run.ts");
  const { remembering } = await import("../../../run/remembering.ts");
  const workbook = remembering(watched(host.workbook, job));
  const rules = await seat.rules(workbook);
  if (rules === null) return;
  const { saved, language } = store.value;
  const outcome = await assessWorkbook(workbook, taskInForce(rules, saved, language), onPhase);
  await onPhase("assess"); // a check that has been replaced shows nothing
  const isEmpty = outcome.assessment === null && (await isBlank(host));
  const standing = await standingOn(outcome.sheet, host.workbook);
  const isHalf = (outcome.assessment !== null && (await host.isHalfWritten?.())) === true;
  const issues = standing && standing.formulas > 0 ? await typedOver(outcome, workbook, seat) : [];
  store.set({
    outcome: { ...outcome, issues: [...outcome.issues, ...issues] },
    standing,
    cellsDiffer: isHalf || showsOtherResults(outcome),
    sheets: outcome.sheets,
    isEmpty,
    changed: { answers: false, rules: false },
  });
}

/** Cells of ours in which formulas have been typed over. */
async function typedOver(outcome: Outcome, workbook: Workbook, { host, store }: ReadingSeat): Promise<readonly Issue[]> {
  const { typedOverIn } = await import("../../../run/formula-check.ts");
  const { saved, language } = store.value;
  const log = { programVersion: host.programVersion(), time: "", source: "", language };
  const formulas = { syntax: host.formulaSyntax, correctsAnswers: false };
  const writing = { write: saved.options.write, texts: layoutTexts(language), log, formulas };
  return typedOverIn(workbook, outcome, writing, saved.written?.formulas ?? null);
}

/** Whether no sheet has anything in its first rows: then there are no answers to read. */
export async function isBlank({ workbook }: Host): Promise<boolean> {
  for (const { name } of await workbook.sheets()) {
    const { cells } = await workbook.read(name, FIRST_ROWS);
    if (cells.some((row) => row?.some((cell) => cell !== null))) return false;
  }
  return true;
}
