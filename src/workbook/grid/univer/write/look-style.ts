import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { BorderLook, CellLook } from "../../../facts/cell-look.ts";

const horizontal = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const vertical = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const lines = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

/** A font and, for machines that do not have it, those that are as wide as Excel's own. */
export function fontFamily(font: string): string {
  return `${font}, Carlito, Arial, sans-serif`;
}

/** A look in the engine's own words. */
export function lookStyle(look: CellLook): IStyleData {
  return {
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(look.font === undefined ? {} : { ff: fontFamily(look.font) }),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(look.color === undefined ? {} : { cl: { rgb: `#${look.color}` } }),
    ...(look.fill === undefined ? {} : { bg: { rgb: `#${look.fill}` } }),
    ...(look.numberFormat === undefined ? {} : { n: { pattern: look.numberFormat } }),
    ...(look.horizontal === undefined ? {} : { ht: horizontal[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { vt: vertical[look.vertical] }),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...borders(look),
  };
}

function borders({ top, bottom, left, right }: CellLook): IStyleData {
  const sides = { ...border("t", top), ...border("b", bottom), ...border("l", left), ...border("r", right) };
  return Object.keys(sides).length === 0 ? {} : { bd: sides };
}

function border(side: "t" | "b" | "l" | "r", look: BorderLook | undefined): Partial<Record<typeof side, IBorderStyleData>> {
  return look === undefined ? {} : { [side]: { s: lines[look.line], cl: { rgb: `#${look.color}` } } };
}
