import { Refusal } from "../../src/core/issues/refusal.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { severityText } from "../../src/messages/sheets/sheet-language.ts";
import { issueText } from "../../src/messages/issues/issue-language.ts";
import { refusalText } from "../../src/messages/issues/refusal-language.ts";
import { publishedOf, registerOf } from "../../src/rulesets/index.ts";
import type { Outcome, Task } from "../../src/core/pipeline.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { bookOf, type RawSheet } from "./book.ts";

/** What a user may give the program, and everything it must say. */
export interface Case {
  /** A sentence: what is the matter. */
  readonly when: string;
  /** The sheets of a workbook, or how to make a file of another kind. */
  readonly given: readonly RawSheet[] | (() => Promise<Uint8Array | Workbook>);
  /** Every message, in order, its severity first: «feil: …», «advarsel: …», «merknad: …»; «avvist: …» where nothing can be read. */
  readonly says: readonly string[];
  /** Results by unit number and column; null for «Ukjent». Only what is named is looked at. */
  readonly results?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** All units that come out, in order, when a case is about which do. */
  readonly units?: readonly string[];
  readonly task?: Partial<Task>;
}

const register = registerOf(ssb2018);
const published = publishedOf(ssb2018);

/** One test a case: all that is said, to the letter, and the numbers that must come out. */
export function check(cases: readonly Case[]): void {
  test.each(cases)("$when", async ({ given, says, results = {}, units, task }) => {
    const { messages, outcome } = await said(given, task);
    expect(messages).toEqual(says);
    if (units) expect(outcome?.assessment?.responses.ids ?? []).toEqual(units);
    for (const [unit, expected] of Object.entries(results)) {
      expect({ unit, ...resultsOf(outcome, unit, Object.keys(expected)) }).toEqual({ unit, ...expected });
    }
  });
}

/** Runs the program on what is given, up to where it would write. */
export async function said(given: Case["given"], task: Partial<Task> = {}): Promise<{ messages: string[]; outcome: Outcome | null }> {
  try {
    const source = typeof given === "function" ? await given() : await bookOf(given);
    const workbook = source instanceof Uint8Array ? await XlsxWorkbook.open(source) : source;
    const outcome = await assessWorkbook(workbook, {
      ruleSet: ssb2018,
      register,
      published,
      sheet: null,
      columnMap: null,
      cutPointMode: "fixed",
      ...task,
    });
    return {
      messages: outcome.issues.map((issue) => `${severityText(issue.severity, 1, "nb")}: ${issueText(issue, "nb", "pane")}`),
      outcome,
    };
  } catch (error) {
    if (error instanceof Refusal) return { messages: [`avvist: ${refusalText(error.reason, "nb")}`], outcome: null };
    throw error;
  }
}

function resultsOf(outcome: Outcome | null, unit: string, columns: readonly string[]): Record<string, number | null | undefined> {
  const assessment = outcome?.assessment;
  const index = assessment?.responses.ids.indexOf(unit) ?? -1;
  if (!assessment || index < 0) return {};
  const all = new Map(outputColumns(ssb2018).map(({ id, valueOf }) => [id, valueOf(assessment, index)]));
  return Object.fromEntries(columns.map((column) => [column, all.get(column)]));
}
