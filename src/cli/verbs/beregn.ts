import { columnMapText } from "../../core/match/column-map.ts";
import { isNeeded } from "../../core/layout/outputs.ts";
import { partNamed, partNames, type Part } from "../../core/layout/parts.ts";
import type { FormulaWish } from "../../core/layout/texts/input.ts";
import type { Assessment } from "../../core/score/results.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";
import type { Outcome, Writing } from "../../core/pipeline.ts";
import { methodsInForce } from "../../run/methods-in-force.ts";
import { run } from "../../run/run.ts";
import { writeCsv } from "../../workbook/csv/csv.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";
import { notesIn } from "./notes-in.ts";
import { chosen } from "../command/command.ts";
import { Problem } from "../command/problem.ts";
import { shownPath, type Context } from "../command/context.ts";
import { exitCodeOf } from "../command/exit-code.ts";
import { writeAtomically, type FileState } from "../files/files.ts";
import { print } from "../command/io.ts";
import { issueSummary } from "../report/issue-report.ts";
import { nextCommand, nextCommands } from "../report/next-command.ts";
import { runLog } from "../report/log.ts";
import { checkOutputs, outputsOf, STANDARD_OUTPUT, type Outputs } from "../report/outputs.ts";
import { csvRows } from "../report/result-csv.ts";
import { resultJson } from "../report/result-json.ts";
import { readLines } from "../report/run-report.ts";
import { shownIn } from "../files/shown-in.ts";
import { regionMapsIn } from "../files/boundary-file.ts";
import { saveRules } from "../files/saved-rules.ts";
import { openSurvey, type Survey } from "../files/survey.ts";
import { wrap } from "../report/text-table.ts";

/** Computes the indicators of a survey and writes what is asked for. Returns the exit code. */
export async function beregn(context: Context): Promise<number> {
  const asked = partsIn(context);
  const survey = await openSurvey(context);
  const write = asked ?? survey.rules.saved.saved.options.write;
  const wanted = { write, regions: await regionMapsIn(context), methods: await methodsIn(write, survey, context) };
  try {
    const outputs = outputsOf(context, survey.input);
    const found = await shownIn(context, checkOutputs(outputs, survey.input, survey.task.ruleSet, context));
    const outcome = await computeAndWrite(survey, { ...outputs, found }, wanted, context);
    survey.progress.clear();
    reportRun(outcome, outputs, wanted, survey, context);
    return exitCodeOf(outcome);
  } finally {
    survey.progress.clear();
  }
}

/** The destinations, and the state that their files were found in. */
interface FoundOutputs extends Outputs {
  readonly found: ReadonlyMap<string, FileState>;
}

/** What goes into the workbook, the boundaries that its maps are drawn on, and the methods page. */
type Wanted = Required<Pick<Writing, "write" | "regions" | "methods">>;

async function computeAndWrite(
  survey: Survey,
  outputs: FoundOutputs,
  { write, regions, methods }: Wanted,
  context: Context,
): Promise<Outcome> {
  const { input, task, progress } = survey;
  const { workbook } = input;
  const words = context.texts.report.progress;
  const written = outputs.workbook === null ? [] : write;
  const formulas = formulasIn(context, survey.rules.saved.saved.options.formulas);
  const notes = notesIn(context, task.ruleSet);
  const log = runLog(input.name, context);
  const writing = { write: written, texts: context.layout, log, formulas, regions, methods, notes };
  const outcome = await run(workbook, task, writing, {
    onPhase: (phase) => {
      progress.show(words[phase]);
    },
    write: async (changes, assessment) => {
      if (changes.length > 0) await workbook.apply(changes);
      if (outputs.workbook !== null && workbook instanceof XlsxWorkbook)
        await saveRules(workbook, survey.rules, assessment, { write, formulas: formulas !== null, changes }, context.io.now());
      return null;
    },
  });
  progress.show(words.save);
  await shownIn(context, writeAll(outcome, outputs, survey, context));
  return outcome;
}

async function writeAll(outcome: Outcome, outputs: FoundOutputs, { input, task, progress }: Survey, context: Context): Promise<void> {
  const { assessment } = outcome;
  const { found } = outputs;
  if (outputs.columnMap !== null)
    await writeTo(outputs.columnMap, columnMapText(assessment?.match ?? null, outcome.sheet, task.ruleSet), found, context);
  if (assessment === null) return;
  if (outputs.workbook !== null && input.workbook instanceof XlsxWorkbook)
    await writeAtomically(outputs.workbook, await input.workbook.save(), found.get(outputs.workbook));
  progress.clear();
  if (outputs.json !== null) await writeTo(outputs.json, jsonText(assessment, outcome, input.name, context), found, context);
  if (outputs.csv !== null) await writeTo(outputs.csv, writeCsv(csvRows(assessment)), found, context);
}

function jsonText(assessment: Assessment, { issues }: Outcome, name: string, { command }: Context): string {
  return `${JSON.stringify(resultJson(assessment, issues, name, command.language), null, 2)}\n`;
}

async function writeTo(file: string, contents: string | Uint8Array, found: FoundOutputs["found"], { io }: Context): Promise<void> {
  if (file !== STANDARD_OUTPUT) await writeAtomically(file, contents, found.get(file));
  else io.stdout.write(typeof contents === "string" ? contents : new TextDecoder("utf-8", { ignoreBOM: true }).decode(contents));
}

/**
 * How a file's results are written as formulas: by its table's columns where the answers are in one; null for values. What the command does not
 * say is the workbook's own choice.
 */
function formulasIn({ command: { flags } }: Context, isSaved: boolean): FormulaWish | null {
  const isWanted = flags.has("formulas") || (isSaved && !flags.has("values"));
  if (flags.has("correctAnswers") && !isWanted) throw new Problem({ code: "option_alone", option: "--rett-svar", needs: "--formler" });
  return isWanted ? { syntax: "table", correctsAnswers: flags.has("correctAnswers") } : null;
}

async function methodsIn(write: readonly Part[], { rules }: Survey, { command }: Context): Promise<Wanted["methods"]> {
  return write.includes("methods") ? methodsInForce(rules.ruleSet, rules, command.language) : null;
}

/** null for those of the workbook's own choice. */
function partsIn({ command }: Context): readonly Part[] | null {
  const value = command.values.get("write");
  if (value === undefined) return null;
  const names = value.split(",").map((name) => name.trim().toLowerCase());
  return names.flatMap((name) => partNamed(chosen("--skriv", name, partNames)) ?? []);
}

function reportRun(outcome: Outcome, outputs: Outputs, wanted: Wanted, { input, task, rules }: Survey, context: Context): void {
  const { io, texts, layout } = context;
  const { report } = texts;
  const isData = outputs.json === STANDARD_OUTPUT || outputs.csv === STANDARD_OUTPUT || outputs.columnMap === STANDARD_OUTPUT;
  const told = isData ? io.stderr : io.stdout;
  const { assessment, issues } = outcome;
  const written = writtenLines(outcome, outputs, wanted, context);
  if (assessment === null) {
    print(io.stderr, [report.nothingComputed, ...issueSummary(issues, context), ...nextCommands(issues, input.shown, context)]);
    print(told, written);
    return;
  }
  print(told, readLines(assessment, task, input, context, rules));
  const logName = outputs.workbook !== null && wanted.write.includes("remarks") ? layout.sheetName("merknader") : null;
  const hasErrors = issues.some(({ severity }) => severity === "error");
  if (issues.length > 0) {
    const all = logName === null ? report.seeAll(nextCommand("kontroller", [input.shown], context)) : report.whereAllStand(logName);
    print(io.stderr, [...issueSummary(issues, context), ...wrap(hasErrors ? `${report.errorsLeftUnknown} ${all}` : all, io.stderr.width)]);
  }
  print(told, written);
}

function writtenLines(
  { assessment, sheets }: Outcome,
  outputs: Outputs,
  { write, ...wanted }: Wanted,
  context: Context,
): readonly string[] {
  const { report } = context.texts;
  const hasContent = (part: Part) => assessment === null || isNeeded(part, { assessment, sheets, tables: tablesOf(assessment), ...wanted });
  const listed = write.filter(hasContent).map((part) => context.layout.part[part].listed);
  const line = (file: string | null, what = "") =>
    file === null || file === STANDARD_OUTPUT ? [] : [report.wrote(shownPath(context, file)) + what];
  const results =
    assessment === null ? [] : [...line(outputs.workbook, ` (${listed.join(", ")})`), ...line(outputs.json), ...line(outputs.csv)];
  return [...results, ...line(outputs.columnMap)];
}
