import type { Injector, Workbook, Worksheet } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { Area } from "../../../../core/sheet/sheet.ts";
import type { GridStep } from "../../port/grid.ts";
import { univerCells, type CellMatrix, type UniverCells } from "./cells.ts";
import { frameMutations, widthMutation } from "./frame.ts";
import { worksheetData } from "./sheet-data.ts";
import { stayOnActiveSheet } from "../fixes/insert-sheet.ts";
import { overwriteCells, overwriteValues } from "../fixes/set-cells.ts";
import { formulaCells, swapStep, type NewCells } from "../fixes/swap-cells.ts";
import { eachOf, isEmpty } from "../model/matrix.ts";
import type { Reversible } from "../model/reversible.ts";
import { workbookOf, worksheetOf } from "../model/workbook-of.ts";

/** The engine's id of the workbook-wide scope of defined names. */
const wholeWorkbook = "AllDefaultWorkbook";

/** A step as mutations, to be executed one by one as they are yielded: each is made from the state that the one before it left. */
export function* stepMutations(services: Injector, unitId: string, step: GridStep): Generator<Reversible> {
  switch (step.kind) {
    case "cells":
      yield* putCells(services, unitId, step.sheet, step.clear, univerCells(step.cells));
      return;
    case "values":
      yield overwriteValues(services, { unitId, subUnitId: step.sheet }, univerCells(step.cells).matrix);
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
 * The sheet grows first where it is too small. Cells where a formula is, was or spills go through the engine's own mutation, so that it keeps
 * account of the formula; all others are swapped in one mutation.
 */
function* putCells(
  services: Injector,
  unitId: string,
  subUnitId: string,
  clear: readonly Area[],
  cells: UniverCells,
): Generator<Reversible> {
  const sheet = { unitId, subUnitId };
  const worksheet = worksheetOf(services, unitId, subUnitId);
  yield* growSheet(worksheet, unitId, subUnitId, cells);
  const { plain, formulas } = splitByFormula(services, unitId, subUnitId, withCleared(worksheet, clear, cells.matrix));
  yield* overwriteCells(services, sheet, formulas);
  if (!isEmpty(plain)) yield swapStep(services, { ...sheet, cells: plain });
}

function* growSheet(worksheet: Worksheet, unitId: string, subUnitId: string, { lastRow, lastColumn }: UniverCells): Generator<Reversible> {
  const rows = worksheet.getRowCount();
  const columns = worksheet.getColumnCount();
  if (lastRow >= rows) yield setCount(SetWorksheetRowCountMutation.id, { unitId, subUnitId }, "rowCount", rows, lastRow + 1);
  if (lastColumn >= columns)
    yield setCount(SetWorksheetColumnCountMutation.id, { unitId, subUnitId }, "columnCount", columns, lastColumn + 1);
}

function setCount(id: string, sheet: object, field: string, before: number, after: number): Reversible {
  return { redo: { id, params: { ...sheet, [field]: after } }, undo: () => ({ id, params: { ...sheet, [field]: before } }) };
}

/** The new cells, and null for each cell in the cleared areas that has no new one. */
function withCleared(worksheet: Worksheet, areas: readonly Area[], cells: CellMatrix): NewCells {
  const all: NewCells = {};
  const current = worksheet.getCellMatrix().getMatrix();
  // Read once: the engine visits all rows to find it.
  const last = worksheet.getCellMatrix().getLength() - 1;
  for (const { row, column, lastRow, lastColumn } of areas)
    for (let r = row; r <= Math.min(lastRow, last); r++)
      for (let c = column; c <= lastColumn; c++) if (current[r]?.[c]) (all[r] ??= {})[c] = null;
  eachOf(cells, (row, column, cell) => {
    (all[row] ??= {})[column] = cell;
  });
  return all;
}

/** Parts the cells: `formulas` have a formula, or are to be written where one is or spills; `plain` are all others. */
function splitByFormula(services: Injector, unitId: string, subUnitId: string, cells: NewCells) {
  const isFormula = formulaCells(services, unitId, subUnitId);
  const [plain, formulas]: [NewCells, NewCells] = [{}, {}];
  eachOf(cells, (row, column, cell) => {
    const part = cell?.f === undefined && !isFormula(row, column) ? plain : formulas;
    (part[row] ??= {})[column] = cell;
  });
  return { plain, formulas };
}

function* addSheet(workbook: Workbook, unitId: string, { sheet }: Extract<GridStep, { kind: "addSheet" }>): Generator<Reversible> {
  const stay = stayOnActiveSheet(workbook);
  yield {
    redo: { id: InsertSheetMutation.id, params: { unitId, index: workbook.getSheetSize(), sheet: worksheetData(sheet) } },
    undo: () => ({ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id } }),
  };
  yield* stay;
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
