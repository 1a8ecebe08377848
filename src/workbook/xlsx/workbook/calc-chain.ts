import { parseArea } from "../../../core/sheet/address.ts";
import { holds } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childrenOf, parseXml } from "../xml/xml.ts";

/**
 * Takes the calculation chain away when it lists a formula in one of the areas, since Excel repairs a workbook whose chain names
 * a cell without formula. Excel makes the chain anew; otherwise it is left as it is.
 */
export async function dropStaleCalcChain(pkg: Package, workbook: string, sheetId: number, areas: readonly Area[]): Promise<void> {
  const part = (await pkg.relations(workbook)).find((one) => one.type === `${RELATION}/calcChain`)?.target;
  if (part === undefined || !pkg.has(part)) return;
  if (listsFormulaIn(await pkg.text(part), part, sheetId, areas)) await pkg.remove(part);
}

/** A cell in the chain that names no sheet is on the sheet of the one before. */
function listsFormulaIn(xml: string, part: string, sheetId: number, areas: readonly Area[]): boolean {
  let sheet = 0;
  return childrenOf(parseXml(xml, part), "c").some((cell) => {
    sheet = Number(attribute(cell, "i") ?? sheet);
    const place = parseArea(attribute(cell, "r") ?? "");
    return sheet === sheetId && place !== null && areas.some((area) => holds(area, place.row, place.column));
  });
}
