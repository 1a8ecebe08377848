import { Refusal } from "../../../core/issues/refusal.ts";
import { escapeText } from "./escape-text.ts";
import { attributesFrom, notWellFormed, tagAt, walkContent, type TagPlace } from "./well-formed.ts";

export { escapeText };

/** An attribute and where it stands in its text, from its name to its closing quote; `value` is decoded. */
interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Elements that a part may have that is held whole: Excel allows 65 490 cell formats. */
const MOST_ELEMENTS = 1 << 18;

const noChildren: readonly XmlElement[] = [];

/**
 * An element and where it stands in its text. `start`–`end` is all of it, `contentStart`–`contentEnd` what is between its tags. Names and
 * attributes are read from the text when they are asked for, since a part may have a million elements.
 */
export class XmlElement {
  readonly start: number;
  /** Where "/>" or ">" of the opening tag begins: the place for one more attribute. */
  readonly tagEnd: number;
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  /** Written as one tag: <row/>. */
  readonly isEmpty: boolean;
  readonly #xml: string;
  readonly #nameEnd: number;
  #children: XmlElement[] | null = null;

  constructor(xml: string, tag: TagPlace) {
    this.#xml = xml;
    this.#nameEnd = tag.nameEnd;
    this.start = tag.start;
    this.tagEnd = tag.tagEnd;
    this.contentStart = this.contentEnd = this.end = tag.end;
    this.isEmpty = tag.isEmpty;
  }

  /** As written, prefix and all: "x:row". */
  get name(): string {
    return this.#xml.slice(this.start + 1, this.#nameEnd);
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  /** "x:" or "": what stands before the names of its kin. */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  get attributes(): readonly XmlAttribute[] {
    return attributesFrom(this.#xml, this.#nameEnd).map((one) => ({ ...one, value: unescapeText(one.value) }));
  }

  get children(): readonly XmlElement[] {
    return this.#children ?? noChildren;
  }

  /** Puts an element last among its children, while it is read. */
  take(child: XmlElement): void {
    if (this.#children === null) this.#children = [child];
    else this.#children.push(child);
  }
}

/** How every XML part begins. */
export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The root element of a whole XML text with everything below it. Refuses a DOCTYPE and what is not well-formed as damage of `part`, and
 * elements too many or too deep. Made for the small parts; sheets are streamed.
 */
export function parseXml(xml: string, part: string): XmlElement {
  return parse(xml, part, []);
}

/** The root element of a stretch of a part, which may use prefixes that are declared around it. */
export function parseFragment(xml: string, part: string): XmlElement {
  return parse(xml, part, null);
}

function parse(xml: string, part: string, prefixes: readonly string[] | null): XmlElement {
  const top: XmlElement[] = [];
  const open: XmlElement[] = [];
  let count = 0;
  walkContent(xml, 0, xml.length, part, prefixes, {
    open: (tag) => {
      if (++count > MOST_ELEMENTS) throw new Refusal({ code: "beyond_limit", part, what: "elements", limit: MOST_ELEMENTS });
      const element = new XmlElement(xml, tag);
      const parent = open.at(-1);
      if (parent) parent.take(element);
      else top.push(element);
      if (!tag.isEmpty) open.push(element);
    },
    close: (start, end) => {
      const element = open.pop();
      if (element) [element.contentEnd, element.end] = [start, end];
    },
  });
  const [root] = top;
  const isAlone = root !== undefined && top.length === 1 && isBlankOutside(xml, root);
  if (!isAlone) throw notWellFormed(part);
  return root;
}

/** Around the root there are blanks, comments and instructions, and nothing else. */
function isBlankOutside(xml: string, { start, end }: XmlElement): boolean {
  return [xml.slice(0, start), xml.slice(end)].every((text) => !/[^ \t\r\n]/.test(text.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "")));
}

/** The element whose opening tag starts here, with its attributes, and where the tag ends. Its contents are not read. */
export function readTag(xml: string, start: number, part: string): { element: XmlElement; end: number } {
  const tag = tagAt(xml, start, part);
  return { element: new XmlElement(xml, tag), end: tag.end };
}

/** The first child with this local name, whatever its prefix. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

/** The children with this local name, whatever their prefix. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** All elements with this local name below the element, in document order. */
export function descendantsOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((child) => (child.local === local ? [child] : []).concat(descendantsOf(child, local)));
}

/** The value of the attribute with exactly this name (no prefix unless named with one). */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** The value of a prefixed attribute by its local name: "id" finds r:id, whatever prefix the file uses for r. */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((one) => one.name.endsWith(`:${local}`))?.value;
}

/** The decoded text straight inside an element: entities and CDATA resolved, comments and child elements left out. */
export function textInside(xml: string, element: XmlElement): string {
  let text = "";
  let at = element.contentStart;
  for (const child of element.children) {
    text += decodeText(xml.slice(at, child.start));
    at = child.end;
  }
  return text + decodeText(xml.slice(at, element.contentEnd));
}

/** Character data as the reader sees it: entities and CDATA resolved, comments gone. */
export function decodeText(raw: string): string {
  if (!raw.includes("<")) return unescapeText(raw);
  return raw
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : unescapeText(piece)))
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with XML's five entities and the numbered ones resolved; what is no entity stands as it is. */
function unescapeText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const UNTOUCHED = /^[\u0020-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff\ue000-\ufffd]*$/;
// What XML cannot hold (control characters, lone surrogates, U+FFFE, U+FFFF), carriage returns, which a parser would turn into
// line feeds, and an underscore that would start such a code when read back.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text for a cell or shared string: markup escaped, and what XML cannot hold written as Excel's _xHHHH_. */
export function escapeCellText(text: string): string {
  if (UNTOUCHED.test(text)) return text;
  return escapeText(text.replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

/** Text for an attribute in double quotes; tabs and line breaks are kept as numbered entities. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Text read from a cell with Excel's _xHHHH_ turned back into characters. */
export function unescapeCellText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** Replace `start`–`end` with `text`; an insertion has start equal to end. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits carried out, everything between them as it was. Edits must not overlap; at one place they keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + xml.slice(at);
}

/** The edit that gives an element an attribute, whether it has it already or not. `value` is plain text. */
export function setAttribute(element: XmlElement, name: string, value: string): Edit {
  const existing = element.attributes.find((one) => one.name === name);
  const text = `${name}="${escapeAttribute(value)}"`;
  return existing ? { ...existing, text } : { start: element.tagEnd, end: element.tagEnd, text: ` ${text}` };
}

/** The edit that puts XML last inside an element, opening it up when it is written as one tag. */
export function appendInside(element: XmlElement, content: string): Edit {
  if (!element.isEmpty) return { start: element.contentEnd, end: element.contentEnd, text: content };
  return { start: element.tagEnd, end: element.end, text: `>${content}</${element.name}>` };
}

/** True for "1" and "true", the two ways in which XML says so. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
