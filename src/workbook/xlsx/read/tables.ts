import type { SheetTable } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { readTable } from "./table-xml.ts";

/** A table part and what it says. */
export interface TablePart {
  readonly part: string;
  readonly table: SheetTable;
}

/** The parts of the Excel tables on a sheet, in the order of the sheet's relations. */
export async function tableParts(pkg: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const parts: TablePart[] = [];
  for (const { type, target } of await pkg.relations(sheetPart)) {
    const table = type === `${RELATION}/table` && pkg.has(target) ? readTable(await pkg.text(target), target) : null;
    if (table) parts.push({ part: target, table });
  }
  return parts;
}

/** The Excel tables on a sheet. */
export async function readTables(pkg: Package, sheetPart: string): Promise<readonly SheetTable[]> {
  return (await tableParts(pkg, sheetPart)).map(({ table }) => table);
}
