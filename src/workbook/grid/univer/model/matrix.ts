/** Cells by row and column, in the engine's own sparse form. */
export type Matrix<Cell> = Record<number, Record<number, Cell>>;

/** Visits every cell of a matrix. */
export function eachOf<Cell>(
  cells: Readonly<Record<number, Readonly<Record<number, Cell>>>>,
  visit: (row: number, column: number, cell: Cell) => void,
): void {
  for (const row of rowsOf(cells)) {
    const line = cells[row] ?? {};
    for (const column in line) visit(row, Number(column), line[column] as Cell); // a key of the line itself
  }
}

/** The numbers of the rows that have cells, from the top. */
export function rowsOf(cells: object): number[] {
  return Object.keys(cells).map(Number);
}

/** True for a matrix, or a row of one, without cells. */
export function isEmpty(cells: object): boolean {
  for (const _ in cells) return false;
  return true;
}
