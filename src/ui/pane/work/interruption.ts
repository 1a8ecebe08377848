import type { WorkbookLeft } from "../../../core/issues/host-problem.ts";
import type { Interruption } from "../../../core/layout/texts/input.ts";
import { type Language } from "../../../messages/language/language.ts";
import { refusalText } from "../../../messages/issues/refusal-language.ts";
import { hostProblemText, uiTexts } from "../../../messages/pane/ui-language.ts";
import { Cancelled } from "./job.ts";
import { problemOf } from "../state/problem.ts";

/** The facts for the log of a run that ended with an error: why, and how the workbook was left. */
export function interruptionOf(error: unknown, time: string, language: Language): Interruption {
  const broke = (reason: string, left: WorkbookLeft = "untouched") => ({ time, reason, left });
  if (error instanceof Cancelled) return broke(uiTexts(language).frame.cancelled);
  const problem = problemOf(error);
  return problem.kind === "refusal"
    ? broke(refusalText(problem.refusal.reason, language))
    : broke(hostProblemText(problem.cause.facts, language), problem.cause.left);
}
