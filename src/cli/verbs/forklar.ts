import { explain, explainedUnit } from "../../core/explain/explain.ts";
import { whatItTakes } from "../../core/explain/what-it-takes.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { explanationLines, takesLines } from "../rules/explanation-text.ts";
import { print } from "../command/io.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { resultNamed, unitNamed } from "./named.ts";
import { assessSurvey } from "../files/survey.ts";
import { wrap } from "../report/text-table.ts";

/** Explains why one unit has its score, grade or class. Returns the exit code. */
export async function forklar(context: Context): Promise<number> {
  const { command, io, texts } = context;
  const [, unitWord = "", resultWord = ""] = command.words;
  const { outcome, task, input } = await assessSurvey(context);
  const id = resultNamed(resultWord, task.ruleSet);
  const { assessment, sheet } = outcome;
  if (assessment === null || sheet === null) {
    print(io.stderr, [
      texts.report.nothingComputed,
      ...issueSummary(outcome.issues, context),
      ...nextCommands(outcome.issues, input.shown, context),
    ]);
    return NOTHING_COMPUTED;
  }
  const computed = { assessment, sheet };
  const index = unitNamed(unitWord, assessment);
  const unit = explainedUnit(computed, index);
  const explanation = explain(id, index, computed);
  if (command.flags.has("json")) {
    const { ruleSet, cutPointMode } = assessment;
    const source = { file: input.name, sheet: sheet.name, notes: assessment.sheetNotes, ruleSet: ruleSet.id, cutPointMode };
    print(io.stdout, [
      JSON.stringify(
        { source, unit: { ...unit, row: unit.row + 1 }, explanation, whatItTakes: whatItTakes(explanation, assessment) },
        null,
        2,
      ),
    ]);
  } else
    print(io.stdout, [
      ...explanationLines(unit, explanation, sheet.name, context),
      ...takesLines(explanation, whatItTakes(explanation, assessment), context),
      ...assessment.sheetNotes.flatMap((note) => wrap(`«${note}»`, io.stdout.width)),
    ]);
  return COMPUTED;
}
