import { foldCode, foldTight, headerParts, withoutNumbering, withoutTrailingNumber } from "./fold.ts";
import type { HeaderIndex } from "./header-index.ts";

/** What one header says on its own, before its neighbours are asked. */
export interface HeaderReading {
  /** The items it may be, in the rule set's order; more than one where blocks share a wording, none for another column. */
  readonly items: readonly string[];
  readonly how: "code" | "label" | "part" | "number" | "similar";
  /** Folded text that stands before the item's in the same cell: the question an item belongs to; "" for none. */
  readonly heading: string;
  /** The block that this heading names; null where it names none. */
  readonly headingBlock: string | null;
  /** Something more stands after the item's text («Robotisering - kommentar»). */
  readonly hasMore: boolean;
}

const alone = { heading: "", headingBlock: null, hasMore: false } as const;

/**
 * Reads a header by exact (folded) comparison: an item's id, its text or an alias, or one of these as a whole part of a longer
 * header. null when it says nothing. No spelling is guessed at here; see `similarItem`.
 */
export function readHeader(header: string, index: HeaderIndex): HeaderReading | null {
  const code = index.codes.get(foldCode(header));
  if (code !== undefined) return { ...alone, items: [code], how: "code" };
  const items = itemsOfText(header, index);
  if (items) return { ...alone, items, how: "label" };
  const parts = headerParts(header);
  return (parts.length > 1 ? readParts(parts, index) : null) ?? readAfterBlockName(header, index);
}

/** The items whose text or alias this is: as it stands, without numbering in front, or without a number behind. */
function itemsOfText(text: string, index: HeaderIndex): readonly string[] | null {
  const bare = withoutNumbering(text);
  return (
    index.labels.get(foldTight(text)) ??
    index.labels.get(foldTight(bare)) ??
    index.labels.get(foldTight(withoutTrailingNumber(bare))) ??
    null
  );
}

/** The block a text names: as a whole, or by the last of its parts that names one. */
export function blockOfText(text: string, index: HeaderIndex): string | null {
  const candidates = [text, ...[...headerParts(text)].reverse()];
  for (const candidate of candidates) {
    const block = index.blockNames.get(foldTight(withoutNumbering(candidate)));
    if (block !== undefined) return block;
  }
  return null;
}

/** The last run of whole parts that is an item; the longest of those that end there. */
function readParts(parts: readonly string[], index: HeaderIndex): HeaderReading | null {
  const code = codeAmong(parts, index);
  for (let end = parts.length; end > 0; end--) {
    for (let start = 0; start < end; start++) {
      const items = itemsOfText(parts.slice(start, end).join(" "), index);
      if (items) return code === null ? asPart(parts, start, end, items, index) : withCode(code, items);
    }
  }
  return code === null ? null : { ...alone, items: [code], how: "code" };
}

/** The one item whose numbered id stands as a part of its own («strategi_10: …»); ids without a number are also plain words. */
function codeAmong(parts: readonly string[], index: HeaderIndex): string | null {
  const codes = new Set(parts.filter((part) => /\p{L}.*\d/u.test(part)).flatMap((part) => index.codes.get(foldCode(part)) ?? []));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

/** An id beside the text of another item: it may be either. */
function withCode(code: string, items: readonly string[]): HeaderReading {
  return { ...alone, items: items.includes(code) ? [code] : [code, ...items], how: "code" };
}

function asPart(parts: readonly string[], start: number, end: number, items: readonly string[], index: HeaderIndex): HeaderReading {
  const repeats = (part: string) => itemsOfText(part, index)?.join() === items.join();
  const before = parts.slice(0, start).filter((part) => withoutNumbering(part).trim() !== "" && !repeats(part));
  const after = parts.slice(end).filter((part) => withoutNumbering(part).trim() !== "" && !repeats(part));
  const heading = foldTight(withoutNumbering(before.join(" ")));
  if (heading === "" && after.length === 0) return { ...alone, items, how: "label" };
  const afterBlock = after.length > 0 ? blockOfText(after.join(" "), index) : null;
  const headingBlock = blockOfText(before.join("\n"), index) ?? afterBlock;
  return { items, how: "part", heading, headingBlock, hasMore: after.length > 0 && afterBlock === null };
}

/** «Strategi_Robotisering», «strategi.Robotisering»: a block's name run together with the text of one of its items. */
function readAfterBlockName(header: string, index: HeaderIndex): HeaderReading | null {
  const folded = foldTight(withoutNumbering(header));
  for (const [name, block] of index.blockNames) {
    if (!folded.startsWith(name)) continue;
    const items = index.labels.get(folded.slice(name.length))?.filter((item) => index.blockOf.get(item) === block) ?? [];
    if (items.length > 0) return { items, how: "part", heading: name, headingBlock: block, hasMore: false };
  }
  return null;
}
