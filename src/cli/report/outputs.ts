import path from "node:path";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { CsvWorkbook, writeCsv } from "../../workbook/csv/csv.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";
import { nodeCompression } from "../files/node-compression.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { exists, isSameFile, readBytes, stateOf, type FileState } from "../files/files.ts";
import { Problem } from "../command/problem.ts";
import { csvHead } from "./result-csv.ts";
import type { Input } from "../files/survey.ts";

/** Standard output, instead of a file. */
export const STANDARD_OUTPUT = "-";

/** The destinations of the results; null for what is not requested. Files are absolute paths, "-" is standard output. */
export interface Outputs {
  readonly workbook: string | null;
  readonly json: string | null;
  readonly csv: string | null;
  readonly columnMap: string | null;
}

/** The outputs in the options; without any, a file beside the one that is read. Throws a Problem or a Refusal for an impossible one. */
export function outputsOf(context: Context, input: Input): Outputs {
  const { values, flags } = context.command;
  const [json, csv] = [fileOf(context, values.get("jsonFile")), fileOf(context, values.get("csvFile"))];
  if (json === STANDARD_OUTPUT && csv === STANDARD_OUTPUT) throw new Problem({ code: "two_to_standard_output" });
  const out = fileOf(context, values.get("out"));
  const columnMap = fileOf(context, values.get("writeColumnMap"));
  const isAskedFor = out !== null || json !== null || csv !== null;
  if (input.workbook instanceof CsvWorkbook) {
    if (out !== null || (!isAskedFor && flags.has("over"))) throw new Problem({ code: "csv_holds_numbers_only", path: input.shown });
    return { workbook: null, json, csv: isAskedFor ? csv : beside(input, ".csv"), columnMap };
  }
  const workbook = out ?? (isAskedFor ? null : flags.has("over") ? input.file : beside(input, path.extname(input.file)));
  if (workbook !== null) checkKind(workbook, input, context);
  return { workbook, json, csv, columnMap };
}

function fileOf(context: Context, value: string | undefined): string | null {
  return value === undefined ? null : value === STANDARD_OUTPUT ? value : fileAt(context, value);
}

/** «svar med indikatorer.xlsx» beside svar.xlsx. */
function beside({ file }: Input, extension: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))} med indikatorer${extension}`);
}

/** Excel does not open a workbook with macros that is named .xlsx, or one without that is named .xlsm. */
function checkKind(out: string, input: Input, context: Context): void {
  const wanted = path.extname(input.file).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (path.extname(out).toLowerCase() !== wanted && out !== input.file)
    throw new Problem({ code: "output_kind", path: shownPath(context, out), wanted });
}

/**
 * Throws a Problem where a file would be lost: the one that is read, and an existing one that was not made from the same file before.
 * With --over any file may be overwritten. Gives the state that each file was found in, so that one that changes meanwhile is not.
 */
export async function checkOutputs(
  { workbook, json, csv, columnMap }: Outputs,
  input: Input,
  ruleSet: RuleSet,
  context: Context,
): Promise<ReadonlyMap<string, FileState>> {
  const states = new Map<string, FileState>();
  const files = [
    { file: workbook, isOwn: (bytes: Uint8Array) => isOwnWorkbook(bytes, input) },
    { file: json, isOwn: (bytes: Uint8Array) => Promise.resolve(isOwnJson(bytes, input)) },
    { file: csv, isOwn: (bytes: Uint8Array) => Promise.resolve(isOwnCsv(bytes, ruleSet)) },
    { file: columnMap, isOwn: () => Promise.resolve(false) }, // made to be edited by hand
  ];
  const { flags } = context.command;
  const mayOverwrite = flags.has("over") || flags.has("overMap");
  for (const { file, isOwn } of files) {
    if (file === null || file === STANDARD_OUTPUT) continue;
    const isInput = await isSameFile(file, input.file);
    states.set(file, isInput ? input.state : await stateOf(file));
    if (!(await exists(file))) continue;
    if (isInput && !(mayOverwrite && file === workbook)) throw new Problem({ code: "output_is_input", path: shownPath(context, file) });
    if (mayOverwrite) continue;
    if (!(await isOwn(await readBytes(file)))) throw new Problem({ code: "file_exists", path: shownPath(context, file) });
  }
  return states;
}

/** A workbook that a run on this file made: the file's sheets and our own and no others, and a log, where there is one, that names it. */
async function isOwnWorkbook(bytes: Uint8Array, { workbook, name }: Input): Promise<boolean> {
  const found = await XlsxWorkbook.open(bytes, nodeCompression).catch(() => null);
  if (found === null) return false;
  const sheets = await found.sheets();
  const theirs = new Set((await workbook.sheets()).map((sheet) => sheet.name));
  if (sheets.some((sheet) => sheet.ownId === null && !theirs.has(sheet.name))) return false;
  const log = sheets.find(({ ownId }) => ownId === "logg");
  if (log) return (await found.read(log.name)).cells.some((row) => row?.[1] === name);
  return sheets.some(({ ownId }) => ownId !== null) || (await hasOwnColumns(found));
}

async function hasOwnColumns(workbook: XlsxWorkbook): Promise<boolean> {
  for (const { name } of await workbook.sheets()) if ((await workbook.read(name, 1)).ownColumns !== null) return true;
  return false;
}

function isOwnJson(bytes: Uint8Array, { name }: Input): boolean {
  const text = new TextDecoder().decode(bytes);
  return text.startsWith('{\n  "ruleSet": {') && text.includes(`"file": ${JSON.stringify(name)}`);
}

function isOwnCsv(bytes: Uint8Array, ruleSet: RuleSet): boolean {
  const head = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv([csvHead(ruleSet)]));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(0, head.length + 3)).startsWith(head);
}
