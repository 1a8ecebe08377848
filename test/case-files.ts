import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { RuleSet } from "../src/core/ruleset/ruleset.ts";
import { outputColumns } from "../src/core/kinds/output-columns.ts";
import type { Issue } from "../src/core/issues/issue.ts";
import { assessWorkbook } from "../src/run/run.ts";
import { XlsxWorkbook } from "../src/workbook/xlsx/xlsx-workbook.ts";

const folder = path.resolve("..", "shared", "data");

/** Whether the files of ../shared/data are on this machine. */
export const hasFiles = existsSync(folder);

/** `describe` for tests of the files in ../shared/data; skipped, and named so, where the folder is not. */
export const describeFiles = hasFiles
  ? (name: string, body: () => void) => {
      describe(name, body);
    }
  : (name: string, body: () => void) => {
      describe.skip(`${name} (skipped: ${folder} is not there)`, body);
    };

/** A JSON file of ../shared/data. */
export const sharedJson = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));

/** The .xlsx files of a folder of ../shared/data, folders within it too; none where it is not on this machine. */
export const sharedFiles = (place: string): readonly string[] =>
  hasFiles
    ? readdirSync(path.join(folder, place), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".xlsx"))
        .map((name) => path.join(place, name))
    : [];

/** The bytes of a file of ../shared/data. */
export const sharedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${path}`));

/** A workbook of ../shared/data. */
export const sharedWorkbook = (path: string): Promise<XlsxWorkbook> => XlsxWorkbook.open(sharedBytes(path));

/** What a file of ../shared/data comes to: the results of each unit by its key, in the order of the output columns; and the issues. */
export interface CaseResult {
  readonly results: Readonly<Record<string, readonly (number | null)[]>>;
  readonly issues: readonly Issue[];
  /** The codes of the errors and warnings, each once. */
  readonly problems: readonly string[];
}

/** Computes a file of ../shared/data by these rules, its sheet and its code books found as the program finds them. */
export async function computeFile(path: string, rules: object): Promise<CaseResult> {
  const ruleSet = RuleSet.parse(rules);
  const workbook = await sharedWorkbook(path);
  const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: ruleSet.cutPoints };
  const { assessment, issues } = await assessWorkbook(workbook, task);
  const columns = outputColumns(ruleSet);
  const ids = assessment?.responses.ids ?? [];
  const rows = ids.map((id, unit) => [id, assessment ? columns.map((column) => column.valueOf(assessment, unit)) : []] as const);
  const problems = new Set(issues.filter(({ severity }) => severity !== "remark").map(({ code }) => code));
  return { results: Object.fromEntries(rows), issues, problems: [...problems] };
}
