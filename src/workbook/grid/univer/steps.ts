import { IUniverInstanceService, type ICellData, type IMutationInfo, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Area } from "../../../core/sheet.ts";
import type { GridStep } from "../grid.ts";
import { univerCells, type CellMatrix, type UniverCells } from "./cells.ts";
import { frameMutations, widthMutation } from "./frame.ts";
import { worksheetData } from "./sheet-data.ts";

/** A mutation and what takes it back, asked for right before it is carried out. */
export interface Reversible {
  readonly redo: IMutationInfo;
  readonly undo: () => IMutationInfo;
}

/** The engine's names for the workbook-wide scope of a defined name. */
const wholeWorkbook = "AllDefaultWorkbook";

/** A step as mutations, to be carried out one after the other as they come: each is made from what the one before it left. */
export function* stepMutations(services: Injector, unitId: string, step: GridStep): Generator<Reversible> {
  switch (step.kind) {
    case "cells":
      yield* putCells(services, unitId, step.sheet, step.clear, univerCells(step.cells));
      return;
    case "values":
      yield setCells(services, unitId, step.sheet, withoutLooks(univerCells(step.cells).matrix));
      return;
    case "addSheet":
      yield addSheet(workbookOf(services, unitId), unitId, step);
      return;
    case "frame":
      yield* frameMutations(worksheetOf(services, unitId, step.sheet), unitId, step.sheet, step.frame);
      return;
    case "widths":
      yield widthMutation(worksheetOf(services, unitId, step.sheet), { unitId, subUnitId: step.sheet }, step.widths);
      return;
    case "name":
      yield setName(services, unitId, step.name.name, step.name.reference);
      return;
    case "removeName":
      yield* removeName(services, unitId, step.name);
      return;
    default:
      step satisfies never;
  }
}

export function workbookOf(services: Injector, unitId: string): Workbook {
  const workbook = services.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  if (!workbook) throw new Error("no workbook is open in the grid");
  return workbook;
}

export function worksheetOf(services: Injector, unitId: string, sheet: string): Worksheet {
  const worksheet = workbookOf(services, unitId).getSheetBySheetId(sheet);
  if (!worksheet) throw new Error(`the grid has no sheet ${sheet}`);
  return worksheet;
}

/** First the room, then one mutation that empties, then one that fills: what is emptied has no format left to be mixed in. */
function* putCells(
  services: Injector,
  unitId: string,
  subUnitId: string,
  clear: readonly Area[],
  cells: UniverCells,
): Generator<Reversible> {
  const worksheet = worksheetOf(services, unitId, subUnitId);
  yield* makeRoom(worksheet, unitId, subUnitId, cells);
  const emptied = emptying(worksheet, clear, cells.matrix);
  if (emptied !== null) yield setCells(services, unitId, subUnitId, emptied);
  if (cells.lastRow >= 0) yield setCells(services, unitId, subUnitId, cells.matrix);
}

function* makeRoom(worksheet: Worksheet, unitId: string, subUnitId: string, { lastRow, lastColumn }: UniverCells): Generator<Reversible> {
  const rows = worksheet.getRowCount();
  const columns = worksheet.getColumnCount();
  if (lastRow >= rows) yield setCount(SetWorksheetRowCountMutation.id, { unitId, subUnitId }, "rowCount", rows, lastRow + 1);
  if (lastColumn >= columns)
    yield setCount(SetWorksheetColumnCountMutation.id, { unitId, subUnitId }, "columnCount", columns, lastColumn + 1);
}

function setCount(id: string, sheet: object, field: string, before: number, after: number): Reversible {
  return { redo: { id, params: { ...sheet, [field]: after } }, undo: () => ({ id, params: { ...sheet, [field]: before } }) };
}

/** `null` for each cell that stands there now, in the areas or where new cells come; null when there is none. */
function emptying(worksheet: Worksheet, areas: readonly Area[], cells: CellMatrix): Record<number, Record<number, null>> | null {
  const emptied: Record<number, Record<number, null>> = {};
  const matrix = worksheet.getCellMatrix();
  let count = 0;
  const empty = (row: number, column: number) => {
    if (!matrix.getValue(row, column)) return;
    (emptied[row] ??= {})[column] = null;
    count++;
  };
  for (const { row, column, lastRow, lastColumn } of areas)
    for (let r = row; r <= Math.min(lastRow, matrix.getLength() - 1); r++) for (let c = column; c <= lastColumn; c++) empty(r, c);
  eachCell(cells, empty);
  return count === 0 ? null : emptied;
}

/** Everything a cell holds is said, so that nothing of what it held before stays. */
function withoutLooks(cells: CellMatrix): CellMatrix {
  const values: CellMatrix = {};
  eachCell(cells, (row, column, { v = null, t = null, f = null }) => {
    (values[row] ??= {})[column] = { v, t, f, si: null, p: null };
  });
  return values;
}

function eachCell(cells: CellMatrix, visit: (row: number, column: number, cell: ICellData) => void): void {
  for (const [row, line] of Object.entries(cells) as [string, Record<string, ICellData>][])
    // the matrix is plain objects
    for (const [column, cell] of Object.entries(line)) visit(Number(row), Number(column), cell);
}

function setCells(services: Injector, unitId: string, subUnitId: string, cellValue: object): Reversible {
  const params = { unitId, subUnitId, cellValue: cellValue as CellMatrix }; // null empties a cell; the engine's type says so too
  return {
    redo: { id: SetRangeValuesMutation.id, params },
    undo: () => ({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(services, params) }),
  };
}

function addSheet(workbook: Workbook, unitId: string, { sheet }: Extract<GridStep, { kind: "addSheet" }>): Reversible {
  return {
    redo: { id: InsertSheetMutation.id, params: { unitId, index: workbook.getSheetSize(), sheet: worksheetData(sheet) } },
    undo: () => ({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id } }),
  };
}

function setName(services: Injector, unitId: string, name: string, reference: string): Reversible {
  const names = services.get(IDefinedNamesService);
  const former = names.getValueByName(unitId, name);
  const params = { id: former?.id ?? `name-${name}`, unitId, name, formulaOrRefString: reference, localSheetId: wholeWorkbook };
  return {
    redo: { id: SetDefinedNameMutation.id, params },
    undo: () =>
      former
        ? { id: SetDefinedNameMutation.id, params: { ...former, unitId } }
        : { id: RemoveDefinedNameMutation.id, params: { unitId, id: params.id, name } },
  };
}

function* removeName(services: Injector, unitId: string, name: string): Generator<Reversible> {
  const former = services.get(IDefinedNamesService).getValueByName(unitId, name);
  if (!former) return;
  yield {
    redo: { id: RemoveDefinedNameMutation.id, params: { unitId, id: former.id, name } },
    undo: () => ({ id: SetDefinedNameMutation.id, params: { ...former, unitId } }),
  };
}
