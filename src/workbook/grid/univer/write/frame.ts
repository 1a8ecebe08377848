import type { Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
} from "@univerjs/sheets";
import type { SheetFrame } from "../../../facts/sheet-frame.ts";
import { storedPixels } from "../../../facts/page/column-width.ts";
import { freezeOf, rangeOf, rowDataOf } from "./sheet-data.ts";
import type { Reversible } from "../model/reversible.ts";

/** Changes a sheet's frame: merged cells, panes, widths and heights. Merged cells and panes that are the same already are skipped. */
export function* frameMutations(worksheet: Worksheet, unitId: string, subUnitId: string, frame: SheetFrame): Generator<Reversible> {
  const sheet = { unitId, subUnitId };
  yield* mergeMutations(worksheet, sheet, frame);
  const freeze = freezeOf(frame);
  const before = { ...worksheet.getFreeze() };
  if (freeze.ySplit !== before.ySplit || freeze.xSplit !== before.xSplit)
    yield twoWays(SetFrozenMutation.id, { ...sheet, ...freeze }, { ...sheet, ...before });
  yield widthMutation(worksheet, sheet, frame.widths);
  yield heightMutation(worksheet, sheet, frame.heights);
}

interface SheetIds {
  readonly unitId: string;
  readonly subUnitId: string;
}

function* mergeMutations(worksheet: Worksheet, sheet: SheetIds, { merges }: SheetFrame): Generator<Reversible> {
  const before = worksheet.getMergeData().map((range) => ({ ...range }));
  const after = merges.map(rangeOf);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const remove = (ranges: typeof after) => ({ id: RemoveWorksheetMergeMutation.id, params: { ...sheet, ranges } });
  const add = (ranges: typeof after) => ({ id: AddWorksheetMergeMutation.id, params: { ...sheet, ranges } });
  if (before.length > 0) yield { redo: remove(before), undo: () => add(before) };
  if (after.length > 0) yield { redo: add(after), undo: () => remove(after) };
}

/** Sets widths of columns, in characters, in one mutation. */
export function widthMutation(worksheet: Worksheet, sheet: SheetIds, widths: ReadonlyMap<number, number>): Reversible {
  const lastRow = worksheet.getRowCount() - 1;
  const ranges = [...widths.keys()].map((column) => ({ startRow: 0, endRow: lastRow, startColumn: column, endColumn: column }));
  const colWidth = Object.fromEntries([...widths].map(([column, width]) => [column, storedPixels(width)]));
  const params = { ...sheet, ranges, colWidth };
  const id = SetWorksheetColWidthMutation.id;
  return { redo: { id, params }, undo: () => ({ id, params: SetWorksheetColWidthMutationFactory(params, worksheet) }) };
}

/** Sets heights of rows, in points; all other rows get the default. */
function heightMutation(worksheet: Worksheet, sheet: SheetIds, heights: ReadonlyMap<number, number>): Reversible {
  const former = Object.keys(worksheet.getRowManager().getRowData()).map((row) => [row, null] as const);
  const rowData = { ...Object.fromEntries(former), ...Object.fromEntries([...heights].map(([row, height]) => [row, rowDataOf(height)])) };
  const params = { ...sheet, rowData };
  const id = SetRowDataMutation.id;
  return { redo: { id, params }, undo: () => ({ id, params: SetRowDataMutationFactory(params, worksheet) }) };
}

function twoWays(id: string, after: object, before: object): Reversible {
  return { redo: { id, params: after }, undo: () => ({ id, params: before }) };
}
