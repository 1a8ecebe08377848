import { columnMapText } from "../../core/match/column-map.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { exitCodeOf } from "../command/exit-code.ts";
import { writeAtomically } from "../files/files.ts";
import { print } from "../command/io.ts";
import { issueCounts, issueTable } from "../report/issue-report.ts";
import { nextCommands } from "../report/next-command.ts";
import { checkOutputs, STANDARD_OUTPUT } from "../report/outputs.ts";
import { issuesJson } from "../report/result-json.ts";
import { readLines } from "../report/run-report.ts";
import { runLog } from "../report/log.ts";
import { typedOverIn } from "../../run/formula-check.ts";
import { shownIn } from "../files/shown-in.ts";
import { assessSurvey, type Assessed } from "../files/survey.ts";

/** Lists every issue of a survey, and writes nothing into it. Returns the exit code. */
export async function kontroller(context: Context): Promise<number> {
  const survey = await withFormulas(await assessSurvey(context), context);
  await writeColumnMap(survey, context);
  const { command, io } = context;
  if (command.flags.has("json")) print(io.stdout, [JSON.stringify(issuesJson(survey.outcome.issues, command.language), null, 2)]);
  else print(io.stdout, reportLines(survey, context));
  return exitCodeOf(survey.outcome);
}

/** With a warning for each formula of ours that has been typed over. */
async function withFormulas(survey: Assessed, context: Context): Promise<Assessed> {
  const { input, outcome, rules } = survey;
  const formulas = { syntax: "table", correctsAnswers: false } as const;
  const writing = { write: rules.saved.saved.options.write, texts: context.layout, log: runLog(input.name, context), formulas };
  const issues = await typedOverIn(input.workbook, outcome, writing, rules.saved.saved.written?.formulas ?? null);
  return issues.length === 0 ? survey : { ...survey, outcome: { ...outcome, issues: [...outcome.issues, ...issues] } };
}

function reportLines({ outcome: { assessment, issues }, task, input, rules }: Assessed, context: Context): readonly string[] {
  const { report } = context.texts;
  const next = assessment ? [] : nextCommands(issues, input.shown, context);
  return [
    ...(assessment ? readLines(assessment, task, input, context, rules) : [report.nothingComputed]),
    issues.length === 0 ? `${issueCounts(issues, context)}.` : `${issueCounts(issues, context)}:`,
    ...(issues.length === 0 ? [] : ["", ...issueTable(issues, context)]),
    ...(next.length === 0 ? [] : ["", ...next]),
  ];
}

async function writeColumnMap({ outcome, task, input }: Assessed, context: Context): Promise<void> {
  const value = context.command.values.get("writeColumnMap");
  if (value === undefined) return;
  const text = columnMapText(outcome.assessment?.match ?? null, outcome.sheet, task.ruleSet);
  if (value === STANDARD_OUTPUT) {
    context.io.stdout.write(text);
    return;
  }
  const columnMap = fileAt(context, value);
  await shownIn(context, checkOutputs({ workbook: null, json: null, csv: null, columnMap }, input, task.ruleSet, context));
  await shownIn(context, writeAtomically(columnMap, text));
  print(context.io.stderr, [context.texts.report.wrote(shownPath(context, columnMap))]);
}
