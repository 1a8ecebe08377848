/** Where a key moves the active cell, as in Excel. */
export type Move = "rowStart" | "sheetStart" | "sheetEnd" | "pageUp" | "pageDown" | "pageLeft" | "pageRight";

/** What of a sheet decides where a key leads; rows and columns count from 0. */
export interface Surroundings {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The last row and column that hold anything; −1 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isRowShown: (row: number) => boolean;
  readonly isColumnShown: (column: number) => boolean;
  /** The row and the column that are drawn a page away from a cell; a page is what is wholly visible. */
  readonly pageFrom: (cell: Cell, rows: number, columns: number) => Cell;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell that a key leads to. With frozen panes a row and the sheet begin beside them; hidden rows and columns are passed over. */
export function destination(move: Move, from: Cell, sheet: Surroundings): Cell {
  switch (move) {
    case "rowStart":
      return { row: from.row, column: firstColumn(from.column < sheet.frozenColumns ? 0 : sheet.frozenColumns, sheet) };
    case "sheetStart":
      return { row: firstRow(sheet.frozenRows, sheet), column: firstColumn(sheet.frozenColumns, sheet) };
    case "sheetEnd":
      return { row: Math.max(0, sheet.lastRow), column: Math.max(0, sheet.lastColumn) };
    case "pageUp":
      return sheet.pageFrom(from, -1, 0);
    case "pageDown":
      return sheet.pageFrom(from, 1, 0);
    case "pageLeft":
      return sheet.pageFrom(from, 0, -1);
    case "pageRight":
      return sheet.pageFrom(from, 0, 1);
    default:
      return move satisfies never;
  }
}

const firstRow = (from: number, { rowCount, isRowShown }: Surroundings) => firstShown(from, rowCount, isRowShown);
const firstColumn = (from: number, { columnCount, isColumnShown }: Surroundings) => firstShown(from, columnCount, isColumnShown);

/** The first of a sheet's rows or columns, from one on, that is not hidden; that one itself where all are. */
function firstShown(from: number, count: number, isShown: (index: number) => boolean): number {
  for (let index = from; index < count; index++) if (isShown(index)) return index;
  return from;
}
