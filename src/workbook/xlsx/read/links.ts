import { parseArea } from "../../../core/sheet/address.ts";
import type { CellLink } from "../../facts/sheet-frame.ts";
import { parseReference } from "../../facts/references.ts";
import { nextTag } from "./sheet-pieces.ts";
import { attribute, readTag } from "../xml/xml.ts";

/** The links to cells of the same workbook that the end of a sheet part has; those that lead elsewhere are left out. */
export function readLinks(scan: string, prefix: string, part: string): CellLink[] {
  const open = `<${prefix}hyperlink`;
  const links: CellLink[] = [];
  for (let at = nextTag(scan, open, 0); at >= 0; at = nextTag(scan, open, at + 1)) {
    const { element } = readTag(scan, at, part);
    const from = parseArea(attribute(element, "ref") ?? "");
    const to = parseReference(attribute(element, "location") ?? "");
    if (from && to)
      links.push({ row: from.row, column: from.column, target: { sheet: to.sheet, row: to.area.row, column: to.area.column } });
  }
  return links;
}
