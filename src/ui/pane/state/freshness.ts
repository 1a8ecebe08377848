import { rulesKey } from "./rules.ts";
import type { PaneState } from "./state.ts";

/** How the written results relate to the current answers and rules. */
export type Freshness = "notWritten" | "fresh" | "answersChanged" | "rulesChanged";

/**
 * Whether the written results still follow from the answers and the rules. A reported change counts until the workbook is read again; after that
 * only the answers that were read decide, so that a change that is undone leaves the results fresh.
 */
export function freshness({ saved, rules, ruleSheet, outcome, changed }: PaneState): Freshness {
  const { written } = saved;
  if (!written) return "notWritten";
  const isUnreadable = ruleSheet !== null && ruleSheet.faults.length > 0;
  if (changed.rules || isUnreadable || (rules && written.rules !== rulesKey(rules, saved))) return "rulesChanged";
  const hash = outcome?.assessment?.dataHash;
  return changed.answers || (hash !== undefined && hash !== written.dataHash) ? "answersChanged" : "fresh";
}
