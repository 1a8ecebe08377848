import { Refusal } from "../../../core/issues/refusal.ts";
import { damaged } from "./damage.ts";

/*
 * What XML 1.0 (fifth edition) and its namespaces ask of a text, without declarations of types: those are refused. The numbers are of its
 * productions.
 */

/** Elements that may stand inside one another; what Office writes has about twenty. */
const DEEPEST = 256;

const NAME_START =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\udb7f\\udc00-\\udfff\\uf900-\\ufdcf\\ufdf0-\\ufffd";
const NAME = `[${NAME_START}][${NAME_START}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-]*`; // 4, 5; pairs of surrogates are whole, since they were decoded
const BLANK = "[ \\t\\r\\n]"; // 3

const OPENING = new RegExp(`<(${NAME})`, "y");
const ATTRIBUTE = new RegExp(`${BLANK}+(${NAME})${BLANK}*=${BLANK}*(?:"([^"<]*)"|'([^'<]*)')`, "y"); // 41
const TAG_END = new RegExp(`${BLANK}*(/?)>`, "y"); // 40, 44
const CLOSING = new RegExp(`</(${NAME})${BLANK}*>`, "y"); // 42
const DECLARATION = new RegExp(
  `^<\\?xml${BLANK}+version${BLANK}*=${BLANK}*(?:"1\\.\\d+"|'1\\.\\d+')(?:${BLANK}+encoding${BLANK}*=${BLANK}*(?:"[A-Za-z][\\w.-]*"|'[A-Za-z][\\w.-]*'))?` +
    `(?:${BLANK}+standalone${BLANK}*=${BLANK}*(?:"(?:yes|no)"|'(?:yes|no)'))?${BLANK}*\\?>$`,
); // 23
const INSTRUCTION = new RegExp(`^<\\?(?!xml[ \\t\\r\\n?])${NAME}(?:${BLANK}[^]*)?\\?>$`, "i"); // 16, 17

/** Characters that XML cannot hold (2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** Text in which nothing has to be looked at more closely. */
const PLAIN = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f&<\]\ufffe\uffff]*$/;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#([0-9]+)|#x([0-9a-fA-F]+));|&/g; // 66, 67

/** Where an attribute stands, from its name to its closing quote; `value` is encoded. */
export interface AttributePlace {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Where an opening tag, or an empty element, stands. */
export interface TagPlace {
  readonly name: string;
  readonly start: number;
  readonly nameEnd: number;
  /** Where its name and attributes end: the place for one more. */
  readonly tagEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** Told of the elements of a text in their order. */
export interface ElementVisitor {
  readonly open: (tag: TagPlace) => void;
  readonly close: (start: number, end: number) => void;
}

/** The prefixes that are declared around a stretch of XML, as «x:»; null where that is not known, and they are not looked at. */
export type Prefixes = readonly string[] | null;

/** Whether a text between tags, or between the quotes of an attribute, is one: entities that there are, and no character that XML cannot hold. */
export function isText(raw: string): boolean {
  if (PLAIN.test(raw)) return true;
  if (FORBIDDEN.test(raw) || raw.includes("<")) return false;
  for (const [entity, decimal, hexadecimal] of raw.matchAll(ENTITY)) {
    if (entity === "&") return false;
    const code = decimal !== undefined ? parseInt(decimal, 10) : hexadecimal !== undefined ? parseInt(hexadecimal, 16) : null;
    if (code !== null && !isCharacter(code)) return false;
  }
  return true;
}

function isCharacter(code: number): boolean {
  if (code > 0xffff) return code <= 0x10ffff;
  return (code < 0xd800 || code > 0xdfff) && !FORBIDDEN.test(String.fromCharCode(code));
}

/** Whether a text between tags is one; "]]>" may not stand there (14). */
export function isCharacterData(raw: string): boolean {
  return isText(raw) && !raw.includes("]]>");
}

/** The attributes of the tag whose name ends at a place. What stands behind them is not looked at. */
export function attributesFrom(xml: string, nameEnd: number): AttributePlace[] {
  const attributes: AttributePlace[] = [];
  ATTRIBUTE.lastIndex = nameEnd;
  for (let found = ATTRIBUTE.exec(xml); found !== null; found = ATTRIBUTE.exec(xml)) {
    const [whole, name = "", double, single = ""] = found;
    const end = found.index + whole.length;
    attributes.push({ name, value: double ?? single, start: end - whole.trimStart().length, end });
  }
  return attributes;
}

/** The tag that opens, or is, the element that starts at a place. Refuses one that is not well-formed. */
export function tagAt(xml: string, start: number, part: string): TagPlace {
  OPENING.lastIndex = start;
  const name = OPENING.exec(xml)?.[1];
  if (name === undefined) throw notWellFormed(part);
  const nameEnd = start + 1 + name.length;
  const attributes = attributesFrom(xml, nameEnd);
  const tagEnd = attributes.at(-1)?.end ?? nameEnd;
  TAG_END.lastIndex = tagEnd;
  const close = TAG_END.exec(xml);
  if (close === null || !attributes.every(({ value }) => isText(value)) || hasSameNames(attributes)) throw notWellFormed(part);
  const [whole, slash = ""] = close;
  return { name, start, nameEnd, tagEnd, end: tagEnd + whole.length, isEmpty: slash === "/" };
}

function hasSameNames(attributes: readonly AttributePlace[]): boolean {
  return attributes.length > 1 && new Set(attributes.map(({ name }) => name)).size < attributes.length;
}

/**
 * Walks the elements and texts between two places, which must be well-formed and whole: every element ends there. Refuses anything else as
 * damage of `part`, and a DOCTYPE; elements nested too deep are refused as beyond what is read.
 */
export function walkContent(
  xml: string,
  from: number,
  to: number,
  part: string,
  prefixes: Prefixes = null,
  visitor?: ElementVisitor,
): void {
  const open: string[] = [];
  const scope = prefixes === null ? null : new Scope(prefixes);
  if (hasForbidden(from === 0 && to === xml.length ? xml : xml.slice(from, to))) throw notWellFormed(part);
  for (let at = from; at < to;) {
    const next = xml.indexOf("<", at);
    const end = next < 0 || next > to ? to : next;
    if (end > at && !isCharacterData(xml.slice(at, end))) throw notWellFormed(part);
    if (end === to) break;
    const afterMarkup = wholeMarkupEnd(xml, end, part);
    if (afterMarkup !== null) at = afterMarkup;
    else if (xml.charCodeAt(end + 1) === 47) {
      CLOSING.lastIndex = end;
      const name = CLOSING.exec(xml)?.[1];
      if (name === undefined || open.pop() !== name) throw notWellFormed(part);
      scope?.leave();
      at = CLOSING.lastIndex;
      visitor?.close(end, at);
    } else {
      const tag = tagAt(xml, end, part);
      scope?.enter(tag, xml, part);
      if (tag.isEmpty) scope?.leave();
      else if (open.push(tag.name) > DEEPEST) throw new Refusal({ code: "beyond_limit", part, what: "depth", limit: DEEPEST });
      visitor?.open(tag);
      at = tag.end;
    }
    if (at > to) throw notWellFormed(part);
  }
  if (open.length > 0) throw notWellFormed(part);
}

/** Whether a text has a character that XML cannot hold. */
export function hasForbidden(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** The same for the markup that starts at a place of a whole part; null for a tag. Refuses what is cut short, and a DOCTYPE. */
function wholeMarkupEnd(xml: string, start: number, part: string): number | null {
  const next = xml.charCodeAt(start + 1);
  if (next !== 0x3f && next !== 0x21) return null;
  const isMarkup = next === 0x3f || xml.startsWith("<!--", start) || xml.startsWith("<![CDATA[", start);
  if (!isMarkup) throw damaged(part, /^<!DOCTYPE/i.test(xml.slice(start, start + 9)) ? "DOCTYPE is not accepted" : "XML is cut short");
  const end = markupEnd(xml, start, part, start === 0);
  if (end === null) throw damaged(part, "XML is cut short");
  return end;
}

/**
 * Where the comment, CDATA section, instruction or declaration that starts at a place ends; null where the text ends before. Refuses one that is
 * not well-formed but for its characters; a declaration only the beginning of a part may have.
 */
export function markupEnd(xml: string, start: number, part: string, isFirst: boolean): number | null {
  if (xml.startsWith("<!--", start)) {
    const end = xml.indexOf("--", start + 4); // 15
    if (end < 0 || end + 2 === xml.length) return null;
    if (xml.charCodeAt(end + 2) !== 62) throw notWellFormed(part);
    return end + 3;
  }
  const close = xml.startsWith("<?", start) ? "?>" : "]]>";
  const at = xml.indexOf(close, start + 2);
  if (at < 0) return null;
  const instruction = close === "?>" ? xml.slice(start, at + 2) : null; // a section holds anything (18)
  if (instruction !== null && !INSTRUCTION.test(instruction) && !(isFirst && DECLARATION.test(instruction))) throw notWellFormed(part);
  return at + close.length;
}

/** The prefixes that may be used inside the elements that are open. */
class Scope {
  readonly #declared: string[];
  readonly #levels: number[] = [];

  constructor(declared: readonly string[]) {
    this.#declared = [...declared];
  }

  enter({ name, nameEnd, tagEnd }: TagPlace, xml: string, part: string): void {
    this.#levels.push(this.#declared.length);
    const attributes = xml.slice(nameEnd, tagEnd).includes(":") ? attributesFrom(xml, nameEnd) : [];
    this.#declared.push(...declaredIn(attributes));
    if (![name, ...attributes.map((one) => one.name)].every((one) => isDeclared(one, this.#declared))) throw notWellFormed(part);
  }

  leave(): void {
    this.#declared.length = this.#levels.pop() ?? 0;
  }
}

/** The prefixes that these attributes declare. */
export function declaredIn(attributes: readonly AttributePlace[]): string[] {
  return attributes.filter(({ name, value }) => name.startsWith("xmlns:") && value !== "").map(({ name }) => `${name.slice(6)}:`);
}

/** Whether a name has no prefix, or one that is declared; it has one colon at most. */
function isDeclared(name: string, declared: readonly string[]): boolean {
  const colon = name.indexOf(":");
  if (colon < 0) return true;
  const prefix = name.slice(0, colon + 1);
  return (
    colon > 0 &&
    name.indexOf(":", colon + 1) < 0 &&
    colon < name.length - 1 &&
    (prefix === "xmlns:" || prefix === "xml:" || declared.includes(prefix))
  );
}

export function notWellFormed(part: string): Refusal {
  return damaged(part, "XML is not well-formed");
}
