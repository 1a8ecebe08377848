import { writtenForms } from "../../core/layout/formulas/written-forms.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Change } from "../../core/sheet/change.ts";
import type { SavedState } from "./saved-state.ts";

/** What is saved of a run that has written these changes by the rules of that key. */
export function writtenBy(
  changes: readonly Change[],
  { dataHash }: Pick<Assessment, "dataHash">,
  { rules, now }: { readonly rules: string; readonly now: Date },
): NonNullable<SavedState["written"]> {
  const formulas = writtenForms(changes);
  return { time: now.toISOString(), dataHash, rules, ...(formulas ? { formulas } : {}) };
}
