import path from "node:path";
import type { Assessment } from "../../core/score/results.ts";
import type { Picture } from "../../pictures/picture.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { exitCodeOf, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";
import { exists, writeAtomically } from "../files/files.ts";
import { assessSurvey } from "../files/survey.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { STANDARD_OUTPUT } from "../report/outputs.ts";
import { pixelsOf } from "./png.ts";

/** The kinds of files that are written, by their endings. */
const PICTURES: readonly string[] = [".svg", ".png"];

/** A picture, and the id of the table it is of. */
export interface NamedPicture extends Picture {
  readonly id: string;
}

/**
 * Computes the survey of a command and writes a picture of it to the file of `--ut`, or beside the survey under the picture's id: as SVG, or in
 * pixels where the file is called .png. Returns the exit code. Throws a Problem for a file of another kind, and for one that exists and may not
 * be written over.
 */
export async function writePicture(context: Context, draw: (assessment: Assessment) => NamedPicture): Promise<number> {
  const { command, io, texts } = context;
  const named = command.values.get("picture");
  if (named !== undefined && named !== STANDARD_OUTPUT) await checkPicture(fileAt(context, named), context);
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
  const { id, ...picture } = draw(assessment);
  const out = named ?? `${path.basename(input.file, path.extname(input.file))} ${id}.svg`;
  if (out === STANDARD_OUTPUT) io.stdout.write(picture.svg);
  else {
    const file = fileAt(context, out);
    if (named === undefined) await checkPicture(file, context);
    await writeAs(file, picture, context);
  }
  return exitCodeOf(outcome);
}

async function writeAs(file: string, picture: Picture, context: Context): Promise<void> {
  const { io, texts } = context;
  const pixels = kindOf(file) === ".png" ? await pixelsOf(picture) : null;
  await writeAtomically(file, pixels?.png ?? picture.svg);
  const wrote = texts.report.wrote(shownPath(context, file));
  print(io.stdout, pixels === null ? [wrote] : [wrote, texts.report.pixels(pixels)]);
}

function kindOf(file: string): string {
  return path.extname(file).toLowerCase();
}

async function checkPicture(file: string, context: Context): Promise<void> {
  if (!PICTURES.includes(kindOf(file))) throw new Problem({ code: "picture_kind", path: shownPath(context, file) });
  if (!context.command.flags.has("overPicture") && (await exists(file)))
    throw new Problem({ code: "file_exists", path: shownPath(context, file) });
}
