import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import { outputColumns } from "../../../src/core/kinds/output-columns.ts";
import type { Outcome } from "../../../src/core/pipeline.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import type { ResultTable } from "../../../src/core/score/results.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { ruleSetIssueText } from "../../../src/messages/rule-set/rule-set-language.ts";
import { builtInRegisters, bundleOf } from "../../../src/rulesets/index.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { noChoices, taskOf, type Choices } from "../../../src/run/task.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { bookOf, type Raw, type RawSheet } from "../../bad-input/book.ts";

/** Inputs of our own for each kind of fault, by the kind's name; each gives what it comes to, worked out by hand. */
export type OwnInputs = Readonly<Record<string, Readonly<Record<string, () => void | Promise<void>>>>>;

/** Rows of a sheet, its heading first. */
export type Rows = readonly (readonly Raw[])[];

/** What a workbook comes to under rules. */
export interface Computed {
  readonly outcome: Outcome;
  /** The first column of results, in the order of the rows; null for «Ukjent». */
  readonly counts: readonly (number | null)[];
  readonly ids: readonly string[];
  /** A column of results by its id, in the order of the rows. */
  readonly column: (id: string) => readonly (number | null | undefined)[];
  readonly table: (id: string) => ResultTable;
  /** Errors and warnings, each code once. */
  readonly problems: readonly string[];
  /** The texts of the messages with this code. */
  readonly said: (code: string) => readonly string[];
}

/** Computes rows on one sheet, or whole sheets, as a file of them is computed. */
export async function computed(rules: object, given: Rows | readonly RawSheet[], choices: Partial<Choices> = {}): Promise<Computed> {
  const sheets = isSheets(given) ? given : [{ name: "Svar", rows: given }];
  return computedBook(rules, await bookOf(sheets), choices);
}

/** Computes the bytes of a workbook. */
export async function computedBook(rules: object, bytes: Uint8Array, choices: Partial<Choices> = {}): Promise<Computed> {
  const ruleSet = RuleSet.parse(rules);
  const task = taskOf(bundleOf(ruleSet), { ...noChoices, ...choices }, null);
  const outcome = await assessWorkbook(await XlsxWorkbook.open(bytes), task);
  const { assessment, issues } = outcome;
  const ids = assessment?.responses.ids ?? [];
  const columns = outputColumns(task.ruleSet);
  const valuesOf = (one: (typeof columns)[number] | undefined) => ids.map((_, unit) => assessment && one?.valueOf(assessment, unit));
  return {
    outcome,
    ids,
    counts: valuesOf(columns[0]).map((value) => value ?? null),
    column: (id) => valuesOf(columns.find((column) => column.id === id)),
    table: (id) => {
      const table = assessment && tablesOf(assessment).find((one) => one.id === id);
      if (!table) throw new Error(`there is no table «${id}»`);
      return table;
    },
    problems: [...new Set(issues.filter(({ severity }) => severity !== "remark").map(({ code }) => code))],
    said: (code) => issues.filter((issue) => issue.code === code).map((issue) => issueText(issue, "nb", "pane")),
  };
}

const isSheets = (given: Rows | readonly RawSheet[]): given is readonly RawSheet[] => given.every((one) => "name" in one);

/** What is said against a rule set: the part and the sentence; none where it is accepted. */
export function faultsOf(rules: unknown): readonly (readonly [string, string])[] {
  const loaded = loadRuleSet(rules, formatTexts("nb"), builtInRegisters);
  if (loaded.kind === "format") return loaded.faults.map(({ path, message }) => [path, message]);
  return loaded.kind === "sound" ? [] : loaded.issues.map((issue) => [issue.where, ruleSetIssueText(issue, "nb")]);
}

/** A rule set that is refused in one message. */
export const refused = (rules: unknown, where: string, says: string) => () => {
  expect(faultsOf(rules)).toEqual([[where, expect.stringContaining(says)]]);
};

/** A row: a key, and answers. */
export const row = (key: string, ...answers: (string | null)[]) => [key, ...answers];
