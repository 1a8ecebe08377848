import path from "node:path";
import type { Assessment } from "../../core/score/results.ts";
import type { Picture } from "../../pictures/picture.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { exitCodeOf, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";
import { exists, writeAtomically } from "../files/files.ts";
import { assessSurvey } from "../files/survey.ts";
import { issueSummary } from "./issue-report.ts";
import { nextCommands } from "./next-command.ts";
import { STANDARD_OUTPUT } from "./outputs.ts";

/** A picture, and the id of the table it is of. */
export interface NamedPicture extends Picture {
  readonly id: string;
}

/**
 * Computes the survey of a command and writes a picture of it to the file of `--ut`, or beside the survey under the picture's id. Returns the
 * exit code. Throws a Problem for a file of another kind than SVG, and for one that exists and may not be written over.
 */
export async function writePicture(context: Context, draw: (assessment: Assessment) => NamedPicture): Promise<number> {
  const { command, io, texts } = context;
  const { outcome, input } = await assessSurvey(context);
  const { assessment } = outcome;
  if (assessment === null) {
    print(io.stderr, [
      texts.report.nothingComputed,
      ...issueSummary(outcome.issues, context),
      ...nextCommands(outcome.issues, input.shown, context),
    ]);
    return NOTHING_COMPUTED;
  }
  const { id, svg } = draw(assessment);
  const out = command.values.get("picture") ?? `${path.basename(input.file, path.extname(input.file))} ${id}.svg`;
  if (out === STANDARD_OUTPUT) io.stdout.write(svg);
  else {
    const file = fileAt(context, out);
    await checkPicture(file, context);
    await writeAtomically(file, svg);
    print(io.stdout, [texts.report.wrote(shownPath(context, file))]);
  }
  return exitCodeOf(outcome);
}

async function checkPicture(file: string, context: Context): Promise<void> {
  if (path.extname(file).toLowerCase() !== ".svg") throw new Problem({ code: "picture_kind", path: shownPath(context, file) });
  if (!context.command.flags.has("overPicture") && (await exists(file)))
    throw new Problem({ code: "file_exists", path: shownPath(context, file) });
}
