import { Refusal } from "../../../core/issues/refusal.ts";
import { damaged } from "../xml/damage.ts";
import { declaredIn, isCharacterData, notWellFormed, tagAt, walkContent } from "../xml/well-formed.ts";
import { readTag } from "../xml/xml.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { inProportion } from "./in-proportion.ts";
import { richText } from "./rich-text.ts";
import { hideMarkup, isBlank, nextTag } from "./sheet-pieces.ts";

/** Characters one shared string may have with its formatting; a cell holds at most 32 767. */
const LONGEST = 1 << 23;

/** The part that holds the shared strings; undefined when the workbook has none. */
export async function sharedStringsPart(pkg: Package, workbook: string): Promise<string | undefined> {
  const relation = (await pkg.relations(workbook)).find((one) => one.type === `${RELATION}/sharedStrings`);
  return relation && pkg.has(relation.target) ? relation.target : undefined;
}

/** The workbook's shared strings in their order, as plain text. */
export async function readSharedStrings(pkg: Package, workbook: string): Promise<string[]> {
  const part = await sharedStringsPart(pkg, workbook);
  const strings: string[] = [];
  if (part === undefined) return strings;
  for await (const items of sharedItems(pkg.stream(part), part)) for (const inside of items) strings.push(richText(inside));
  return strings;
}

/** What stands inside the shared string elements, in order, a batch for each chunk. Refuses a part that ends in one, or is not well-formed. */
export async function* sharedItems(chunks: AsyncIterable<string>, part: string): AsyncGenerator<readonly string[]> {
  let held = "";
  let list: OpenList | null = null;
  let isFirst = true;
  for await (const chunk of inProportion(chunks, () => held.length)) {
    held += chunk;
    if (held.length > LONGEST) throw new Refusal({ code: "beyond_limit", part, what: "text", limit: LONGEST });
    if (list === null) {
      list = openList(hideMarkup(held, part, isFirst), part);
      if (list === null) continue;
      held = held.slice(list.end);
      isFirst = false;
    }
    const { items, end } = cutItems(held, hideMarkup(held, part), list, part);
    yield items;
    held = held.slice(end);
  }
  const rest = hideMarkup(held, part);
  if (list === null || nextTag(rest, `<${list.prefix}si`, 0) >= 0) throw damaged(part, "list of texts is cut short");
  refuseTail(rest, list, part);
}

/** The list of texts as its tag opens it: `tag` is that tag with what stands before it, markup hidden. */
interface OpenList {
  readonly prefix: string;
  readonly prefixes: readonly string[];
  readonly tag: string;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The list of texts, which must be the part's root; null where its tag has not come yet. */
function openList(scan: string, part: string): OpenList | null {
  if (/<!DOCTYPE/i.test(scan)) throw damaged(part, "DOCTYPE is not accepted");
  const start = scan.indexOf("<");
  if (start < 0 || scan.indexOf(">", start) < 0) return null;
  const { element, end } = readTag(scan, start, part);
  if (element.local !== "sst" || !isBlank(scan, 0, start)) throw damaged(part, "list of texts is missing");
  return { prefix: element.prefix, prefixes: declaredIn(element.attributes), tag: scan.slice(0, end), end, isEmpty: element.isEmpty };
}

/** What follows the last text: the end of the list, perhaps after extensions. */
function refuseTail(rest: string, { tag, isEmpty }: OpenList, part: string): void {
  const whole = tag + rest;
  walkContent(whole, 0, whole.length, part, []);
  const close = isEmpty ? 0 : rest.lastIndexOf(">") + 1;
  if (!isBlank(rest, close, rest.length)) throw notWellFormed(part);
}

function cutItems(text: string, scan: string, { prefix, prefixes }: OpenList, part: string): { items: string[]; end: number } {
  const items: string[] = [];
  const close = `</${prefix}si>`;
  let end = 0;
  for (;;) {
    const start = nextTag(scan, `<${prefix}si`, end);
    if (start >= 0 && !isBlank(scan, end, start)) throw notWellFormed(part);
    const tagEnd = start < 0 ? -1 : scan.indexOf(">", start);
    if (tagEnd < 0) return { items, end };
    const tag = tagAt(scan, start, part);
    const itemEnd = tag.isEmpty ? tag.end : scan.indexOf(close, tag.end);
    if (itemEnd < 0) return { items, end: start };
    const inside = scan.slice(tag.end, itemEnd);
    if (inside.includes(`<${prefix}si>`)) throw damaged(part, "a text has no end");
    if (!tag.isEmpty && !isPlainText(inside)) walkContent(inside, 0, inside.length, part, prefixes);
    items.push(tag.isEmpty ? "" : text.slice(tag.end, itemEnd));
    end = tag.isEmpty ? itemEnd : itemEnd + close.length;
  }
}

/** Whether a text is written as nearly all are, and well-formed. */
function isPlainText(inside: string): boolean {
  const text = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/.exec(inside)?.[1];
  return text !== undefined && isCharacterData(text);
}
