import type { BorderLook, CellLook } from "../../facts/cell-look.ts";
import type { Package } from "../package/package.ts";
import { readColor, readThemeColors } from "./read-colors.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childOf, childrenOf, parseXml, type XmlElement } from "../xml/xml.ts";

/** Number formats that stand in no file, by id, as Excel writes them (18.8.30); dates as a Norwegian Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "dd.mm.yyyy", 15: "d.mmm.yy", 16: "d.mmm", 17: "mmm.yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss",
  22: "dd.mm.yyyy hh:mm", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}; // prettier-ignore

const lines: Readonly<Record<string, BorderLook["line"]>> = {
  thin: "thin", hair: "thin", medium: "medium", thick: "thick", double: "double", dashed: "dashed", mediumDashed: "dashed",
  dotted: "dotted", dashDot: "dashed", mediumDashDot: "dashed", dashDotDot: "dashed", mediumDashDotDot: "dashed", slantDashDot: "dashed",
}; // prettier-ignore

/** How the workbook's cell formats look, by number (the s attribute of cells). */
export async function readLooks(pkg: Package, workbook: string): Promise<readonly CellLook[]> {
  const part = (await pkg.relations(workbook)).find(({ type }) => type === `${RELATION}/styles`)?.target;
  if (part === undefined || !pkg.has(part)) return [];
  const root = parseXml(await pkg.text(part), part);
  const theme = await readThemeColors(pkg, workbook);
  const lists = {
    fonts: listed(root, "fonts", "font").map((font) => fontLook(font, theme)),
    fills: listed(root, "fills", "fill").map((fill) => fillLook(fill, theme)),
    borders: listed(root, "borders", "border").map((border) => borderLook(border, theme)),
    formats: new Map(listed(root, "numFmts", "numFmt").map((format) => [attribute(format, "numFmtId"), attribute(format, "formatCode")])),
  };
  return listed(root, "cellXfs", "xf").map((format) => {
    const number = (name: string) => Number(attribute(format, name) ?? 0);
    const id = number("numFmtId");
    const numberFormat = lists.formats.get(String(id)) ?? builtIn[id];
    return {
      ...lists.fonts[number("fontId")],
      ...lists.fills[number("fillId")],
      ...lists.borders[number("borderId")],
      ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
      ...alignmentLook(childOf(format, "alignment")),
    };
  });
}

function listed(root: XmlElement, list: string, name: string): readonly XmlElement[] {
  const element = childOf(root, list);
  return element ? childrenOf(element, name) : [];
}

function fontLook(font: XmlElement, theme: readonly string[]): CellLook {
  const isOn = (name: string) => {
    const element = childOf(font, name);
    return element !== undefined && !["0", "false", "none"].includes(attribute(element, "val") ?? "1");
  };
  const value = (name: string) => {
    const element = childOf(font, name);
    return element && attribute(element, "val");
  };
  const color = readColor(childOf(font, "color"), theme);
  const name = value("name");
  const size = value("sz");
  return {
    ...(isOn("b") ? { bold: true } : {}),
    ...(isOn("i") ? { italic: true } : {}),
    ...(isOn("u") ? { underline: true } : {}),
    ...(isOn("strike") ? { strike: true } : {}),
    ...(name === undefined ? {} : { font: name }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(color === undefined || color === "000000" ? {} : { color }),
  };
}

function fillLook(fill: XmlElement, theme: readonly string[]): CellLook {
  const pattern = childOf(fill, "patternFill");
  const type = pattern && attribute(pattern, "patternType");
  if (!pattern || type === undefined || type === "none" || type === "gray125") return {};
  const color = readColor(childOf(pattern, type === "solid" ? "fgColor" : "bgColor"), theme);
  return color === undefined ? {} : { fill: color };
}

function borderLook(border: XmlElement, theme: readonly string[]): CellLook {
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const element = childOf(border, side);
    const line = lines[(element && attribute(element, "style")) ?? ""];
    if (!element || !line) return [];
    return [[side, { line, color: readColor(childOf(element, "color"), theme) ?? "000000" }] as const];
  });
  return Object.fromEntries(sides);
}

function alignmentLook(alignment: XmlElement | undefined): CellLook {
  if (!alignment) return {};
  const horizontal = (["left", "center", "right"] as const).find((one) => one === attribute(alignment, "horizontal"));
  const vertical = (["top", "center", "bottom"] as const).find((one) => one === attribute(alignment, "vertical"));
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(["1", "true"].includes(attribute(alignment, "wrapText") ?? "") ? { wrap: true } : {}),
  };
}
