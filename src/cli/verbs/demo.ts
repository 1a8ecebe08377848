import { mkdir } from "node:fs/promises";
import path from "node:path";
import { usualParts } from "../../core/layout/parts.ts";
import type { Assessment } from "../../core/score/results.ts";
import { mainTables, tablesOf } from "../../core/tables/tabulate.ts";
import { reconciliationOf, type Outcome, type Task } from "../../core/pipeline.ts";
import { bundleOf } from "../../rulesets/index.ts";
import { run } from "../../run/run.ts";
import { noChoices, taskOf } from "../../run/task.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";
import { nodeCompression } from "../files/node-compression.ts";
import { shownPath, type Context } from "../command/context.ts";
import { COMPUTED, COMPUTED_WITH_ERRORS, NOTHING_COMPUTED } from "../command/exit-code.ts";
import { exists, readWithState, writeAtomically } from "../files/files.ts";
import { print } from "../command/io.ts";
import { issueSummary } from "../report/issue-report.ts";
import { runLog } from "../report/log.ts";
import { Problem } from "../command/problem.ts";
import { Progress } from "../command/progress.ts";
import { reconciliationLines, summaryLines } from "../report/reconciliation-text.ts";
import { resultTableLines } from "../report/result-table.ts";
import { ruleSetNamed } from "../files/rule-set-file.ts";
import { readLines } from "../report/run-report.ts";
import { shownIn } from "../files/shown-in.ts";
import { type Input } from "../files/survey.ts";
import { wrap } from "../report/text-table.ts";

const SAMPLE = "assets/eksempel-2018.xlsx";
/** The small surveys of the package, each a workbook and a rule set of the same name. */
const SMALL = ["digital-intensitet", "ansatte"];
const OUT_FOLDER = "out";

/** Runs the sample from end to end, and the small surveys where all are asked for. Returns the exit code: 1 where a figure differs from the published. */
export async function demo(context: Context): Promise<number> {
  const { io, texts } = context;
  const started = io.seconds();
  const progress = new Progress(io.stderr);
  progress.show(texts.report.progress.read);
  const out = path.join(io.folder, OUT_FOLDER, "eksempel-2018 med indikatorer.xlsx");
  const { outcome, task, input } = await computeSample({ file: SAMPLE, rules: null, out }, progress, context).finally(() => {
    progress.clear();
  });
  const seconds = io.seconds() - started;
  if (outcome.assessment === null) {
    print(io.stderr, [texts.report.nothingComputed, ...issueSummary(outcome.issues, context)]);
    return NOTHING_COMPUTED;
  }
  print(io.stdout, [...readLines(outcome.assessment, task, input, context), ...wrap(texts.report.synthetic, io.stdout.width)]);
  print(io.stdout, tableLines(outcome.assessment, context));
  const reconciled = reconciliationOf(outcome) ?? [];
  const allAgree = reconciled.length > 0 && reconciled.every(({ status }) => status !== "differs");
  print(io.stdout, ["", ...reconciliationLines(reconciled, context), "", ...summaryLines(reconciled, context)]);
  print(io.stdout, ["", ...wrap(texts.report.demoDone(shownPath(context, out), seconds, allAgree), io.stdout.width)]);
  const allComputed = !context.command.flags.has("all") || (await computeSmall(progress, context));
  return allAgree && allComputed ? COMPUTED : COMPUTED_WITH_ERRORS;
}

interface Sample {
  readonly outcome: Outcome;
  readonly task: Task;
  readonly input: Input;
}

interface Files {
  /** In the package. */
  readonly file: string;
  /** A rule set in the package; null for the built-in one. */
  readonly rules: string | null;
  readonly out: string;
}

/** Computes the small surveys and writes their workbooks. Returns whether all of them have results. */
async function computeSmall(progress: Progress, context: Context): Promise<boolean> {
  const { io, texts } = context;
  let allComputed = true;
  for (const name of SMALL) {
    const out = path.join(io.folder, OUT_FOLDER, `${name} med indikatorer.xlsx`);
    const files = { file: `assets/${name}.xlsx`, rules: `assets/${name}.json`, out };
    const { outcome, task, input } = await computeSample(files, progress, context).finally(() => {
      progress.clear();
    });
    if (outcome.assessment === null) {
      print(io.stderr, [texts.report.nothingComputed, ...issueSummary(outcome.issues, context)]);
      allComputed = false;
    } else print(io.stdout, ["", ...readLines(outcome.assessment, task, input, context), texts.report.wrote(shownPath(context, out))]);
  }
  return allComputed;
}

async function computeSample(files: Files, progress: Progress, context: Context): Promise<Sample> {
  const { out } = files;
  const file = await packaged(files.file, context);
  const { bytes, state } = await shownIn(context, readWithState(file));
  const workbook = await XlsxWorkbook.open(bytes, nodeCompression);
  const input: Input = { file, shown: shownPath(context, file), name: path.basename(file), state, workbook };
  const { ruleSet } = await ruleSetNamed(files.rules === null ? null : await packaged(files.rules, context), context);
  const task = taskOf(bundleOf(ruleSet), noChoices, context.command.language);
  const writing = { write: usualParts, texts: context.layout, log: runLog(input.name, context) };
  const words = context.texts.report.progress;
  const outcome = await run(workbook, task, writing, {
    onPhase: (phase) => {
      progress.show(words[phase]);
    },
  });
  progress.show(words.save);
  await mkdir(path.dirname(out), { recursive: true });
  await shownIn(context, writeAtomically(out, await workbook.save()));
  return { outcome, task, input };
}

/** A file in the package; the program is in one of the package's folders. */
async function packaged(name: string, { io }: Context): Promise<string> {
  for (let folder = path.dirname(io.program); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (await exists(file)) return file;
    if (folder === path.dirname(folder)) throw new Problem({ code: "sample_missing", path: name });
  }
}

/** The tables of the main results: those the report has as tables. */
function tableLines(assessment: Assessment, context: Context): readonly string[] {
  const shown = mainTables(tablesOf(assessment), assessment.ruleSet).filter(({ number }) => number !== null);
  return shown.flatMap((table) => ["", ...resultTableLines(table, assessment.ruleSet, context)]);
}
