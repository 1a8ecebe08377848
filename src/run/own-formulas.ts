import type { LayoutTexts } from "../core/layout/outputs.ts";
import { parts } from "../core/layout/parts.ts";
import { ownFormulas, type StandingOurs } from "../core/layout/formulas/own-formulas.ts";
import { plannedFormulasOf, type Outcome } from "../core/pipeline.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { formulasAround } from "./formula-check.ts";

/** What came of a workbook in one of the languages in which it may have been written. */
export interface OutcomeIn {
  readonly outcome: Outcome;
  readonly texts: LayoutTexts;
}

/** The log is no formula. */
const noLog = { programVersion: "", time: "", source: "", language: "" };

/** The formulas of ours in a workbook, and those of others in our places. None where nothing could be computed. */
export async function ownFormulasIn(workbook: Workbook, outcomes: readonly OutcomeIn[]): Promise<StandingOurs> {
  const plans = outcomes.flatMap(({ outcome, texts }) =>
    (["table", "a1"] as const).map((syntax) =>
      plannedFormulasOf(outcome, { write: parts, texts, log: noLog, formulas: { syntax, correctsAnswers: false } }),
    ),
  );
  return ownFormulas(plans, await formulasAround(workbook, plans.flat()));
}
