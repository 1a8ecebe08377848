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

/** A font with fallbacks that are as wide as Excel's own. */
export function fontFamily(font: string): string {
  return `${font}, Carlito, Arial, sans-serif`;
}

/** A style in the engine's own form. */
export function engineStyle(style: CellLook): IStyleData {
  return {
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(style.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(style.font === undefined ? {} : { ff: fontFamily(style.font) }),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.color === undefined ? {} : { cl: { rgb: `#${style.color}` } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...(style.numberFormat === undefined ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.horizontal === undefined ? {} : { ht: horizontal[style.horizontal] }),
    ...(style.vertical === undefined ? {} : { vt: vertical[style.vertical] }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...borders(style),
  };
}

function borders({ top, bottom, left, right }: CellLook): IStyleData {
  const sides = { ...border("t", top), ...border("b", bottom), ...border("l", left), ...border("r", right) };
  return Object.keys(sides).length === 0 ? {} : { bd: sides };
}

function border(side: "t" | "b" | "l" | "r", line: BorderLook | undefined): Partial<Record<typeof side, IBorderStyleData>> {
  return line === undefined ? {} : { [side]: { s: lines[line.line], cl: { rgb: `#${line.color}` } } };
}
