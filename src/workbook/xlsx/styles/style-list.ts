import { appendInside, applyEdits, attribute, childOf, parseXml, setAttribute, type XmlElement } from "../xml/xml.ts";
import { insertInOrder, prefixed } from "../xml/xml-insert.ts";

/** The children of `styleSheet` in the order the schema wants (ECMA-376 part 1, 18.8.39). */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** Ids below this are Excel's own number formats. */
const firstCustomFormat = 164;

/** One of the styles part's lists: an item is found where an equal one stands, and put last where none does. */
export class StyleList {
  readonly #name: string;
  readonly #prefix: string;
  readonly #items: string[];
  /** What Excel takes for granted because the list is missing or empty; none of it is in the file. */
  readonly #implied: readonly string[];
  readonly #added: string[] = [];

  /** `styleSheet` is the root of the styles part `xml`, `name` the list's ("fonts"), `implied` what an empty list is taken to hold. */
  constructor(xml: string, styleSheet: XmlElement, name: string, implied: readonly string[]) {
    this.#name = name;
    this.#prefix = styleSheet.prefix;
    const items = (childOf(styleSheet, name)?.children ?? []).map(({ start, end }) => plain(xml.slice(start, end)));
    this.#implied = items.length === 0 ? implied.map((item) => prefixed(item, this.#prefix)) : [];
    this.#items = items.length === 0 ? [...this.#implied] : items;
  }

  /** The text of an item with the part's prefixes; "" where there is none. */
  item(place: number): string {
    return this.#items[place] ?? "";
  }

  /** The place of an item, written without prefixes, in the list; it is added when it is not there. */
  index(item: string): number {
    return this.#indexOf(prefixed(item, this.#prefix));
  }

  /** The place of an item made from the one at a place by `change`, which is given its text with the part's prefixes. */
  variant(place: number, change: (item: string) => string): number {
    const item = this.#items[place];
    return item === undefined ? 0 : this.#indexOf(change(item));
  }

  /** The id of a number format, for the list of those; `code` is escaped already. */
  numberFormat(code: string): number {
    const ids = this.#items.map((item) => Number(/numFmtId="(\d+)"/.exec(item)?.[1] ?? 0));
    const found = this.#items.findIndex((item) => item.includes(`formatCode="${code}"`));
    if (found >= 0) return ids[found] ?? 0;
    const id = ids.reduce((most, one) => Math.max(most, one), firstCustomFormat - 1) + 1;
    this.#add(prefixed(`<numFmt numFmtId="${id}" formatCode="${code}"/>`, this.#prefix));
    return id;
  }

  /** Whether anything was added. */
  get isChanged(): boolean {
    return this.#added.length > 0;
  }

  /** The styles part with what is implied and what was added: the list grown or made, its count set; unchanged when there is neither. */
  writeTo(xml: string, part: string): string {
    const addition = [...this.#implied, ...this.#added].join("");
    if (addition === "") return xml;
    const root = parseXml(xml, part);
    const list = childOf(root, this.#name);
    const count = String(this.#items.length);
    if (!list) {
      const name = `${this.#prefix}${this.#name}`;
      return applyEdits(xml, [insertInOrder(root, order, this.#name, `<${name} count="${count}">${addition}</${name}>`)]);
    }
    const counted = attribute(list, "count") === undefined ? [] : [setAttribute(list, "count", count)];
    return applyEdits(xml, [...counted, appendInside(list, addition)]);
  }

  #indexOf(written: string): number {
    const found = this.#items.indexOf(written);
    return found >= 0 ? found : this.#add(written);
  }

  #add(item: string): number {
    this.#added.push(item);
    return this.#items.push(item) - 1;
  }
}

/** An item's text without the blanks between its elements, so that a file laid out for reading compares equal. */
const plain = (item: string) => item.replace(/>\s+</g, "><");
