import path from "node:path";
import { nearest } from "../../core/basics/nearest.ts";
import { explainable } from "../../core/explain/explain.ts";
import { mapPicture } from "../../core/layout/maps/map-picture.ts";
import { mapNamed } from "../../core/tables/map-named.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { exitCodeOf, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";
import { exists, writeAtomically } from "../files/files.ts";
import { assessSurvey } from "../files/survey.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { STANDARD_OUTPUT } from "../report/outputs.ts";

/** Draws the units of a survey on a map, as an SVG picture. Returns the exit code. */
export async function kart(context: Context): Promise<number> {
  const { command, io, texts } = context;
  const { outcome, task, input } = await assessSurvey(context);
  const { assessment } = outcome;
  if (assessment === null) {
    print(io.stderr, [
      texts.report.nothingComputed,
      ...issueSummary(outcome.issues, context),
      ...nextCommands(outcome.issues, input.shown, context),
    ]);
    return NOTHING_COMPUTED;
  }
  const table = tableNamed(command.values.get("result") ?? "", assessment, task.ruleSet);
  const picture = mapPicture(table, assessment, context.layout);
  if (picture === null) throw new Problem({ code: "map_nowhere", units: task.ruleSet.unit.plural });
  const out = command.values.get("picture") ?? `${path.basename(input.file, path.extname(input.file))} ${table.id}.svg`;
  if (out === STANDARD_OUTPUT) io.stdout.write(picture.svg);
  else {
    const file = fileAt(context, out);
    await checkPicture(file, context);
    await writeAtomically(file, picture.svg);
    print(io.stdout, [texts.report.wrote(shownPath(context, file))]);
  }
  return exitCodeOf(outcome);
}

/** The map of what a word names; the rule set's first without a word. Throws a Problem that lists what there is. */
function tableNamed(word: string, assessment: Assessment, ruleSet: RuleSet): ResultTable {
  const table = mapNamed(word, assessment);
  if (table) return table;
  const known = explainable(ruleSet);
  const names = known.flatMap(({ id, label }) => [id, label]);
  throw new Problem({ code: "result_unknown", result: word, known, nearest: nearest(word, names) });
}

async function checkPicture(file: string, context: Context): Promise<void> {
  if (path.extname(file).toLowerCase() !== ".svg") throw new Problem({ code: "picture_kind", path: shownPath(context, file) });
  if (!context.command.flags.has("overPicture") && (await exists(file)))
    throw new Problem({ code: "file_exists", path: shownPath(context, file) });
}
