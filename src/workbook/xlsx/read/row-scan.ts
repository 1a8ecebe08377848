import { mostColumns, mostRows } from "../../../core/sheet/limits.ts";
import { damaged } from "../xml/damage.ts";
import { isCharacterData, notWellFormed, walkContent } from "../xml/well-formed.ts";
import { attribute, isTrue, readTag } from "../xml/xml.ts";
import { wholeNumber } from "./whole-number.ts";
import { isBlank, nextTag, tagWithin } from "./sheet-pieces.ts";

/*
 * Part of the fast path: every cell of a file passes through these loops over character codes. The plain reading of the same rows is
 * test/workbook/xlsx/read/plain-row-scan.ts; row-scan.properties.test.ts beside it holds the two together.
 */

/** A row and where it stands in its text; `row` counts from 0. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly isHidden: boolean;
}

/** How a row's opening tag mostly is: nothing need be looked at more closely. */
const PLAIN_ROW = /<row r="(\d{1,7})"(?: spans="[\d:]+")?>/y;

/** Finds the rows of a sheet, piece after piece. Refuses rows out of order or beyond Excel's last. */
export class RowScanner {
  readonly #part: string;
  readonly #open: string;
  readonly #close: string;
  #previous = -1;

  constructor(prefix: string, part: string) {
    this.#part = part;
    this.#open = `<${prefix}row`;
    this.#close = `</${prefix}row>`;
  }

  /** The rows of a text that holds whole rows, markup hidden. A row without number follows the one before. */
  *rows(scan: string): Generator<RowPlace> {
    let start = nextTag(scan, this.#open, 0);
    let end = 0;
    while (start >= 0) {
      refuseBetween(scan, end, start, this.#part);
      const place = this.#place(scan, start);
      if (place.row <= this.#previous || place.row >= mostRows) throw damaged(this.#part, `row ${place.row + 1} is out of order`);
      this.#previous = place.row;
      yield place;
      end = place.end;
      start = nextTag(scan, this.#open, end);
    }
    refuseBetween(scan, end, scan.length, this.#part);
  }

  #place(scan: string, start: number): RowPlace {
    const { row, isHidden, isEmpty, contentStart } = this.#tag(scan, start);
    if (isEmpty) return { row, start, contentStart, contentEnd: contentStart, end: contentStart, isHidden };
    const contentEnd = scan.indexOf(this.#close, contentStart);
    if (contentEnd < 0) throw damaged(this.#part, `row ${row + 1} has no end`);
    return { row, start, contentStart, contentEnd, end: contentEnd + this.#close.length, isHidden };
  }

  #tag(scan: string, start: number): Pick<RowPlace, "row" | "isHidden" | "contentStart"> & { readonly isEmpty: boolean } {
    PLAIN_ROW.lastIndex = start;
    const plain = PLAIN_ROW.exec(scan);
    if (plain) return { row: Number(plain[1]) - 1, isHidden: false, contentStart: PLAIN_ROW.lastIndex, isEmpty: false };
    const { element, end } = readTag(scan, start, this.#part);
    const number = attribute(element, "r");
    if (number !== undefined && wholeNumber(number) < 1) throw damaged(this.#part, "a row has a wrong number");
    const row = number === undefined ? this.#previous + 1 : wholeNumber(number) - 1;
    return { row, isHidden: isTrue(attribute(element, "hidden")), contentStart: end, isEmpty: element.isEmpty };
  }
}

/**
 * Walks the cells of one row after another. Its fields tell of the cell it stands at; no object is made per cell.
 * A cell without reference stands to the right of the one before.
 */
export class CellScanner {
  /** Counted from 0. */
  column = -1;
  /** The t attribute; "n" where there is none. */
  type = "n";
  /** The s attribute: the number of its cell format. */
  style = 0;
  hasReference = false;
  start = 0;
  contentStart = 0;
  contentEnd = 0;
  end = 0;
  /** Where the value stands in a cell that holds only <v>…</v>, as nearly all do; -1 in any other. */
  valueStart = -1;
  valueEnd = -1;
  /** That value where it is a whole number in up to nine digits; -1 for any other. */
  wholeNumber = -1;
  /** Where the text stands in a cell that holds only <is><t>…</t></is>; -1 in any other that is an inline string. */
  textStart = -1;
  textEnd = -1;

  readonly #part: string;
  readonly #open: string;
  readonly #close: string;
  readonly #valueOpen: string;
  readonly #valueClose: string;
  readonly #isPlain: boolean;
  #scan = "";
  #row = 0;
  #rowEnd = 0;
  /** The column of the cell before. */
  #previous = -1;

  constructor(prefix: string, part: string) {
    this.#part = part;
    this.#open = `<${prefix}c`;
    this.#close = `</${prefix}c>`;
    this.#valueOpen = `<${prefix}v>`;
    this.#valueClose = `</${prefix}v>`;
    this.#isPlain = prefix === "";
  }

  /** Starts at a row, or at a later place in it. */
  begin(scan: string, { row, contentStart, contentEnd }: Pick<RowPlace, "row" | "contentStart" | "contentEnd">): void {
    this.#scan = scan;
    this.#row = row;
    this.#rowEnd = contentEnd;
    this.end = contentStart;
    this.column = -1;
  }

  /** Goes to the next cell; false when the row has no more. */
  next(): boolean {
    if (this.#isPlain && this.#nextPlain()) return true;
    const start = this.#nextStart();
    const isLast = start < 0 || start >= this.#rowEnd;
    refuseBetween(this.#scan, this.end, isLast ? this.#rowEnd : start, this.#part);
    if (isLast) return false;
    this.start = start;
    this.type = "n";
    this.style = 0;
    this.hasReference = false;
    this.wholeNumber = -1;
    this.#previous = this.column++;
    const tagEnd = this.#readAttributes(start + this.#open.length);
    if (this.column <= this.#previous) throw this.#damage("is out of order");
    if (this.column >= mostColumns) throw this.#damage("is beyond the last column");
    this.#findContent(tagEnd);
    if (this.contentEnd < 0 || this.end > this.#rowEnd) throw this.#damage("has no end");
    return true;
  }

  /**
   * Goes to the next cell if it is written as Excel writes nearly all: <c r="B7" s="1" t="s"><v>12</v></c>, or empty. False, with nothing
   * changed but what `next` sets anew, for any other. One walk over the letters takes a quarter of the time of looking for each piece.
   */
  #nextPlain(): boolean {
    const scan = this.#scan;
    const start = this.end;
    if (!isAt(scan, start, 60, 99, 32, 114) || scan.charCodeAt(start + 4) !== 61 || scan.charCodeAt(start + 5) !== 34) return false; // <c r="
    let at = start + 6;
    let code = scan.charCodeAt(at);
    let column = 0;
    for (; code >= 65 && code <= 90; code = scan.charCodeAt(++at)) column = column * 26 + code - 64;
    let row = 0;
    for (; code >= 48 && code <= 57; code = scan.charCodeAt(++at)) row = row * 10 + code - 48;
    if (column - 1 <= this.column || column > mostColumns || row !== this.#row + 1 || code !== 34) return false;
    let style = 0;
    if (isAt(scan, at + 1, 32, 115, 61, 34)) {
      const digits = (at += 5); // s="
      for (code = scan.charCodeAt(at); code >= 48 && code <= 57; code = scan.charCodeAt(++at)) style = style * 10 + code - 48;
      if (code !== 34 || at === digits) return false;
    }
    let isShared = false;
    if (isAt(scan, at + 1, 32, 116, 61, 34)) {
      if (!isAt(scan, at + 5, 115, 34, 62, 60)) return false; // t="s"><
      isShared = true;
      at += 6;
    }
    return this.#takePlain(start, at + 1, column - 1, style, isShared);
  }

  /** The rest of a plain cell, from the end of its tag. */
  #takePlain(start: number, tagEnd: number, column: number, style: number, isShared: boolean): boolean {
    const scan = this.#scan;
    let end = tagEnd + 2;
    let number = -1;
    if (isAt(scan, tagEnd, 62, 60, 118, 62)) {
      let at = tagEnd + 4; // ><v>
      let code = scan.charCodeAt(at);
      for (number = 0; code >= 48 && code <= 57; code = scan.charCodeAt(++at)) number = number * 10 + code - 48;
      const digits = at - tagEnd - 4;
      const isClosed = isAt(scan, at, 60, 47, 118, 62) && isAt(scan, at + 4, 60, 47, 99, 62); // </v></c>
      if (digits === 0 || digits > 9 || !isClosed) return false;
      this.contentStart = tagEnd + 1;
      this.valueStart = tagEnd + 4;
      this.valueEnd = at;
      this.contentEnd = at + 4;
      end = at + 8;
    } else if (scan.charCodeAt(tagEnd) === 47 && scan.charCodeAt(tagEnd + 1) === 62) {
      this.contentStart = this.contentEnd = end;
      this.valueStart = -1;
    } else return false;
    if (end > this.#rowEnd) return false;
    this.start = start;
    this.end = end;
    this.column = column;
    this.style = style;
    this.type = isShared ? "s" : "n";
    this.hasReference = true;
    this.wholeNumber = number;
    return true;
  }

  /** Cells mostly follow each other directly; then there is nothing to look for. */
  #nextStart(): number {
    const isHere = this.#scan.startsWith(this.#open, this.end) && this.#scan.charCodeAt(this.end + this.#open.length) === 32;
    return isHere ? this.end : tagWithin(this.#scan, this.#open, this.end, this.#rowEnd);
  }

  #findContent(tagEnd: number): void {
    const scan = this.#scan;
    const isEmpty = scan.charCodeAt(tagEnd) === 47;
    if (isEmpty && scan.charCodeAt(tagEnd + 1) !== 62) throw this.#damage("is not well-formed");
    this.contentStart = tagEnd + (isEmpty ? 2 : 1);
    this.valueStart = this.textStart = -1;
    if (isEmpty) this.contentEnd = this.end = this.contentStart;
    else if (!this.#findOnlyValue() && !this.#findOnlyText()) {
      this.contentEnd = scan.indexOf(this.#close, this.contentStart);
      if (tagWithin(scan, this.#open, this.contentStart, this.contentEnd) >= 0) throw this.#damage("has no end");
      walkContent(scan, this.contentStart, Math.max(this.contentStart, this.contentEnd), this.#part);
      this.end = this.contentEnd + this.#close.length;
    }
  }

  /** True for a cell that holds a value and nothing else; its places are then known. */
  #findOnlyValue(): boolean {
    if (!this.#scan.startsWith(this.#valueOpen, this.contentStart)) return false;
    const start = this.contentStart + this.#valueOpen.length;
    const end = this.#scan.indexOf("<", start);
    const contentEnd = end + this.#valueClose.length;
    if (!this.#scan.startsWith(this.#valueClose, end) || !this.#scan.startsWith(this.#close, contentEnd)) return false;
    if (!isCharacterData(this.#scan.slice(start, end))) throw this.#damage("is not well-formed");
    this.valueStart = start;
    this.valueEnd = end;
    this.contentEnd = contentEnd;
    this.end = contentEnd + this.#close.length;
    return true;
  }

  /** True for a cell that holds <is><t>…</t></is> and nothing else, as most do in a sheet without shared strings; its places are then known. */
  #findOnlyText(): boolean {
    const scan = this.#scan;
    const open = scan.startsWith("<is><t>", this.contentStart)
      ? 7
      : scan.startsWith('<is><t xml:space="preserve">', this.contentStart)
        ? 28
        : 0;
    if (open === 0) return false;
    const start = this.contentStart + open;
    const close = scan.indexOf("<", start);
    const contentEnd = close + 9;
    if (!scan.startsWith("</t></is>", close) || !scan.startsWith(this.#close, contentEnd)) return false;
    if (!isCharacterData(scan.slice(start, close))) return false;
    this.textStart = start;
    this.textEnd = close;
    this.contentEnd = contentEnd;
    this.end = contentEnd + this.#close.length;
    return true;
  }

  /** Reads r, s and t, and gives the place of the tag's ">" or "/>". */
  #readAttributes(from: number): number {
    const scan = this.#scan;
    let at = from;
    let taken = 0;
    for (;;) {
      const code = scan.charCodeAt(at);
      if (code === 62 || code === 47) return at;
      if (isSpace(code)) {
        at++;
        continue;
      }
      const place = code === 114 ? 1 : code === 115 ? 2 : code === 116 ? 4 : 0;
      // r, s and t, once each and as nearly all write them; of any other attribute the whole tag is looked at.
      const isPlain = place > 0 && (taken & place) === 0 && scan.charCodeAt(at + 1) === 61 && scan.charCodeAt(at + 2) === 34;
      const close = isPlain ? scan.indexOf('"', at + 3) : -1;
      const next = scan.charCodeAt(close + 1);
      if (close < 0 || !(isSpace(next) || next === 47 || next === 62)) return this.#readWholeTag();
      this.#take(code, at + 3, close);
      taken |= place;
      at = close + 1;
    }
  }

  #readWholeTag(): number {
    const { element, end } = readTag(this.#scan, this.start, this.#part);
    this.column = this.#previous + 1;
    this.hasReference = false;
    for (const { name, value } of element.attributes) if (name.length === 1) this.#take(name.charCodeAt(0), 0, value.length, value);
    return end - (element.isEmpty ? 2 : 1);
  }

  #take(letter: number, start: number, end: number, text = this.#scan): void {
    if (letter === 114) this.#takeReference(text, start, end);
    else if (letter === 115) this.style = wholeNumber(text.slice(start, end));
    else if (letter === 116) this.type = text.slice(start, end);
    if (this.style < 0 || !/^[A-Za-z]+$/.test(this.type)) throw this.#damage("is not well-formed");
  }

  #takeReference(text: string, start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = wholeNumber(text.slice(at, end));
    if (column === 0 || row !== this.#row + 1) throw this.#damage("has a wrong reference");
    this.column = column - 1;
    this.hasReference = true;
  }

  #damage(what: string): Error {
    return damaged(this.#part, `a cell in row ${this.#row + 1} ${what}`);
  }
}

/** Refuses what stands between two rows or two cells and is neither blank nor a list of extensions: no XML, or none of a sheet. */
function refuseBetween(scan: string, from: number, to: number, part: string): void {
  if (isBlank(scan, from, to)) return;
  const between = scan.slice(from, to);
  if (!/^[\s\u0085]*<(?:[^\s:<>/]+:)?extLst[\s/>]/.test(between)) throw notWellFormed(part);
  walkContent(scan, from, to, part);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether these four characters stand at a place. */
function isAt(text: string, at: number, first: number, second: number, third: number, fourth: number): boolean {
  return (
    text.charCodeAt(at) === first &&
    text.charCodeAt(at + 1) === second &&
    text.charCodeAt(at + 2) === third &&
    text.charCodeAt(at + 3) === fourth
  );
}
