import type { LayoutTexts } from "../core/layout/outputs.ts";
import { parts } from "../core/layout/parts.ts";
import { ownFormulas, type StandingOurs, type OwnPart } from "../core/layout/formulas/own-formulas.ts";
import type { WrittenForms } from "../core/layout/formulas/written-forms.ts";
import { plannedFormulasOf, type Outcome } from "../core/pipeline.ts";
import type { Place } from "../core/sheet/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { formulasAround } from "./formula-check.ts";

/** What came of a workbook in one of the languages in which it may have been written. */
export interface OutcomeIn {
  readonly outcome: Outcome;
  readonly texts: LayoutTexts;
}

/** The log is no formula. */
const noLog = { programVersion: "", time: "", source: "", language: "" };

/**
 * The formulas of ours in a workbook, and those of others in our places. `written` is what the last run wrote; by it formulas are known that the rules
 * of now would write otherwise, or not at all.
 */
export async function ownFormulasIn(
  workbook: Workbook,
  outcomes: readonly OutcomeIn[],
  written: WrittenForms | null,
): Promise<StandingOurs> {
  const plans = outcomes.flatMap(({ outcome, texts }) =>
    (["table", "a1"] as const).map((syntax) =>
      plannedFormulasOf(outcome, { write: parts, texts, log: noLog, formulas: { syntax, correctsAnswers: false } }),
    ),
  );
  const planned = plans.flat();
  const before = writtenParts(outcomes[0]?.outcome, written);
  const unplanned = before.filter((part) => !planned.some(({ id, isColumn }) => id === part.id && isColumn === part.isColumn));
  const around = await Promise.all(before.map((part) => corners(part, workbook)));
  return ownFormulas(plans, await formulasAround(workbook, [...planned, ...around.flat()]), { written, unplanned });
}

/** Our columns and sheets that stand, and were written as formulas. */
function writtenParts(outcome: Outcome | undefined, written: WrittenForms | null): readonly OwnPart[] {
  if (!outcome || !written) return [];
  const { sheet, sheets } = outcome;
  const columns = [...(sheet?.ownColumnIds ?? [])].map(([id, column]) => ({ sheet: sheet?.name ?? "", id, isColumn: true, column }));
  const others = sheets.flatMap(({ name, ownId }) => (ownId === null ? [] : [{ sheet: name, id: ownId, isColumn: false, column: 0 }]));
  return [
    ...columns.filter(({ id }) => Object.hasOwn(written.columns, id)),
    ...others.filter(({ id }) => Object.hasOwn(written.sheets, id)),
  ];
}

/** The first and last cells in which something of the part can stand. */
async function corners({ sheet, isColumn, column }: OwnPart, workbook: Workbook): Promise<readonly Place[]> {
  const { cells, firstRow, firstColumn } = await workbook.read(sheet);
  const width = cells.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 1);
  const [left, right] = isColumn ? [column, column] : [firstColumn, firstColumn + width - 1];
  return [
    { sheet, row: firstRow, column: left },
    { sheet, row: firstRow + Math.max(0, cells.length - 1), column: right },
  ];
}
