import type { Look } from "../../../core/sheet/change.ts";
import { blueScale, readableOn } from "../../facts/colors.ts";
import { looks, type LookStyle } from "../../facts/looks.ts";
import { StyleList } from "./style-list.ts";
import { insertInOrder } from "../xml/xml-insert.ts";
import { applyEdits, attribute, childOf, escapeAttribute, parseXml, setAttribute, xmlHeader, type XmlElement } from "../xml/xml.ts";

/** The least styles part that Excel accepts: one font, the two fills it takes for granted, one border, one cell format. */
export const emptyStyles =
  `${xmlHeader}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Number formats that every Excel has without their being in the file. */
const builtInFormats: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "@": 49 };

/**
 * A workbook's styles part, to which only what it does not already hold is added: what is there keeps its place and its bytes,
 * and asking for the same looks a second time adds nothing. Looks stand on the font of the workbook's first cell format.
 */
export class StyleSheet {
  readonly #part: string;
  readonly #original: string;
  readonly #lists: Readonly<Record<"numFmts" | "fonts" | "borders" | "cellXfs" | "dxfs", StyleList>>;
  readonly #baseFont: Readonly<Record<string, string>>;
  readonly #known = new Map<Look, number>();

  /** `xml` is the text of the styles part `part`; null where the workbook has none. */
  constructor(xml: string | null, part: string) {
    this.#part = part;
    this.#original = xml ?? emptyStyles;
    const root = parseXml(this.#original, part);
    const list = (name: string) => new StyleList(this.#original, root, name);
    this.#lists = {
      numFmts: list("numFmts"),
      fonts: list("fonts"),
      borders: list("borders"),
      cellXfs: list("cellXfs"),
      dxfs: list("dxfs"),
    };
    this.#baseFont = baseFont(this.#original, root);
  }

  /** The number of the cell format (`s="…"`) that shows a look. */
  look(look: Look): number {
    const known = this.#known.get(look) ?? this.#lists.cellXfs.index(this.#cellFormat(looks[look]));
    this.#known.set(look, known);
    return known;
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
    return Object.values(this.#lists).reduce((xml, list) => list.writeTo(xml, this.#part), this.#original);
  }

  #cellFormat(style: LookStyle): string {
    const font = this.#font(style);
    const border = style.border === undefined ? 0 : this.#lists.borders.index(borderXml(style.border));
    const format = style.numberFormat === undefined ? 0 : this.#numberFormat(style.numberFormat);
    const applied =
      (format > 0 ? ' applyNumberFormat="1"' : "") +
      (font > 0 ? ' applyFont="1"' : "") +
      (border > 0 ? ' applyBorder="1"' : "") +
      ' applyAlignment="1"';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"${applied}><alignment${alignment(style)}/></xf>`;
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

function borderXml(side: "top" | "bottom"): string {
  const lined = (name: string) => (name === side ? `<${name} style="thin"><color rgb="FF595959"/></${name}>` : `<${name}/>`);
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
  const root = parseXml(format, part);
  const alignment = childOf(root, "alignment");
  const wrap = alignment
    ? setAttribute(alignment, "wrapText", "1")
    : insertInOrder(root, ["alignment"], "alignment", `<${root.prefix}alignment wrapText="1"/>`);
  return applyEdits(format, [setAttribute(root, "applyAlignment", "1"), wrap]);
}

/** The parts of the font that the workbook's first cell format uses, by element name and without prefixes. */
function baseFont(xml: string, root: XmlElement): Record<string, string> {
  const format = childOf(root, "cellXfs")?.children[0];
  const font = childOf(root, "fonts")?.children[Number((format && attribute(format, "fontId")) ?? 0)];
  return Object.fromEntries(
    (font?.children ?? []).map((one) => [one.local, xml.slice(one.start, one.end).replaceAll(`<${one.prefix}`, "<")]),
  );
}
