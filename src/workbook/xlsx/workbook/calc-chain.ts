import { parseArea } from "../../../core/sheet/address.ts";
import { holds } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attributesFrom, walkContent } from "../xml/well-formed.ts";

/**
 * Takes the calculation chain away when it lists a formula in one of the areas, since Excel repairs a workbook whose chain names
 * a cell without formula, and when it is too long to look through. Excel makes the chain anew; otherwise it is left as it is.
 */
export async function dropStaleCalcChain(pkg: Package, workbook: string, sheetId: number, areas: readonly Area[]): Promise<void> {
  const part = (await pkg.relations(workbook)).find((one) => one.type === `${RELATION}/calcChain`)?.target;
  if (part === undefined || !pkg.has(part)) return;
  if (!pkg.canHold(part) || listsFormulaIn(await pkg.text(part), part, sheetId, areas)) await pkg.remove(part);
}

/** A cell in the chain that names no sheet is on the sheet of the one before. Only the tags are read: there may be one for each formula. */
function listsFormulaIn(xml: string, part: string, sheetId: number, areas: readonly Area[]): boolean {
  let sheet = 0;
  let found = false;
  walkContent(xml, 0, xml.length, part, [], {
    open: ({ nameEnd }) => {
      const attributes = new Map(attributesFrom(xml, nameEnd).map(({ name, value }) => [name, value]));
      sheet = Number(attributes.get("i") ?? sheet);
      const place = parseArea(attributes.get("r") ?? "");
      found ||= sheet === sheetId && place !== null && areas.some((area) => holds(area, place.row, place.column));
    },
    close: () => undefined,
  });
  return found;
}
