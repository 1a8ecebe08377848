import { areaAddress, cellAddress } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";

/**
 * The conditional format that colours the whole numbers 0, 1, 2 … of an area, one rule for each of `formats` (dxf ids).
 * A rule asks first for a number: to Excel an empty cell equals 0, but «Ukjent» is not the lowest score.
 */
export function scaleXml(area: Area, formats: readonly number[], firstPriority: number): string {
  const corner = cellAddress(area.row, area.column);
  const rules = formats.map(
    (format, value) =>
      `<cfRule type="expression" dxfId="${format}" priority="${firstPriority + value}">` +
      `<formula>AND(ISNUMBER(${corner}),${corner}=${value})</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${areaAddress(area)}">${rules.join("")}</conditionalFormatting>`;
}
