/// <reference types="office-js" />
import { askOffice } from "./office-facts.ts";
import { codeOf, problemOf } from "./problem.ts";

/** Queues calls on a request and gives what reads their results once Excel has answered. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;

/** Works with a request's context; resolves when all that it asked for is answered. */
export type Work<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** How long is waited before each new attempt when Excel is busy, in milliseconds; after the last one it is given up. */
export type Pauses = readonly number[];
export const defaultPauses: Pauses = [250, 1000, 3000];

/** Refused before anything was carried out, for a reason that passes: the same request may be sent again. */
const passing: ReadonlySet<string> = new Set(["ActivityLimitReached", "ServiceNotAvailable"]);

/** What can be undone of what a run writes: all of it in one step, some of it in several, or nothing. */
export type Undo = "oneStep" | "manySteps" | "none";

/** Whether this Excel has a set of the API beyond the one the add-in asks for: "1.13". */
export function supports(version: string): boolean {
  return hasSet("ExcelApi", version);
}

/** The first version of ExcelApi in which a number can have a card. */
export const cardsSince = "1.19";

/** A host that does not tell its sets has none beyond those that the manifest asks for. */
function hasSet(name: string, version: string): boolean {
  return askOffice(({ requirements }) => requirements.isSetSupported(name, version)) ?? false;
}

/** What this Excel says it can undo of what an add-in writes; its version alone does not tell. */
export function undoOfHost(): Undo {
  if (!hasSet("ExcelUndoApiAll", "1.0")) return "none";
  return supports("1.20") ? "oneStep" : "manySteps";
}

/** Works in Excel once the user has left the cell being edited. Whatever Excel cannot do comes as a HostProblem. */
export async function inExcel<Result>(work: Work<Result>): Promise<Result> {
  try {
    return await excelRun(work);
  } catch (error) {
    throw problemOf(error);
  }
}

/** As `inExcel`, with Excel's own errors; in one group, all that is written is one step to undo, and Excel refuses what it cannot undo. */
export function excelRun<Result>(work: Work<Result>, isGrouped = false): Promise<Result> {
  return Excel.run({ delayForCellEdit: true, ...(isGrouped ? { mergeUndoGroup: true } : {}) }, work);
}

/** Sends one request, and again after a pause when Excel is too busy to take it. */
export async function send<Result>(context: Excel.RequestContext, queue: Queue<Result>, pauses: Pauses = defaultPauses): Promise<Result> {
  try {
    const read = queue(context);
    await context.sync();
    return read();
  } catch (error) {
    const [first, ...rest] = pauses;
    if (first === undefined || !passing.has(codeOf(error) ?? "")) throw error;
    await pause(first);
    return send(context, queue, rest);
  }
}

/** Resolves after that many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
