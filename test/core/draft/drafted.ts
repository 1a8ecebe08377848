import { check } from "../../../src/core/check.ts";
import { draft, draftSource, type Draft } from "../../../src/core/draft.ts";
import type { Settled } from "../../../src/core/draft/guess.ts";
import type { Outcome } from "../../../src/core/pipeline.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { draftWords } from "../../../src/messages/draft/draft-language.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import type { Workbook } from "../../../src/workbook/workbook.ts";
import { sheetOf } from "../surveys.ts";

/** A draft, and what it comes to on the sheet it was made of, the sheet and its columns found as for any rule set. */
export interface Drafted extends Draft {
  readonly outcome: Outcome;
  /** The counts of each indicator by unit, in the order of the indicators. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** The draft of a workbook, without a hand laid on it. Throws where there is none. */
export async function drafted(workbook: Workbook, settled: Settled = new Map()): Promise<Drafted> {
  const sheets: Sheet[] = [];
  for (const { name } of await workbook.sheets()) sheets.push(await workbook.read(name));
  const source = draftSource(sheets, null);
  const made = source && draft(source, { texts: draftWords("nb"), name: "undersøkelse" }, settled);
  if (!made) throw new Error("no draft");
  const { ruleSet } = made;
  const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: ruleSet.cutPoints };
  const outcome = await assessWorkbook(workbook, task);
  const { assessment } = outcome;
  const counts = (assessment?.responses.ids ?? []).map((id, unit) => [
    id,
    ruleSet.indicators.map((indicator) => assessment?.indicators.get(indicator.id)?.counts[unit] ?? NaN),
  ]);
  return { ...made, outcome, counts: Object.fromEntries(counts) as Drafted["counts"] }; // pairs of key and counts
}

/** The draft of a sheet of these rows, from A1. */
export const draftedRows = (
  rows: readonly (readonly Cell[])[],
  settled: Settled = new Map(),
  more: Partial<Sheet> = {},
): Promise<Drafted> => drafted(new MemoryWorkbook([sheetOf(rows, more)]), settled);

/** What is wrong with a draft: faults of its rules, and columns in doubt or missing when it is computed on its own sheet. */
export function faultsOf({ ruleSet, outcome }: Drafted): readonly string[] {
  const doubts = ["column_uncertain", "column_ambiguous", "column_twice", "column_missing", "unit_column_missing", "list_unreadable", "survey_ambiguous", "survey_not_found"]; // prettier-ignore
  return [
    ...check(ruleSet).map(({ code }) => code),
    ...outcome.issues.filter(({ code, severity }) => severity === "error" || doubts.includes(code)).map(({ code }) => code),
    ...(outcome.assessment ? [] : ["nothing computed"]),
  ];
}
