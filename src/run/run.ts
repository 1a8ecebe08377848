import { assess, find, plan, publishedOfThese, type Outcome, type Task, type Writing } from "../core/pipeline.ts";
import type { Assessment } from "../core/score/results.ts";
import type { Change } from "../core/sheet/change.ts";
import { FIRST_ROWS } from "../core/sheet/first-rows.ts";
import { isSameSheet } from "../core/sheet/names.ts";
import type { NoteAt, Sheet, SheetInfo } from "../core/sheet/sheet.ts";
import type { Watch, Workbook } from "../workbook/workbook.ts";
import { registerFor, registerSheetOf } from "./register.ts";
import { writtenSheet } from "./written-sheet.ts";

/** Told of what was assessed, and loaded with it. */
export { showsOtherResults } from "./standing-results.ts";

export type Phase = "read" | "assess" | "write";

/** Called before each phase and awaited, so that a window can be drawn; an error it throws stops the run with nothing written. */
export type OnPhase = (phase: Phase) => void | Promise<void>;

/** Progress of a run, and its writer: the workbook itself unless another is given. */
export interface Following {
  readonly onPhase?: OnPhase;
  /** Progress of the writing, and a signal to stop it; then nothing is written. */
  readonly watch?: Watch;
  /** Writes all of the changes or nothing; they may be none. Resolves to the sheets after the writing, or to null where they are not known. */
  readonly write?: (changes: readonly Change[], assessment: Assessment) => Promise<readonly SheetInfo[] | null>;
}

/**
 * Reads a workbook, computes everything and writes the results into it, all or nothing. Where nothing can be computed, nothing is written. The outcome
 * describes the workbook after the writing.
 */
export async function run(workbook: Workbook, task: Task, writing: Writing, following: Following = {}): Promise<Outcome> {
  const { onPhase = noPhase, watch, write = applyTo(workbook, watch) } = following;
  const outcome = await assessWorkbook(workbook, task, onPhase);
  if (outcome.assessment === null) return outcome;
  const standing = await standingNotes(workbook, outcome, writing);
  const { changes, issues } = plan(outcome, writing, standing);
  await onPhase("write");
  const sheets = (await write(changes, outcome.assessment)) ?? outcome.sheets;
  return { ...outcome, sheets, sheet: writtenSheet(outcome.sheet, changes), issues };
}

/** Finds the survey in a workbook, reads it and computes everything the rule set says. Writes nothing. */
export async function assessWorkbook(workbook: Workbook, task: Task, onPhase: OnPhase = noPhase): Promise<Outcome> {
  await onPhase("read");
  const sheets = await workbook.sheets();
  const users = sheets.filter(({ ownId }) => ownId === null).map(({ name }) => name);
  const units = registerSheetOf(task);
  const others = users.filter((name) => units === null || !isSameSheet(name, units));
  const found = find(await readAll(workbook, others, FIRST_ROWS), sheets, task);
  if (found.survey === null) return { sheets, sheet: null, assessment: null, published: null, issues: found.issues };
  const sheet = await workbook.read(found.survey);
  const codeBooks = await readAll(workbook, found.codeBooks);
  const { register, issues } = await registerFor(task, workbook, users);
  await onPhase("assess");
  const assessed = assess({ sheet, codeBooks }, { ...found, issues: [...found.issues, ...issues] }, { ...task, register });
  return { sheets, sheet, ...assessed, published: publishedOfThese(task.published, assessed.assessment) };
}

/** The notes on the survey's sheet; null where none can be ours and none is wished for. */
async function standingNotes(workbook: Workbook, { sheet }: Outcome, { notes }: Writing): Promise<readonly NoteAt[] | null> {
  if (!notes || !sheet) return null;
  const hasOurs = (sheet.ownColumnIds?.size ?? 0) > 0;
  return hasOurs || notes.wish ? workbook.notes(sheet.name) : null;
}

const noPhase: OnPhase = () => undefined;

function applyTo(workbook: Workbook, watch: Watch | undefined): NonNullable<Following["write"]> {
  return async (changes) => {
    if (changes.length > 0) await workbook.apply(changes, watch);
    return null;
  };
}

async function readAll(workbook: Workbook, names: readonly string[], rows?: number): Promise<Sheet[]> {
  const read: Sheet[] = [];
  for (const name of names) read.push(await workbook.read(name, rows));
  return read;
}
