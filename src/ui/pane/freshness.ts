import { rulesKey, taskInForce } from "./rules.ts";
import type { PaneState } from "./state.ts";

/** How what stands in the workbook relates to the answers and rules as they are now. */
export type Freshness = "notWritten" | "fresh" | "answersChanged" | "rulesChanged";

/**
 * Whether the results that were written still follow from the answers and the rules. A change that was told of counts as one until the
 * workbook is read again; after that only what was really read decides, so that a change taken back leaves the results fresh.
 */
export function freshness({ saved, rules, outcome, changed }: PaneState): Freshness {
  const { written } = saved;
  if (!written) return "notWritten";
  if (changed.rules || (rules && written.rules !== rulesKey(taskInForce(rules, saved)))) return "rulesChanged";
  const hash = outcome?.assessment?.dataHash;
  return changed.answers || (hash !== undefined && hash !== written.dataHash) ? "answersChanged" : "fresh";
}
