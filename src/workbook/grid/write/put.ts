import { absoluteReference } from "../../../core/sheet/address.ts";
import type { OutCell, OutColumn, PutAnswers, PutColumns, PutSheet } from "../../../core/sheet/change.ts";
import type { SheetTable } from "../../../core/sheet/sheet.ts";
import { emptiedCells, tablesAfter } from "../../../core/sheet/table-columns.ts";
import type { NameToPut } from "../../facts/own-names.ts";
import { storedWidth } from "../../facts/page/column-width.ts";
import { rowHeights } from "../../facts/page/row-heights.ts";
import type { SheetFrame } from "../../facts/sheet-frame.ts";
import type { BaseFont, Grid, GridStep, SheetCells } from "../port/grid.ts";
import { ownStyle, stepsAt, styleKey } from "../marks/own-styles.ts";

/** The sheet that columns are written to. */
interface ColumnsContext {
  /** The grid's id. */
  readonly sheet: string;
  readonly tables: readonly SheetTable[];
  /** The columns that get widths. */
  readonly resized: readonly OutColumn[];
  readonly font: BaseFont;
}

/** Our columns as steps: what is in their area is cleared; headers have the style of the user's header to the left of them. */
export function columnSteps(grid: Grid, change: PutColumns, { sheet, tables, resized, font: base }: ColumnsContext): GridStep[] {
  const { columns, headerRow } = change;
  const cells = grid.newCells();
  const put = putter(grid, cells, base);
  const neighbour = Math.min(...columns.map(({ column }) => column)) - 1;
  const header = neighbour < 0 ? null : grid.style(sheet, headerRow, neighbour);
  for (const { column, header: text, cells: values, formulas, look, scale } of columns) {
    if (header === null) put(headerRow, column, text, styleKey("header", null, null));
    else cells.put(headerRow, column, { value: text, formula: null, group: null, style: header });
    values.forEach((value, index) => {
      const formula = formulas?.[index] ?? null;
      if (formula !== null || (value !== null && value !== ""))
        put(headerRow + 1 + index, column, value, styleKey(look, scale, value), formula);
    });
  }
  const widths = new Map(resized.map(({ column, width }) => [column, storedWidth(width)]));
  const rewritten = columns.map(({ column, cells: { length } }) => ({
    row: headerRow,
    column,
    lastRow: headerRow + length,
    lastColumn: column,
  }));
  return [
    { kind: "cells", sheet, clear: [...emptiedCells(change, tablesAfter(tables, change)), ...rewritten], cells },
    { kind: "widths", sheet, widths },
  ];
}

/** Answers as a step: the cells keep their styles. */
export function answersStep(grid: Grid, sheet: string, { cells: answers }: PutAnswers): GridStep {
  const cells = grid.newCells();
  for (const { row, column, value } of answers) cells.put(row, column, { value, formula: null, group: null, style: null });
  return { kind: "values", sheet, cells };
}

/** A new sheet of ours. */
export function newSheetStep(grid: Grid, id: string, change: PutSheet, base: BaseFont): GridStep {
  return {
    kind: "addSheet",
    sheet: { id, name: change.name, visible: true, cells: sheetCells(grid, change, base), frame: sheetFrame(change), font: base },
  };
}

/** Overwrites a sheet of ours. */
export function sheetSteps(grid: Grid, id: string, change: PutSheet, base: BaseFont): GridStep[] {
  const { lastRow, lastColumn } = grid.size(id);
  const all = lastRow < 0 ? [] : [{ row: 0, column: 0, lastRow, lastColumn }];
  return [
    { kind: "cells", sheet: id, clear: all, cells: sheetCells(grid, change, base) },
    { kind: "frame", sheet: id, frame: sheetFrame(change) },
  ];
}

/** A defined name as a step. */
export function nameStep({ name, sheet, area }: NameToPut): GridStep {
  return { kind: "name", name: { name, reference: absoluteReference(sheet, area) } };
}

function sheetCells(grid: Grid, { rows, scales }: PutSheet, base: BaseFont): SheetCells {
  const cells = grid.newCells();
  const put = putter(grid, cells, base);
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell) put(row, column, cell.value === "" ? null : cell.value, keyAt(cell, stepsAt(scales, row, column)), cell.formula);
    });
  });
  return cells;
}

function keyAt({ look, value, fill }: OutCell, steps: number | null): string {
  return styleKey(look, steps, value, fill);
}

/** Puts cells, and registers each style in the grid before its first use. */
function putter(grid: Grid, cells: SheetCells, base: BaseFont) {
  const registered = new Set<string>();
  return (row: number, column: number, value: string | number | boolean | null, style: string, formula: string | null = null) => {
    if (!registered.has(style)) {
      grid.addStyles(new Map([[style, ownStyle(style, base)]]));
      registered.add(style);
    }
    cells.put(row, column, { value, formula, group: null, style });
  };
}

function sheetFrame(change: PutSheet): SheetFrame {
  return {
    widths: new Map(change.widths.map((width, column) => [column, storedWidth(width)])),
    defaultWidth: null,
    heights: rowHeights(change),
    frozenRows: change.frozenRows,
    frozenColumns: 0,
    merges: change.merges,
    showGridLines: false,
  };
}
