import type { SheetTable } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { readTable } from "./table-xml.ts";

/** A table and its part. */
export interface TablePart extends SheetTable {
  readonly part: string;
}

/** The Excel tables on a sheet and their parts, in the order of the sheet's relations. */
export async function tableParts(pkg: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const tables: TablePart[] = [];
  for (const { type, target } of await pkg.relations(sheetPart)) {
    const table = type === `${RELATION}/table` && pkg.has(target) ? readTable(await pkg.text(target), target) : null;
    if (table) tables.push({ ...table, part: target });
  }
  return tables;
}

/** The Excel tables on a sheet. */
export async function readTables(pkg: Package, sheetPart: string): Promise<readonly SheetTable[]> {
  return (await tableParts(pkg, sheetPart)).map(({ part: _, ...table }) => table);
}
