import type { IMutationInfo } from "@univerjs/core";
import type { Watch } from "../../../workbook.ts";
import type { Reversible } from "../model/reversible.ts";

/** How long the page may be blocked at a time, in milliseconds. */
const longestBlock = 40;

/** The executed mutations in order, and those that undo them, in the order for that. */
export interface Executed {
  readonly redoMutations: readonly IMutationInfo[];
  readonly undoMutations: readonly IMutationInfo[];
}

/**
 * Executes steps one by one, and returns control to the page between them. Stopped by `watch`, it undoes what it has executed and rejects with
 * the signal's reason.
 */
export async function executeSteps(
  steps: readonly Iterable<Reversible>[],
  execute: (mutation: IMutationInfo) => void,
  watch?: Watch,
): Promise<Executed> {
  const [redoMutations, undoMutations]: [IMutationInfo[], IMutationInfo[]] = [[], []];
  let lastPause = performance.now();
  for (const [index, step] of steps.entries()) {
    for (const { redo, undo } of step) {
      undoMutations.unshift(undo());
      redoMutations.push(redo);
      execute(redo);
    }
    if (performance.now() - lastPause < longestBlock) continue;
    watch?.progress(index + 1, steps.length);
    await yieldToPage();
    lastPause = performance.now();
    if (!watch?.signal.aborted) continue;
    undoMutations.forEach(execute);
    throw watch.signal.reason;
  }
  watch?.progress(steps.length, steps.length);
  return { redoMutations, undoMutations };
}

/** Resolves when the page has had time to draw and to handle events. */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
