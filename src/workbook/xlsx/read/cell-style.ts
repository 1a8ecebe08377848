import type { Package } from "../package/package.ts";
import { CellScanner, RowScanner } from "./row-scan.ts";
import { hideMarkup, sheetPieces } from "./sheet-pieces.ts";

/** The number of a cell's format; 0 for a cell that is not there. Of the sheet no more is read than up to the row. */
export async function cellStyle(pkg: Package, part: string, row: number, column: number): Promise<number> {
  let rows: RowScanner | null = null;
  for await (const { kind, text, prefix } of sheetPieces(pkg.stream(part), part)) {
    if (kind !== "rows") continue;
    const scan = hideMarkup(text, part);
    rows ??= new RowScanner(prefix, part);
    for (const place of rows.rows(scan)) {
      if (place.row < row) continue;
      if (place.row > row) return 0;
      const cells = new CellScanner(prefix, part);
      cells.begin(scan, place);
      while (cells.next()) if (cells.column === column) return cells.style;
      return 0;
    }
  }
  return 0;
}
