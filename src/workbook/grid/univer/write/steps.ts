import type { Injector, Workbook, Worksheet } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Area } from "../../../../core/sheet/sheet.ts";
import type { GridStep } from "../../port/grid.ts";
import { univerCells, type CellMatrix, type UniverCells } from "./cells.ts";
import { frameMutations, widthMutation } from "./frame.ts";
import type { Reversible } from "./reversible.ts";
import { worksheetData } from "./sheet-data.ts";
import { eachOf, formulaCells, isEmpty, standing, swapCells, type Swap } from "./swap-cells.ts";
import { workbookOf, worksheetOf } from "../read/workbook-of.ts";

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
      yield* addSheet(workbookOf(services, unitId), unitId, step);
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

/**
 * First the room, then the cells. Where a formula stands or is spilled, the engine empties and fills itself, so that it knows what has
 * become of the formula; what is emptied first has no format left to be mixed in. All others are swapped at one blow.
 */
function* putCells(
  services: Injector,
  unitId: string,
  subUnitId: string,
  clear: readonly Area[],
  cells: UniverCells,
): Generator<Reversible> {
  const worksheet = worksheetOf(services, unitId, subUnitId);
  yield* makeRoom(worksheet, unitId, subUnitId, cells);
  const { swapped, emptied, filled } = parted(services, unitId, subUnitId, overlaid(worksheet, clear, cells.matrix));
  if (!isEmpty(emptied)) yield setCells(services, unitId, subUnitId, emptied);
  if (!isEmpty(filled)) yield setCells(services, unitId, subUnitId, filled);
  if (isEmpty(swapped)) return;
  const params = { unitId, subUnitId, cells: swapped };
  yield { redo: { id: swapCells, params }, undo: () => ({ id: swapCells, params: standing(services, params) }) };
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

/** The new cells, and null for each that stands in the areas now and has no new one. */
function overlaid(worksheet: Worksheet, areas: readonly Area[], cells: CellMatrix): Swap {
  const all: Swap = {};
  const standing = worksheet.getCellMatrix().getMatrix();
  // Asked for once: the engine goes through all rows to find it.
  const last = worksheet.getCellMatrix().getLength() - 1;
  for (const { row, column, lastRow, lastColumn } of areas)
    for (let r = row; r <= Math.min(lastRow, last); r++)
      for (let c = column; c <= lastColumn; c++) if (standing[r]?.[c]) (all[r] ??= {})[c] = null;
  eachOf(cells, (row, column, cell) => {
    (all[row] ??= {})[column] = cell;
  });
  return all;
}

function parted(services: Injector, unitId: string, subUnitId: string, cells: Swap) {
  const isFormula = formulaCells(services, unitId, subUnitId);
  const [swapped, emptied, filled]: [Swap, Swap, Swap] = [{}, {}, {}];
  eachOf(cells, (row, column, cell) => {
    if (cell?.f === undefined && !isFormula(row, column)) {
      (swapped[row] ??= {})[column] = cell;
      return;
    }
    (emptied[row] ??= {})[column] = null;
    if (cell) (filled[row] ??= {})[column] = cell;
  });
  return { swapped, emptied, filled };
}

/** Everything a cell holds is said, so that nothing of what it held before stays. */
function withoutLooks(cells: CellMatrix): CellMatrix {
  const values: CellMatrix = {};
  eachOf(cells, (row, column, { v = null, t = null, f = null }) => {
    (values[row] ??= {})[column] = { v, t, f, si: null, p: null };
  });
  return values;
}

function setCells(services: Injector, unitId: string, subUnitId: string, cellValue: object): Reversible {
  const params = { unitId, subUnitId, cellValue: cellValue as CellMatrix }; // null empties a cell; the engine's type says so too
  return {
    redo: { id: SetRangeValuesMutation.id, params },
    undo: () => ({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(services, params) }),
  };
}

/** The engine shows a sheet that comes; the user stays where they are. */
function* addSheet(workbook: Workbook, unitId: string, { sheet }: Extract<GridStep, { kind: "addSheet" }>): Generator<Reversible> {
  const inFront = workbook.getActiveSheet(true)?.getSheetId();
  yield {
    redo: { id: InsertSheetMutation.id, params: { unitId, index: workbook.getSheetSize(), sheet: worksheetData(sheet) } },
    undo: () => ({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id } }),
  };
  if (inFront === undefined) return;
  const stay = { id: SetWorksheetActiveOperation.id, params: { unitId, subUnitId: inFront } };
  yield { redo: stay, undo: () => stay };
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
