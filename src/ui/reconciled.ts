import type { Outcome } from "../assess-workbook.ts";
import { reconcile, type Reconciled } from "../core/reconcile.ts";
import { tablesOf } from "../core/tabulate.ts";

const made = new WeakMap<Outcome, readonly Reconciled[]>();

/** The published figures beside the computed ones, made once for each outcome; null where nothing was published of these data. */
export function reconciledOf(outcome: Outcome): readonly Reconciled[] | null {
  if (!outcome.published || !outcome.assessment) return null;
  const findings = { computed: outcome.assessment, tables: tablesOf(outcome.assessment) };
  const figures = made.get(outcome) ?? reconcile(outcome.published, findings);
  made.set(outcome, figures);
  return figures;
}
