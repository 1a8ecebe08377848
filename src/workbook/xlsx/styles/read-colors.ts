import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childOf, parseXml, type XmlElement } from "../xml/xml.ts";

/** Theme colours in the order in which cell formats number them: light and dark have changed places (ECMA-376 part 1, 18.8.3). */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office's own theme, for a workbook without one. */
const officeTheme = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

/** The first colours of Excel's old numbered palette (18.8.27); 0–7 are the same as 8–15. */
const palette = [
  ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"],
  ["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
].flat();

/** A workbook's theme colours as "RRGGBB", by the numbers that cell formats use. */
export async function readThemeColors(pkg: Package, workbook: string): Promise<readonly string[]> {
  const part = (await pkg.relations(workbook)).find(({ type }) => type === `${RELATION}/theme`)?.target;
  if (part === undefined || !pkg.has(part)) return officeTheme;
  const elements = childOf(parseXml(await pkg.text(part), part), "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  return themeOrder.map((name, index) => schemeColor(scheme && childOf(scheme, name)) ?? officeTheme[index] ?? "000000");
}

function schemeColor(entry: XmlElement | undefined): string | undefined {
  const color = entry?.children[0];
  return color && (attribute(color, "lastClr") ?? attribute(color, "val"))?.toUpperCase();
}

/** The "RRGGBB" that a colour element of a cell format says; undefined where it leaves the choice to the program. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const rgb = attribute(element, "rgb")?.slice(-6).toUpperCase() ?? indexed(attribute(element, "indexed")) ?? themed(element, theme);
  const tint = Number(attribute(element, "tint") ?? 0);
  return rgb === undefined || tint === 0 ? rgb : tinted(rgb, tint);
}

function indexed(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const index = Number(number);
  return palette[index < 8 ? index : index - 8];
}

function themed(element: XmlElement, theme: readonly string[]): string | undefined {
  const number = attribute(element, "theme");
  return number === undefined ? undefined : theme[Number(number)];
}

/** A colour made lighter (tint above 0) or darker; each channel for itself, which is near enough to look at. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16));
  const changed = channels.map((channel) => (tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint)));
  return changed
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
