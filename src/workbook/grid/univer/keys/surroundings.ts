import type { Worksheet } from "@univerjs/core";
import type { IRender, SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Cell, Surroundings } from "./destination.ts";

/** The engine's name for the part of its canvas in which cells scroll. */
const cellsViewport = "viewMain";

/** What the keys ask of a sheet that is drawn; null before it is. */
export function surroundingsOf(render: IRender, worksheet: Worksheet): Surroundings | null {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render.scene.getViewport(cellsViewport);
  if (!skeleton || !viewport) return null;
  const { xSplit, ySplit } = worksheet.getFreeze();
  const { endRow, endColumn } = worksheet.getCellMatrix().getDataRange();
  const page = { width: (viewport.width ?? 0) / render.scene.scaleX, height: (viewport.height ?? 0) / render.scene.scaleY };
  const counts = { rowCount: worksheet.getRowCount(), columnCount: worksheet.getColumnCount() };
  return {
    frozenRows: Math.max(0, ySplit),
    frozenColumns: Math.max(0, xSplit),
    lastRow: endRow,
    lastColumn: endColumn,
    ...counts,
    isRowShown: (row) => worksheet.getRowVisible(row),
    isColumnShown: (column) => worksheet.getColVisible(column),
    pageFrom: (cell, rows, columns) => pageFrom(skeleton, page, counts, cell, rows, columns),
  };
}

/** A page is one cell less than what is drawn, so that one of those that were seen is seen again. */
function pageFrom(
  skeleton: SpreadsheetSkeleton,
  { width, height }: { readonly width: number; readonly height: number },
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
  { row, column }: Cell,
  rows: number,
  columns: number,
): Cell {
  const { startX, endX, startY, endY } = skeleton.getNoMergeCellWithCoordByIndex(row, column, false);
  const x = startX + columns * Math.max(width - (endX - startX), endX - startX);
  const y = startY + rows * Math.max(height - (endY - startY), endY - startY);
  const at = skeleton.getOffsetRelativeToRowCol(Math.max(0, x), Math.max(0, y));
  // Up and to the left too, what is drawn in part is no part of the page.
  const [upper, left] = [rows < 0 && at.rowOffset > 0 ? 1 : 0, columns < 0 && at.columnOffset > 0 ? 1 : 0];
  return {
    row: rows === 0 ? row : Math.min(rowCount - 1, at.row + upper),
    column: columns === 0 ? column : Math.min(columnCount - 1, at.column + left),
  };
}
