import { holds } from "../../../core/sheet/area.ts";
import type { Look, ScaleFormat } from "../../../core/sheet/change.ts";
import type { CellLook } from "../../facts/cell-look.ts";
import { blueScale, readableOn } from "../../../core/sheet/colors.ts";
import { baseSize, borderColor, looks } from "../../facts/page/looks.ts";
import type { BaseFont } from "../port/grid.ts";

/** The font of a workbook that does not say which. */
export const excelFont: BaseFont = { font: "Calibri", size: baseSize };

/**
 * The key of one of our styles in a grid; with a scale's steps and a value the style has that value's colour, with a fill ("RRGGBB") that.
 */
export function styleKey(look: Look, steps: number | null, value: string | number | boolean | null, fill?: string): string {
  if (fill !== undefined) return `own ${look} #${fill}`;
  const isColored = steps !== null && typeof value === "number" && Number.isInteger(value) && value >= 0 && value < steps;
  return isColored ? `own ${look} ${steps}/${value}` : `own ${look}`;
}

/** The style of a key that `styleKey` gave; `base` is the workbook's own font. */
export function ownStyle(key: string, base: BaseFont): CellLook {
  const [, name = "text", scale] = key.split(" ");
  const { larger, border, ...rest } = looks[name as Look]; // the key was made from a Look
  const fill = scale === undefined ? undefined : colorOf(scale);
  return {
    ...rest,
    font: base.font,
    size: base.size + (larger ?? 0),
    ...(border === undefined ? {} : { [border]: { line: "thin" as const, color: borderColor } }),
    ...(fill === undefined ? {} : { fill, color: readableOn(fill) }),
  };
}

/** The colour itself, or that of a value among the steps of a scale. */
function colorOf(scale: string): string | undefined {
  if (scale.startsWith("#")) return scale.slice(1);
  const [steps = "", value = ""] = scale.split("/");
  return blueScale(Number(steps))[Number(value)];
}

/** The steps of the scale that colours a cell; null where none does. */
export function stepsAt(scales: readonly ScaleFormat[], row: number, column: number): number | null {
  return scales.find(({ area }) => holds(area, row, column))?.steps ?? null;
}
