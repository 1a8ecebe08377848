import { BooleanNumber, type ICellData, type Injector } from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService } from "@univerjs/engine-formula";
import type { Area } from "../../../../core/sheet/sheet.ts";
import type { GridCell, GridName, GridSheet } from "../../port/grid.ts";
import { readCell } from "./read-cell.ts";
import { workbookOf, worksheetOf } from "../model/workbook-of.ts";

/** The reading part of a grid: the workbook that is open in the engine. */
export class OpenWorkbook {
  protected readonly services: Injector;
  /** The engine's id of the workbook. */
  protected unitId = "";

  constructor(services: Injector) {
    this.services = services;
  }

  sheets(): readonly GridSheet[] {
    const sheets = workbookOf(this.services, this.unitId).getSheets();
    return sheets.map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
    }));
  }

  names(): readonly GridName[] {
    const names = Object.values(this.services.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {});
    return names.map(({ name, formulaOrRefString }) => ({ name, reference: formulaOrRefString }));
  }

  size(sheet: string): { lastRow: number; lastColumn: number } {
    const matrix = worksheetOf(this.services, this.unitId, sheet).getCellMatrix();
    const { endRow, endColumn } = matrix.getDataRange();
    return { lastRow: endRow, lastColumn: endColumn };
  }

  merges(sheet: string): readonly Area[] {
    const ranges = worksheetOf(this.services, this.unitId, sheet).getMergeData();
    return ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      lastRow: endRow,
      lastColumn: endColumn,
    }));
  }

  cell(sheet: string, row: number, column: number): GridCell {
    const worksheet = worksheetOf(this.services, this.unitId, sheet);
    const spilled = this.#spilled(sheet)?.[row]?.[column];
    const cell = readCell(worksheet.getCellRaw(row, column), spilled, workbookOf(this.services, this.unitId).getStyles());
    return cell.formula === "" ? { ...cell, formula: this.#sharedFormula(sheet, row, column) } : cell;
  }

  style(sheet: string, row: number, column: number): string | null {
    const style = worksheetOf(this.services, this.unitId, sheet).getCellRaw(row, column)?.s;
    return typeof style === "string" ? style : null;
  }

  spill(sheet: string, row: number, column: number): Area | null {
    const range = this.services.get(FormulaDataModel).getArrayFormulaRange()[this.unitId]?.[sheet]?.[row]?.[column];
    return range ? { row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn } : null;
  }

  visit(sheet: string, rows: number, visitor: (row: number, column: number, cell: GridCell) => void): void {
    const styles = workbookOf(this.services, this.unitId).getStyles();
    const cells = worksheetOf(this.services, this.unitId, sheet).getCellMatrix().getMatrix();
    const spills = this.#spilled(sheet);
    for (const row of rowsOf(cells, spills)) {
      if (row >= rows) break;
      const line = cells[row];
      const spilledLine = spills?.[row];
      for (const key in line) visitor(row, Number(key), readCell(line[Number(key)], spilledLine?.[Number(key)], styles));
      for (const key in spilledLine)
        if (!line || !(key in line)) visitor(row, Number(key), readCell(undefined, spilledLine[Number(key)], styles));
    }
  }

  /** The formula of a cell that shares another's, with its references moved to the cell. */
  #sharedFormula(sheet: string, row: number, column: number): string {
    return (this.services.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.unitId) ?? "").replace(/^=/, "");
  }

  /** The values that formulas have spilled into other cells. */
  #spilled(sheet: string): Record<number, Record<number, ICellData | null>> | undefined {
    const all = this.services.get(FormulaDataModel).getArrayFormulaCellData();
    return all[this.unitId]?.[sheet] as Record<number, Record<number, ICellData | null>> | undefined; // the engine's matrix type, which has these fields
  }
}

/** The row numbers of both, in order. */
function rowsOf(cells: object, spills: object | undefined): number[] {
  const rows = Object.keys(cells).map(Number);
  const more = spills ? Object.keys(spills).map(Number) : [];
  return more.length === 0 ? rows : [...new Set([...rows, ...more])].sort((a, b) => a - b);
}
