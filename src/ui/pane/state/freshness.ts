import { rulesKey } from "./rules.ts";
import type { PaneState } from "./state.ts";

/** How the written results relate to the current answers and rules. */
export type Freshness = "notWritten" | "fresh" | "answersChanged" | "rulesChanged" | "cellsDiffer";

/**
 * Whether the written results still follow from the answers and the rules. A reported change counts until the workbook is read again; after that
 * only the answers that were read decide, so that a change that is undone leaves the results fresh. What is saved beside the cells is not undone with them: where the cells show other results
 * than those said to be written, that is told too.
 */
export function freshness({ saved, rules, ruleSheet, outcome, changed, cellsDiffer }: PaneState): Freshness {
  const { written } = saved;
  if (!written) return "notWritten";
  const isUnreadable = ruleSheet !== null && ruleSheet.faults.length > 0;
  if (changed.rules || isUnreadable || (rules && written.rules !== rulesKey(rules, saved))) return "rulesChanged";
  const hash = outcome?.assessment?.dataHash;
  if (changed.answers || (hash !== undefined && hash !== written.dataHash)) return "answersChanged";
  return cellsDiffer ? "cellsDiffer" : "fresh";
}
