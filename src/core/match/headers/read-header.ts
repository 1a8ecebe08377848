import { foldCode, foldTight, headerParts, withoutNumbering, withoutTrailingNumber } from "../../basics/fold.ts";
import type { HeaderIndex } from "./header-index.ts";

/** The reading of one header on its own, without its neighbours. */
export interface HeaderReading {
  /** The items it may be, in the rule set's order; more than one where blocks share a wording, none for another column. */
  readonly items: readonly string[];
  readonly how: "code" | "label" | "part";
  /** Folded text before the item's in the same cell: the question an item belongs to; "" for none. */
  readonly heading: string;
  /** The block that this heading names; null where it names none. */
  readonly headingBlock: string | null;
  /** More text follows the item's («Robotisering - kommentar»). */
  readonly hasMore: boolean;
}

/** A header's reading, and the block that it names itself. */
export interface ReadText {
  readonly reading: HeaderReading | null;
  readonly namesBlock: string | null;
}

/** One column's header. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  /** The heading over it in the row above: its own, or that of its block; "" for none. */
  readonly above: string;
  readonly reading: HeaderReading | null;
  /** The block that the text itself names; such a column may list the block's items. */
  readonly namesBlock: string | null;
}

/** The name that a survey tool has given a question, in front of its text: «Q12», «G01Q05», «plan2». */
const TOOL_CODE = /^\p{L}[\p{L}\p{N}_]*\d+$/u;

const alone = { heading: "", headingBlock: null, hasMore: false } as const;

/**
 * Reads a header by exact (folded) comparison: an item's id, its text or an alias, or one of these as a whole part of a longer
 * header. null when it names nothing. No spelling is guessed at here; see `similarItem`.
 */
export function readHeader(header: string, index: HeaderIndex): ReadText {
  const parts = headerParts(header).map(foldPart);
  const whole = foldPart(header);
  const namesBlock = blockNamed([whole], index) ?? lastBlockNamed(parts, index);
  const code = index.codes.get(foldCode(header));
  if (code !== undefined) return { reading: { ...alone, ...codeOrText(code, foldTight(header), index) }, namesBlock };
  const ticked = readCheckbox(header, index);
  if (ticked) return { reading: ticked, namesBlock };
  const items = itemsOfRun([whole], 0, 1, index);
  if (items) return { reading: { ...alone, items, how: "label" }, namesBlock };
  const inParts = parts.length > 1 ? readParts(parts, index) : null;
  return { reading: inParts ?? readAfterBlockName(whole, index) ?? readPath(header, index), namesBlock };
}

/** «tilbud___film», as REDCap calls the option of a question: the block's name, and the item's id in it. */
function readCheckbox(header: string, index: HeaderIndex): HeaderReading | null {
  const [, question = "", option = ""] = /^(\w+?)___(\w+)$/u.exec(header.trim()) ?? [];
  const block = index.blockNames.get(foldTight(question));
  const item = index.codes.get(foldCode(option)) ?? index.codes.get(foldCode(`${question}_${option}`));
  if (block === undefined || item === undefined || index.blockOf.get(item) !== block) return null;
  return { items: [item], how: "code", heading: "", headingBlock: block, hasMore: false };
}

/** An id that is also the text of another: of that one, where the id is a word of the rules' own, else of either. */
function codeOrText(code: string, text: string, index: HeaderIndex): Pick<HeaderReading, "items" | "how"> {
  const others = (index.labels.get(text) ?? []).filter((item) => item !== code && foldTight(index.texts.get(item) ?? "") === text);
  if (others.length > 0 && index.unitColumns.has(code)) return { items: others, how: "label" };
  return { items: [code, ...others], how: "code" };
}

/** Reads a header without letters («#»): nothing in it can be compared but all of it. */
export function readSigns(header: string, index: HeaderIndex): ReadText {
  const item = index.signs.get(header.trim());
  return { reading: item === undefined ? null : { ...alone, items: [item], how: "label" }, namesBlock: null };
}

/** The block that a heading names: as a whole, or by the last of its parts that names one. */
export function blockOfText(text: string, index: HeaderIndex): string | null {
  return blockNamed([foldPart(text)], index) ?? lastBlockNamed(headerParts(text).map(foldPart), index);
}

/** A part of a header, folded once in each way it is compared. */
interface Part {
  readonly text: string;
  readonly tight: string;
  /** Without numbering in front. */
  readonly bare: string;
  /** Without a number behind, and without either. */
  readonly tightEnd: string;
  readonly bareEnd: string;
}

function foldPart(text: string): Part {
  const tight = foldTight(text);
  const unnumbered = withoutNumbering(text);
  const bare = unnumbered === text ? tight : foldTight(unnumbered);
  const hasNumber = /\d\D?$/.test(text);
  const tightEnd = hasNumber ? foldTight(withoutTrailingNumber(text)) : tight;
  return { text, tight, bare, tightEnd, bareEnd: hasNumber ? foldTight(withoutTrailingNumber(unnumbered)) : bare };
}

/** The parts from `start` to before `end` as one text: unchanged, without numbering in front, and also without a number behind. */
function runOf(parts: readonly Part[], start: number, end: number): readonly string[] {
  const [first, last] = [parts[start], parts[end - 1]];
  if (!first || !last) return [];
  if (first === last) return [first.tight, first.bare, first.bareEnd];
  let middle = "";
  for (let at = start + 1; at < end - 1; at++) middle += parts[at]?.tight ?? "";
  return [first.tight + middle + last.tight, first.bare + middle + last.tight, first.bare + middle + last.tightEnd];
}

/** The items whose text or alias these parts are together. */
function itemsOfRun(parts: readonly Part[], start: number, end: number, index: HeaderIndex): readonly string[] | null {
  let least = -(parts[start]?.tight.length ?? 0); // numbering in front may be all of the first part
  for (let at = start; at < end; at++) least += parts[at]?.tightEnd.length ?? 0;
  if (least > index.longest) return null;
  for (const text of runOf(parts, start, end)) {
    const items = index.labels.get(text);
    if (items) return items;
  }
  return null;
}

function blockNamed(parts: readonly Part[], index: HeaderIndex): string | null {
  const [tight = "", bare = ""] = runOf(parts, 0, parts.length);
  return index.blockNames.get(tight) ?? index.blockNames.get(bare) ?? null;
}

function lastBlockNamed(parts: readonly Part[], index: HeaderIndex): string | null {
  for (let at = parts.length - 1; at >= 0; at--) {
    const block = index.blockNames.get(parts[at]?.bare ?? "");
    if (block !== undefined) return block;
  }
  return null;
}

/** The last run of whole parts that is an item; the longest of those that end there. */
function readParts(parts: readonly Part[], index: HeaderIndex): HeaderReading | null {
  const code = codeAmong(parts, index);
  for (let end = parts.length; end > 0; end--) {
    for (let start = 0; start < end; start++) {
      const items = itemsOfRun(parts, start, end, index);
      if (items) return code === null ? asPart(parts, start, end, items, index) : withCode(code, items);
    }
  }
  return code === null ? null : { ...alone, items: [code], how: "code" };
}

/** The one item whose numbered id is a part of its own («strategi_10: …»); ids without a number are also plain words. */
function codeAmong(parts: readonly Part[], index: HeaderIndex): string | null {
  const codes = new Set(parts.filter(({ text }) => /^\p{L}.*\d/u.test(text)).flatMap(({ text }) => index.codes.get(foldCode(text)) ?? []));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

/** An id beside the text of another item: it may be either. */
function withCode(code: string, items: readonly string[]): HeaderReading {
  return { ...alone, items: items.includes(code) ? [code] : [code, ...items], how: "code" };
}

function asPart(parts: readonly Part[], start: number, end: number, items: readonly string[], index: HeaderIndex): HeaderReading {
  const hasOtherText = (part: Part) => part.bare !== "" && itemsOfRun([part], 0, 1, index)?.join() !== items.join();
  const before = parts.slice(0, start).filter((part, at) => hasOtherText(part) && !(at === 0 && TOOL_CODE.test(part.text)));
  const after = parts.slice(end).filter(hasOtherText);
  const [, heading = ""] = runOf(before, 0, before.length);
  if (heading === "" && after.length === 0) return { ...alone, items, how: "label" };
  const afterBlock = blockNamed(after, index) ?? lastBlockNamed(after, index);
  const headingBlock = blockNamed(before, index) ?? lastBlockNamed(before, index) ?? afterBlock;
  return { items, how: "part", heading, headingBlock, hasMore: after.length > 0 && afterBlock === null };
}

/**
 * «gruppe/spørsmål/valg», as some tools write it; texts hold slashes too, so that all behind one of them must be an item's wording. A group is no
 * doubt, unless it has a number: «2019/…» may be another year's question.
 */
function readPath(header: string, index: HeaderIndex): HeaderReading | null {
  const parts = header.split("/").map(foldPart);
  for (let start = 1; start < parts.length; start++) {
    const items = itemsOfRun(parts, start, parts.length, index);
    if (!items) continue;
    const before = parts.slice(0, start);
    const headingBlock = lastBlockNamed(before, index);
    if (headingBlock === null && !before.some(({ text }) => /\d/.test(text))) return { ...alone, items, how: "label" };
    return { items, how: "part", heading: before.at(-1)?.bare ?? "", headingBlock, hasMore: false };
  }
  return null;
}

/** «Strategi_Robotisering», «strategi.Robotisering»: a block's name joined with the text of one of its items. */
function readAfterBlockName({ bare }: Part, index: HeaderIndex): HeaderReading | null {
  for (const [name, block] of index.blockNames) {
    if (!bare.startsWith(name)) continue;
    const items = index.labels.get(bare.slice(name.length))?.filter((item) => index.blockOf.get(item) === block) ?? [];
    if (items.length > 0) return { items, how: "part", heading: name, headingBlock: block, hasMore: false };
  }
  return null;
}
