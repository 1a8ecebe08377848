import { isBalanced } from "../xml/balanced.ts";
import { damaged } from "../xml/damage.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { inProportion } from "./in-proportion.ts";
import { isPlain, richText } from "./rich-text.ts";
import { hideMarkup, nextTag } from "./sheet-pieces.ts";

/** Characters one shared string may have with its formatting; a cell holds at most 32 767. */
const LONGEST = 1 << 24;

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

/** What stands inside the shared string elements, in order, a batch for each chunk. Refuses a part that ends in one. */
export async function* sharedItems(chunks: AsyncIterable<string>, part: string): AsyncGenerator<readonly string[]> {
  let held = "";
  let prefix: string | null = null;
  for await (const chunk of inProportion(chunks, () => held.length)) {
    held += chunk;
    if (held.length > LONGEST) throw damaged(part, "one text is too long");
    if (prefix === null) {
      const list = openingTag(hideMarkup(held), part);
      if (list === null) continue;
      prefix = list.prefix;
      held = held.slice(list.end);
    }
    const { items, end } = cutItems(held, hideMarkup(held), prefix, part);
    yield items;
    held = held.slice(end);
  }
  const rest = hideMarkup(held);
  if (prefix === null || nextTag(rest, `<${prefix}si`, 0) >= 0) throw damaged(part, "list of texts is cut short");
  if (rest.trim() !== "" && !isBalanced(`<${prefix}sst>${rest}`, 0, Infinity)) throw damaged(part, "XML is not well-formed");
}

/** The tag that opens the list, and where it ends; null where it has not come yet. */
function openingTag(scan: string, part: string): { prefix: string; end: number } | null {
  if (/<!DOCTYPE/i.test(scan)) throw damaged(part, "DOCTYPE is not accepted");
  const found = /<((?:[^\s:<>/?!]+:)?)sst(?:\s[^>]*)?>/.exec(scan);
  return found && { prefix: found[1] ?? "", end: found.index + found[0].length };
}

function cutItems(text: string, scan: string, prefix: string, part: string): { items: string[]; end: number } {
  const items: string[] = [];
  const close = `</${prefix}si>`;
  let end = 0;
  for (;;) {
    const start = nextTag(scan, `<${prefix}si`, end);
    if (start >= 0 && scan.slice(end, start).trim() !== "") throw damaged(part, "XML is not well-formed");
    const tagEnd = start < 0 ? -1 : scan.indexOf(">", start);
    if (tagEnd < 0) return { items, end };
    const isEmpty = scan.charCodeAt(tagEnd - 1) === 47;
    const itemEnd = isEmpty ? tagEnd + 1 : scan.indexOf(close, tagEnd);
    if (itemEnd < 0) return { items, end: start };
    const inside = scan.slice(tagEnd + 1, itemEnd);
    if (inside.includes(`<${prefix}si>`)) throw damaged(part, "a text has no end");
    if (!isEmpty && !isPlain(inside) && !isBalanced(inside, 0, inside.length)) throw damaged(part, "XML is not well-formed");
    items.push(isEmpty ? "" : text.slice(tagEnd + 1, itemEnd));
    end = isEmpty ? itemEnd : itemEnd + close.length;
  }
}
