import { cellAddress } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { blueScale, readableOn } from "../../../core/sheet/colors.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/**
 * Colours the whole numbers 0, 1, 2 … of an area. A rule asks first for a number: to Excel an empty cell equals 0, but «Ukjent» is not the
 * lowest score.
 */
export function putScale(sheet: string, area: Area, steps: number): Step {
  const corner = cellAddress(area.row, area.column);
  return step(1 + 2 * steps, 0, (sheets) => {
    const formats = rangeOf(sheets.of(sheet), area).conditionalFormats;
    blueScale(steps).forEach((color, value) => {
      const { custom } = formats.add("Custom");
      custom.rule.formula = `=AND(ISNUMBER(${corner}),${corner}=${value})`;
      custom.format.fill.color = `#${color}`;
      custom.format.font.color = `#${readableOn(color)}`;
    });
  });
}
