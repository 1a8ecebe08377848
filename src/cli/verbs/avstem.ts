import { reconciliationOf } from "../../core/pipeline.ts";
import type { Reconciled } from "../../core/reconcile/reconcile.ts";
import type { Assessment } from "../../core/score/results.ts";
import { respondedUnits } from "../../core/validate/coded/responses.ts";
import { issuesJson } from "../report/result-json.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED, COMPUTED_WITH_ERRORS, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { Problem } from "../command/problem.ts";
import { reconciliationLines, summaryLines } from "../report/reconciliation-text.ts";
import { readLines } from "../report/run-report.ts";
import { assessSurvey, type Assessed } from "../files/survey.ts";
import { wrap } from "../report/text-table.ts";

/** Holds a survey's figures against the published ones. Returns the exit code: 1 where any differs. */
export async function avstem(context: Context): Promise<number> {
  const survey = await assessSurvey(context);
  const { outcome, task } = survey;
  const { published } = task; // also for other data, which is then reported
  const { io, command, texts } = context;
  if (published === null) throw new Problem({ code: "nothing_published", ruleSet: task.ruleSet.id });
  const { assessment } = outcome;
  if (assessment === null) {
    print(io.stderr, [
      texts.report.nothingComputed,
      ...issueSummary(outcome.issues, context),
      ...nextCommands(outcome.issues, survey.input.shown, context),
    ]);
    return NOTHING_COMPUTED;
  }
  const reconciled = reconciliationOf({ assessment, published }) ?? [];
  const isPlain = !command.flags.has("json");
  print(
    io.stdout,
    isPlain ? textLines(reconciled, assessment, published.responded, survey, context) : [jsonText(reconciled, survey, context)],
  );
  return reconciled.some(({ status }) => status === "differs") ? COMPUTED_WITH_ERRORS : COMPUTED;
}

function jsonText(figures: readonly Reconciled[], { outcome, input }: Assessed, { command }: Context): string {
  return JSON.stringify({ source: { file: input.name }, figures, issues: issuesJson(outcome.issues, command.language) }, null, 2);
}

function textLines(
  reconciled: readonly Reconciled[],
  assessment: Assessment,
  published: number,
  { task, input, rules }: Assessed,
  context: Context,
): readonly string[] {
  const { texts, io } = context;
  const responded = respondedUnits(assessment.responses);
  const other = texts.reconcile.otherData(responded, published, task.ruleSet.unit.plural);
  return [
    ...readLines(assessment, task, input, context, rules),
    ...(responded === published ? [] : wrap(other, io.stdout.width)),
    "",
    ...reconciliationLines(reconciled, context),
    "",
    ...summaryLines(reconciled, context),
  ];
}
