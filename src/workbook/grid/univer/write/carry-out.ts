import type { IMutationInfo } from "@univerjs/core";
import type { Watch } from "../../../workbook.ts";
import type { Reversible } from "../model/reversible.ts";

/** How long the page may stand still at a time, in milliseconds. */
const longest = 40;

/** What was carried out, in its order, and what takes it back, in the order for that. */
export interface CarriedOut {
  readonly redoMutations: readonly IMutationInfo[];
  readonly undoMutations: readonly IMutationInfo[];
}

/**
 * Carries steps out one by one, and lets the page breathe between them. Stopped by `watch`, it takes back what was done and throws the
 * signal's reason.
 */
export async function carryOut(
  steps: readonly Iterable<Reversible>[],
  execute: (mutation: IMutationInfo) => void,
  watch?: Watch,
): Promise<CarriedOut> {
  const [redoMutations, undoMutations]: [IMutationInfo[], IMutationInfo[]] = [[], []];
  let rested = performance.now();
  for (const [index, step] of steps.entries()) {
    for (const { redo, undo } of step) {
      undoMutations.unshift(undo());
      redoMutations.push(redo);
      execute(redo);
    }
    if (performance.now() - rested < longest) continue;
    watch?.progress(index + 1, steps.length);
    await breath();
    rested = performance.now();
    if (!watch?.signal.aborted) continue;
    undoMutations.forEach(execute);
    throw watch.signal.reason;
  }
  watch?.progress(steps.length, steps.length);
  return { redoMutations, undoMutations };
}

/** Resolves when the page has had time to draw and to hear of a click. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
