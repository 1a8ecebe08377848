import { explain, explainable, explainedUnit } from "../../core/explain/explain.ts";
import { whatItTakes } from "../../core/explain/what-it-takes.ts";
import { definitionNamed } from "../../core/kinds/definition-named.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { placesOf, unitsNamed } from "../../core/explain/units-named.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { explanationLines, takesLines } from "../rules/explanation-text.ts";
import { print } from "../command/io.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { nearest } from "../../core/basics/nearest.ts";
import { Problem } from "../command/problem.ts";
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

/** The unit that a word means. Throws a Problem that names the units it can be, or the one most like it. */
function unitNamed(word: string, assessment: Assessment): number {
  const { responses, match } = assessment;
  const [only, ...others] = unitsNamed(word, assessment);
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    const units = [only, ...others].map((unit) => ({
      id: responses.ids[unit] ?? "",
      name: responses.names[unit] ?? "",
      place: placesOf(unit, assessment)[0] ?? null,
    }));
    throw new Problem({ code: "unit_shared", unit: word, units });
  }
  const names = responses.names.filter((name) => name !== null);
  throw new Problem({ code: "unit_unknown", unit: word, sheet: match.sheet, nearest: /^\d/.test(word) ? null : nearest(word, names) });
}

/** The id of the result that a word names. Throws a Problem that lists what there is. */
function resultNamed(word: string, ruleSet: RuleSet): string {
  const found = definitionNamed(word, ruleSet);
  if (found) return found.id;
  const known = explainable(ruleSet);
  throw new Problem({
    code: "result_unknown",
    result: word,
    known,
    nearest: nearest(
      word,
      known.map(({ id }) => id),
    ),
  });
}
