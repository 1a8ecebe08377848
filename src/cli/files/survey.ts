import path from "node:path";
import type { ColumnMap } from "../../core/match/matched/matched.ts";
import type { CutPointMode } from "../../core/ruleset/ruleset.ts";
import type { Outcome, Task } from "../../core/pipeline.ts";
import { assessWorkbook } from "../../run/run.ts";
import { CsvWorkbook } from "../../workbook/csv/csv.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";
import { nodeCompression } from "./node-compression.ts";
import { choice, type Command } from "../command/command.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { shownIn } from "./shown-in.ts";
import { readWithState, type FileState } from "./files.ts";
import { readJson } from "./json-file.ts";
import { Problem } from "../command/problem.ts";
import { Progress } from "../command/progress.ts";
import { registerFileIn } from "./register-file.ts";
import { ruleSetNamed, ruleSetOnSheet } from "./rule-set-file.ts";
import { rulesInForce, savedIn, taskFor, type Asked, type RulesInForce } from "./saved-rules.ts";

/** The file that is read. */
export interface Input {
  /** The path as it was given, relative to the user's folder. */
  readonly shown: string;
  readonly file: string;
  readonly name: string;
  /** The state that the file was read in. */
  readonly state: FileState;
  readonly workbook: XlsxWorkbook | CsvWorkbook;
}

/** A file with a survey in it, and what is to be computed from it. */
export interface Survey {
  readonly input: Input;
  readonly task: Task;
  /** The rules and choices in force, as they are saved with a workbook; the task is made of them. */
  readonly rules: RulesInForce;
  readonly progress: Progress;
}

/** A survey that has been read and computed. */
export interface Assessed extends Survey {
  readonly outcome: Outcome;
}

/**
 * Opens the file named first and reads what the options, and where they say nothing the file itself, say of the rules. Throws a Problem or a
 * Refusal; nothing is computed yet.
 */
export async function openSurvey(context: Context): Promise<Survey> {
  const { command, texts, io } = context;
  const asked = await askedIn(context);
  const progress = new Progress(io.stderr);
  progress.show(texts.report.progress.read);
  try {
    const input = await openInput(command.words[0] ?? "", context);
    const loaded = await savedIn(input.workbook);
    const onSheet = asked.named === null ? await ruleSetOnSheet(input.workbook, input.shown, loaded.saved.ownRuleSet, context) : null;
    const rules = rulesInForce(asked, loaded, onSheet?.ruleSet ?? null);
    return { input, task: taskFor(rules, command.language), rules, progress };
  } catch (error) {
    progress.clear();
    throw error;
  }
}

/** Opens the survey and computes everything, with a line of progress meanwhile. */
export async function assessSurvey(context: Context): Promise<Assessed> {
  const survey = await openSurvey(context);
  const { progress, input, task } = survey;
  try {
    const outcome = await assessWorkbook(input.workbook, task, (phase) => {
      progress.show(context.texts.report.progress[phase]);
    });
    return { ...survey, outcome };
  } finally {
    progress.clear();
  }
}

/** Opens the file that a word names. Throws a Problem or a Refusal. */
export async function openInput(word: string, context: Context): Promise<Input> {
  const file = fileAt(context, word);
  const { bytes, state } = await shownIn(context, readWithState(file));
  return { shown: shownPath(context, file), file, name: path.basename(file), state, workbook: await openWorkbook(bytes, file) };
}

/** A zip file is a workbook whatever it is called; what is called .csv and is none is read as text. */
async function openWorkbook(bytes: Uint8Array, file: string): Promise<Input["workbook"]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return !isZip && /\.(csv|tsv|txt)$/i.test(file)
    ? CsvWorkbook.open(bytes, path.basename(file))
    : XlsxWorkbook.open(bytes, nodeCompression);
}

/** What the options ask to have computed. */
async function askedIn(context: Context): Promise<Asked> {
  const { values } = context.command;
  const named = values.get("ruleSet") ?? null;
  const mapFile = values.get("columnMap");
  const { ruleSet } = await ruleSetNamed(named, context);
  return {
    named,
    ruleSet,
    registerFile: await registerFileIn(ruleSet, named, context),
    leastAnswered: atLeastIn(context.command),
    sheet: values.get("sheet") ?? null,
    columnMap: mapFile === undefined ? null : await columnMapIn(mapFile, context),
    cutPointMode: modeIn(context.command),
  };
}

const modes: Readonly<Record<"faste" | "beregnet", CutPointMode>> = { faste: "fixed", beregnet: "recomputed" };

function modeIn(command: Command): CutPointMode | null {
  const word = choice(command, "cutPoints", ["faste", "beregnet"]);
  return word === null ? null : modes[word];
}

function atLeastIn({ values }: Command): number | null {
  const value = values.get("atLeast");
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Problem({ code: "number_invalid", option: "--minst", value });
  return Number(value);
}

async function columnMapIn(file: string, context: Context): Promise<ColumnMap> {
  const [json, { parseColumnMap }] = await Promise.all([readJson(file, context), import("../../core/match/matched/column-map-file.ts")]);
  return parseColumnMap(json);
}
