import path from "node:path";
import { draft, draftSource, type Draft } from "../../core/draft.ts";
import { draftWords, guessMark } from "../../messages/draft/draft-language.ts";
import { withMarks } from "../../core/draft/marks.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";
import { isWorkbook, rulesWorkbook } from "../files/rules-workbook.ts";
import { exists, isSameFile, writeAtomically } from "../files/files.ts";
import { openInput, type Input } from "../files/survey.ts";
import { draftLines } from "../report/draft-text.ts";
import { STANDARD_OUTPUT } from "../report/outputs.ts";

/** Makes a draft of rules from a sheet of answers, and writes it as JSON. Returns the exit code. */
export async function utkast(context: Context): Promise<number> {
  const { command, io, texts } = context;
  const input = await openInput(command.words[0] ?? "", context);
  const out = await outputOf(input, context);
  const made = await draftOf(input, context);
  const rules = withMarks(made, new Map(), (guess) => guessMark(guess, command.language));
  const json = `${JSON.stringify(rules, null, 2)}\n`;
  if (out === STANDARD_OUTPUT) {
    io.stdout.write(json);
    print(io.stderr, draftLines(made, null, input.shown, context));
    return COMPUTED;
  }
  await writeAtomically(out, isWorkbook(out) ? await rulesWorkbook(rules, context) : json);
  print(io.stdout, [...draftLines(made, shownPath(context, out), input.shown, context), texts.report.wrote(shownPath(context, out))]);
  return COMPUTED;
}

async function draftOf({ workbook, file, shown }: Input, { command }: Context): Promise<Draft> {
  const wanted = command.values.get("sheet") ?? null;
  const sheets = await ownSheets(workbook);
  const names = sheets.map(({ name }) => name);
  const source = draftSource(sheets, wanted);
  if (wanted !== null && source === null && !names.some((name) => name.toLowerCase() === wanted.trim().toLowerCase()))
    throw new Problem({ code: "sheet_unknown", sheet: wanted, sheets: names });
  const name = path.basename(file, path.extname(file));
  const made = source && draft(source, { texts: draftWords(command.language), name });
  if (!made) throw new Problem({ code: "nothing_to_draft", path: shown });
  return made;
}

/** The user's own sheets, whole. */
async function ownSheets(workbook: Workbook): Promise<readonly Sheet[]> {
  const own = (await workbook.sheets()).filter(({ ownId }) => ownId === null);
  const sheets: Sheet[] = [];
  for (const { name } of own) sheets.push(await workbook.read(name));
  return sheets;
}

/** Where the draft is written: beside the workbook where nothing is said. Throws a Problem for a file that is there. */
async function outputOf(input: Input, context: Context): Promise<string> {
  const { values, flags } = context.command;
  const out = values.get("draftFile");
  if (out === STANDARD_OUTPUT) return out;
  const file = out === undefined ? besides(input.file) : fileAt(context, out);
  if (path.extname(file).toLowerCase() !== ".json" && !isWorkbook(file))
    throw new Problem({ code: "draft_kind", path: shownPath(context, file) });
  if (await isSameFile(file, input.file)) throw new Problem({ code: "output_is_input", path: shownPath(context, file) });
  if (!flags.has("overDraft") && (await exists(file))) throw new Problem({ code: "file_exists", path: shownPath(context, file) });
  return file;
}

/** «svar regler.json» beside svar.xlsx. */
function besides(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))} regler.json`);
}
