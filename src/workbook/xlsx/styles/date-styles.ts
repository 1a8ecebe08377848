import { isDateFormat } from "../../facts/dates.ts";
import { percentDecimals } from "../../facts/percent.ts";
import { damaged } from "../xml/damage.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childOf, childrenOf, parseXml, type XmlElement } from "../xml/xml.ts";

/** How cell formats (the s attribute of cells) show their number, by number: as a date or time of day, or as a share with that many decimals. */
export interface NumberStyles {
  readonly dateStyles: readonly boolean[];
  /** By the number of a format that shows shares. */
  readonly percentStyles: ReadonlyMap<number, number>;
}

/** Characters of a number format in Excel. */
const LONGEST_FORMAT = 255;

export async function readNumberStyles(pkg: Package, workbook: string): Promise<NumberStyles> {
  const part = (await pkg.relations(workbook)).find((relation) => relation.type === `${RELATION}/styles`)?.target;
  if (part === undefined) return { dateStyles: [], percentStyles: new Map() };
  if (!pkg.has(part)) throw damaged(part, "the part is missing");
  const root = parseXml(await pkg.text(part), part);
  const codes = new Map(
    listed(root, "numFmts").map((format) => [
      attribute(format, "numFmtId"),
      (attribute(format, "formatCode") ?? "").slice(0, LONGEST_FORMAT),
    ]),
  );
  const ids = listed(root, "cellXfs").map((format) => attribute(format, "numFmtId") ?? "0");
  const dateStyles = ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateFormat(code);
  });
  const percentStyles = new Map<number, number>();
  ids.forEach((id, style) => {
    const decimals = percentDecimals(codes.get(id) ?? builtInPercents[id] ?? "");
    if (decimals !== null) percentStyles.set(style, decimals);
  });
  return { dateStyles, percentStyles };
}

/** Formats of shares that stand in no file. */
const builtInPercents: Readonly<Record<string, string>> = { 9: "0%", 10: "0.00%" };

function listed(root: XmlElement, name: string): readonly XmlElement[] {
  const list = childOf(root, name);
  return list ? childrenOf(list, name === "cellXfs" ? "xf" : "numFmt") : [];
}

/** Formats that stand in no file: dates and times 14–22, East Asian dates 27–36 and 50–58, minutes 45 and 47, Thai dates 71–81. 46 counts hours. */
function isBuiltInDate(id: number): boolean {
  const ranges = [
    [14, 22],
    [27, 36],
    [45, 45],
    [47, 47],
    [50, 58],
    [71, 81],
  ] as const;
  return ranges.some(([first, last]) => id >= first && id <= last);
}
