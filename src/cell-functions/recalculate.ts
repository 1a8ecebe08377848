import { onRulesChange } from "../run/current-rules.ts";

/** Calculates every formula of the workbook again: Excel does not know that a cell function depends on rules as well as on cells. */
async function recalculate(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

/**
 * Calculates the cell functions again after every change of rules. `onFailure` is called when Excel does not recalculate, as while a cell is
 * being edited. Returns a function that ends it.
 */
export function recalculateOnNewRules(onFailure: (error: unknown) => void): () => void {
  return onRulesChange(() => {
    recalculate().catch(onFailure);
  });
}
