/// <reference types="office-js" />
import { HostProblem } from "../../../core/issues/host-problem.ts";
import { problemOf, codeOf } from "./problem.ts";

/** Queues calls on a request and gives what reads their results once Excel has answered. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;

/** How long is waited before each new attempt when Excel is busy, in milliseconds; after the last one it is given up. */
export type Pauses = readonly number[];
export const defaultPauses: Pauses = [250, 1000, 3000];

/** Refused before anything was carried out, for a reason that passes: the same request may be sent again. */
const passing: ReadonlySet<string> = new Set(["ActivityLimitReached", "ServiceNotAvailable"]);

/** Whether this Excel has a set of the API beyond the one the add-in asks for: "1.13". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Works in Excel once the user has left the cell being edited. With `isOneUndo` all of it can be undone in one step where Excel knows how.
 * Whatever Excel cannot do comes as a HostProblem.
 */
export async function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>, isOneUndo = false): Promise<Result> {
  const isGrouped = isOneUndo && supports("1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...(isGrouped ? { mergeUndoGroup: true } : {}) }, work);
  } catch (error) {
    if (isGrouped && isUndoRefused(error)) return inExcel(work);
    throw problemOf(error);
  }
}

/** Excel would not group what was asked of it, and all of it has been put back. */
function isUndoRefused(error: unknown): boolean {
  const isPutBack = error instanceof HostProblem && error.left === "untouched";
  return codeOf(isPutBack ? error.cause : error) === "UndoNotSupported";
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
