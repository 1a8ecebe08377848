import type { Part } from "../../../src/core/layout/parts.ts";
import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { run } from "../../../src/run/run.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import type { Watch } from "../../../src/workbook/workbook.ts";
import { writeValues } from "../../office-host/model/write.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { dump } from "./dump.ts";
import { openUnits, task, writing } from "./sample.ts";

/** Kinds of Excel: what each says it can undo, by its requirement sets. */
export const excels = {
  "undo in one step": { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" },
  "undo in many steps": { ExcelApi: "1.15", ExcelUndoApiAll: "1.0" },
  "no undo": { ExcelApi: "1.15" },
} as const;

export type ExcelKind = keyof typeof excels;

/** The sheets whose size is that of the survey. */
const write: readonly Part[] = ["columns", "log"];

const partOf = (text: string) => `<tilstand xmlns="urn:digitaliseringsindikatorer:tilstand">${text}</tilstand>`;

/** A run as the pane has it: the results, and the state in the XML part. Gives what it ended with; null where all was written. */
export async function runOnce(state: string, watch?: Watch): Promise<unknown> {
  const excel = new OfficeWorkbook({ pauses: [0, 0] });
  const writes = { write: (changes: Parameters<OfficeWorkbook["apply"]>[0]) => excel.write({ changes, part: partOf(state) }, watch) };
  return run(excel, task, writing(write), { ...writes, ...(watch ? { watch } : {}) }).then(
    () => null,
    (error: unknown) => error ?? new Error("nothing was thrown"),
  );
}

/** An Excel with the survey in it, before the first run or with another answer after it. */
export async function opened(kind: ExcelKind, when: "first" | "second", more: Parameters<typeof openUnits>[1] = {}): Promise<OfficeHost> {
  const { host } = await openUnits(5, { ...more, requirementSets: excels[kind] });
  if (when === "second") {
    await runOnce("første");
    turnAnswer(host);
  }
  host.resetRequests();
  return host;
}

/** Turns the first unit's answer about its strategy, so that a recompute has something to write. */
function turnAnswer({ workbook }: OfficeHost): void {
  const cell = workbook.sheet("Svar 2018").range({ row: 4, column: 5, lastRow: 4, lastColumn: 5 });
  writeValues(cell, cell.sheet.cells.at(4, 5)?.value === "Ja" ? "Nei" : "Ja");
}

/** How many requests an undisturbed run takes, and what the workbook is then. */
export async function undisturbed(kind: ExcelKind, when: "first" | "second") {
  const host = await opened(kind, when);
  const problem = await runOnce("andre");
  if (problem !== null) throw problem as Error;
  return { requests: host.requests.length, whole: dump(host.workbook), undo: host.rules.undo.records };
}

export const isUntouched = (problem: unknown) => problem instanceof HostProblem && problem.left === "untouched";
