import { parseArea } from "../../../core/sheet/address.ts";
import type { SheetTable } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, parseXml } from "../xml/xml.ts";

/** The Excel tables on a sheet, in the order of the sheet's relations. */
export async function readTables(pkg: Package, sheetPart: string): Promise<SheetTable[]> {
  const relations = (await pkg.relations(sheetPart)).filter((one) => one.type === `${RELATION}/table` && pkg.has(one.target));
  const tables: SheetTable[] = [];
  for (const { target } of relations) {
    const root = parseXml(await pkg.text(target), target);
    const area = parseArea(attribute(root, "ref") ?? "");
    const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
    if (area) tables.push({ name, area, hasTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0 });
  }
  return tables;
}
