import type { Look } from "../../../core/sheet/change.ts";
import { blueScale, readableOn } from "../../../core/sheet/colors.ts";
import { borderColor, looks, type LookStyle } from "../../facts/page/looks.ts";
import { StyleList } from "./style-list.ts";
import { insertInOrder } from "../xml/xml-insert.ts";
import {
  applyEdits,
  attribute,
  childOf,
  escapeAttribute,
  parseFragment,
  parseXml,
  setAttribute,
  xmlHeader,
  type XmlElement,
} from "../xml/xml.ts";

/**
 * What Excel takes for granted where a list of the styles part is missing or empty: one font, two fills, one border, one cell format.
 * A cell without a format has format 0 of these, so they are written before anything of ours is appended.
 */
const implied = {
  fonts: ['<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
} as const;
type ImpliedList = keyof typeof implied;
const impliedLists = Object.keys(implied) as ImpliedList[]; // the record's own keys

/** The least styles part that Excel accepts: the implied lists, written out. */
export const emptyStyles =
  `${xmlHeader}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  impliedLists.map((name) => `<${name} count="${implied[name].length}">${implied[name].join("")}</${name}>`).join("") +
  "</styleSheet>";

/** Number formats that every Excel has without their being in the file. */
const builtInFormats: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "@": 49 };

/**
 * A workbook's styles part, to which only what it does not already hold is added: what is there keeps its place and its bytes,
 * and asking for the same looks a second time adds nothing. Looks stand on the font of the workbook's first cell format.
 */
export class StyleSheet {
  readonly #part: string;
  readonly #original: string;
  readonly #lists: Readonly<Record<ImpliedList | "numFmts" | "dxfs", StyleList>>;
  readonly #baseFont: Readonly<Record<string, string>>;
  readonly #known = new Map<string, number>();

  /** `xml` is the text of the styles part `part`; null where the workbook has none. */
  constructor(xml: string | null, part: string) {
    this.#part = part;
    this.#original = xml ?? emptyStyles;
    const root = parseXml(this.#original, part);
    const list = (name: string, items: readonly string[] = []) => new StyleList(this.#original, root, name, items);
    this.#lists = {
      numFmts: list("numFmts"),
      fonts: list("fonts", implied.fonts),
      fills: list("fills", implied.fills),
      borders: list("borders", implied.borders),
      cellStyleXfs: list("cellStyleXfs", implied.cellStyleXfs),
      cellXfs: list("cellXfs", implied.cellXfs),
      cellStyles: list("cellStyles", isWithoutStyles(root) ? implied.cellStyles : []),
      dxfs: list("dxfs"),
    };
    this.#baseFont = baseFont(this.#lists.cellXfs.item(0), this.#lists.fonts, part);
  }

  /** The number of the cell format (`s="…"`) that shows a look, on a fill ("RRGGBB") where one is given. */
  look(look: Look, fill?: string): number {
    const key = `${look} ${fill ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const style = fill === undefined ? looks[look] : { ...looks[look], fill, color: readableOn(fill) };
    const added = this.#lists.cellXfs.index(this.#cellFormat(style));
    this.#known.set(key, added);
    return added;
  }

  /**
   * The cell format for a header beside one of the user's, whose format is number `style`: the same, wrapped, so that ours do not
   * look like strangers; our own header where the user's has no format of its own.
   */
  headerLike(style: number): number {
    return style === 0 ? this.look("header") : this.#lists.cellXfs.variant(style, (item) => wrapped(item, this.#part));
  }

  /** The differential formats that colour the values 0…steps−1 of a scale, from light to dark with text that can be read. */
  scale(steps: number): number[] {
    return blueScale(steps).map((fill) =>
      this.#lists.dxfs.index(
        `<dxf><font><color rgb="FF${readableOn(fill)}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
      ),
    );
  }

  /** Whether anything had to be added. */
  get isChanged(): boolean {
    return Object.values(this.#lists).some((list) => list.isChanged);
  }

  /** The styles part's text with all that has been asked for; the very text it was made from when nothing was missing. */
  xml(): string {
    if (!this.isChanged) return this.#original;
    return Object.values(this.#lists).reduce((xml, list) => list.writeTo(xml, this.#part), this.#original);
  }

  #cellFormat(style: LookStyle & { readonly fill?: string }): string {
    const font = this.#font(style);
    const border = style.border === undefined ? 0 : this.#lists.borders.index(borderXml(style.border));
    const fill = style.fill === undefined ? 0 : this.#lists.fills.index(fillXml(style.fill));
    const format = style.numberFormat === undefined ? 0 : this.#numberFormat(style.numberFormat);
    const applied =
      (format > 0 ? ' applyNumberFormat="1"' : "") +
      (font > 0 ? ' applyFont="1"' : "") +
      (fill > 0 ? ' applyFill="1"' : "") +
      (border > 0 ? ' applyBorder="1"' : "") +
      ' applyAlignment="1"';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}><alignment${alignment(style)}/></xf>`;
  }

  #font({ bold, underline, larger, color }: LookStyle): number {
    const base = this.#baseFont;
    const size =
      larger === undefined ? (base["sz"] ?? "") : `<sz val="${Number(/val="([\d.]+)"/.exec(base["sz"] ?? "")?.[1] ?? 11) + larger}"/>`;
    return this.#lists.fonts.index(
      `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}${size}` +
        (color === undefined ? (base["color"] ?? "") : `<color rgb="FF${color}"/>`) +
        `${base["name"] ?? ""}${base["family"] ?? ""}${base["charset"] ?? ""}${base["scheme"] ?? ""}</font>`,
    );
  }

  #numberFormat(code: string): number {
    return builtInFormats[code] ?? this.#lists.numFmts.numberFormat(escapeAttribute(code));
  }
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(side: "top" | "bottom"): string {
  const lined = (name: string) => (name === side ? `<${name} style="thin"><color rgb="FF${borderColor}"/></${name}>` : `<${name}/>`);
  return `<border>${["left", "right", "top", "bottom", "diagonal"].map(lined).join("")}</border>`;
}

function alignment({ horizontal, vertical, wrap }: LookStyle): string {
  return (
    (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? "" : ` vertical="${vertical}"`) +
    (wrap ? ' wrapText="1"' : "")
  );
}

/** A cell format with its text wrapped. */
function wrapped(format: string, part: string): string {
  const root = parseFragment(format, part);
  const alignment = childOf(root, "alignment");
  const wrap = alignment
    ? setAttribute(alignment, "wrapText", "1")
    : insertInOrder(root, ["alignment"], "alignment", `<${root.prefix}alignment wrapText="1"/>`);
  return applyEdits(format, [setAttribute(root, "applyAlignment", "1"), wrap]);
}

/** Whether a styles part has no cell formats, nor styles that they could be of. */
function isWithoutStyles(root: XmlElement): boolean {
  return ["cellStyleXfs", "cellXfs", "cellStyles"].every((name) => (childOf(root, name)?.children ?? []).length === 0);
}

/** The parts of the font that the workbook's first cell format uses, by element name and without prefixes. */
function baseFont(format: string, fonts: StyleList, part: string): Record<string, string> {
  const font = fonts.item(Number(attribute(parseFragment(format, part), "fontId") ?? 0));
  if (font === "") return {};
  return Object.fromEntries(
    parseFragment(font, part).children.map((one) => [one.local, font.slice(one.start, one.end).replaceAll(`<${one.prefix}`, "<")]),
  );
}
