import type { PutColumns } from "../../../core/sheet/change.ts";
import { emptiedCells, tablesAfter } from "../../../core/sheet/table-columns.ts";
import type { Package } from "../package/package.ts";
import { fittedTable } from "../read/table-xml.ts";
import { tableParts } from "../read/tables.ts";

/** Makes the sheet's tables as they are to be with our columns, named by their headers, and gives the change with what is to be emptied then. */
export async function fitTables(pkg: Package, sheetPart: string, change: PutColumns): Promise<PutColumns> {
  const parts = (await tableParts(pkg, sheetPart)).map(({ part, table }) => ({ ...table, part }));
  const tables = tablesAfter(parts, change);
  for (const { part, area } of tables) {
    const before = await pkg.text(part);
    const after = area.row === change.headerRow ? fittedTable(before, part, area.lastColumn, change.columns) : before;
    if (after !== before) pkg.set(part, after);
  }
  return { ...change, clear: emptiedCells(change, tables) };
}
