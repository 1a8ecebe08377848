import {
  BooleanNumber,
  type IFreeze,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Area } from "../../../../core/sheet/sheet.ts";
import { storedPixels } from "../../../facts/page/column-width.ts";
import type { SheetFrame } from "../../../facts/sheet-frame.ts";
import type { GridBook, NewSheet } from "../../port/grid.ts";
import { univerCells } from "./cells.ts";
import { engineStyle, fontFamily } from "./cell-style.ts";

/** Empty rows and columns after the last cell, so that the user can write there and our columns fit. */
const spareRows = 200;
const spareColumns = 60;
const leastRows = 300;

const defaultWidth = 76;
const defaultHeight = 20;

/** The engine's own form of a whole workbook. */
export function workbookData(id: string, { name, sheets, styles }: GridBook): IWorkbookData {
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: stylesOf(styles),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, worksheetData(sheet)])),
  };
}

/** Styles by their keys, in the engine's own form. */
export function stylesOf(styles: GridBook["styles"]): Record<string, IStyleData> {
  return Object.fromEntries([...styles].map(([key, style]) => [key, engineStyle(style)]));
}

/** The engine's own form of a sheet; the engine completes the fields that are missing. */
export function worksheetData({ id, name, visible, cells, frame, font }: NewSheet): Partial<IWorksheetData> {
  const { matrix, lastRow, lastColumn } = univerCells(cells);
  return {
    id,
    name,
    tabColor: "",
    hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(frame),
    rowCount: Math.max(lastRow + 1 + spareRows, leastRows),
    columnCount: lastColumn + 1 + spareColumns,
    defaultColumnWidth: frame.defaultWidth === null ? defaultWidth : storedPixels(frame.defaultWidth),
    defaultRowHeight: defaultHeight,
    defaultStyle: { ff: fontFamily(font.font), fs: font.size },
    mergeData: frame.merges.map(rangeOf),
    cellData: matrix,
    rowData: Object.fromEntries([...frame.heights].map(([row, height]) => [row, rowDataOf(height)])),
    columnData: Object.fromEntries([...frame.widths].map(([column, width]) => [column, columnDataOf(width)])),
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    showGridlines: frame.showGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** The frozen panes of a frame; the engine's −1 means none. */
export function freezeOf({ frozenRows, frozenColumns }: SheetFrame): IFreeze {
  const start = (frozen: number) => (frozen > 0 ? frozen : -1);
  return { xSplit: frozenColumns, ySplit: frozenRows, startRow: start(frozenRows), startColumn: start(frozenColumns) };
}

export function rangeOf({ row, column, lastRow, lastColumn }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn };
}

/** A row's height, in points; 0 hides the row. */
export function rowDataOf(points: number) {
  return points === 0 ? { hd: BooleanNumber.TRUE } : { h: Math.round((points * 4) / 3), ia: BooleanNumber.FALSE };
}

function columnDataOf(characters: number) {
  return characters === 0 ? { hd: BooleanNumber.TRUE } : { w: storedPixels(characters) };
}
