import { onRulesChange } from "../run/current-rules.ts";

/** Computes every formula of the workbook anew: Excel does not know that a cell function depends on rules as well as on cells. */
async function recalculate(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

/**
 * Lets the cell functions follow every change of rules. `onFailure` is told when Excel would not recalculate, as while a cell is being edited.
 * Returns what ends it.
 */
export function recalculateOnNewRules(onFailure: (error: unknown) => void): () => void {
  return onRulesChange(() => {
    recalculate().catch(onFailure);
  });
}
