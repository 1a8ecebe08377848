import type { Cell, Sheet } from "../sheet/sheet.ts";

/** A row's cells as they are shown, for reading answers: a number that its cell shows as «50 %» is that text. */
export function asShown({ cells, firstRow, firstColumn, shown }: Sheet): (row: readonly Cell[]) => readonly Cell[] {
  if (!shown || shown.size === 0) return (row) => row;
  const texts = new Map([...shown].map(([row, ofRow]) => [cells[row - firstRow], ofRow]));
  return (row) => {
    const ofRow = texts.get(row);
    return ofRow ? row.map((cell, index) => ofRow.get(firstColumn + index) ?? cell) : row;
  };
}
