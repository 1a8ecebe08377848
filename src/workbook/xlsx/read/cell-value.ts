import { cellAddress } from "../../../core/sheet/address.ts";
import type { Cell, CellError } from "../../../core/sheet/sheet.ts";
import { dateSerial, isoDate } from "../../facts/dates.ts";
import { KeptTexts } from "../../facts/kept-texts.ts";
import { damaged } from "../xml/damage.ts";
import { readText, richText } from "./rich-text.ts";
import type { CellScanner } from "./row-scan.ts";
import { tagWithin } from "./sheet-pieces.ts";
import { wholeNumber } from "./whole-number.ts";
import { decodeText, isTrue } from "../xml/xml.ts";

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  /** Which cell formats show a share of a hundred, and with how many decimals; left out for none. */
  readonly percentStyles?: ReadonlyMap<number, number>;
  readonly date1904: boolean;
  /** What an error is read as. */
  readonly errorOf: (text: string) => CellError;
}

const uncalculated: CellError = { error: "uncalculated" };
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Turns the cell a scanner stands at into its value. */
export class CellReader {
  readonly #context: CellContext;
  readonly #part: string;
  readonly #value: string;
  readonly #valueClose: string;
  readonly #formula: string;
  readonly #texts: KeptTexts;
  readonly #errors = new Map<string, Cell>();

  constructor(context: CellContext, prefix: string, part: string) {
    this.#context = context;
    this.#part = part;
    this.#texts = new KeptTexts(part);
    this.#value = `<${prefix}v`;
    this.#valueClose = `</${prefix}v>`;
    this.#formula = `<${prefix}f`;
  }

  /**
   * The cell's value; null when it has none. A formula whose value the file does not hold is { error: "uncalculated" }.
   * `text` and `scan` are the piece and the same with markup hidden; `row` counts from 0. Refuses values that are not of their type.
   */
  read(text: string, scan: string, cell: CellScanner, row: number): Cell {
    if (cell.contentStart === cell.contentEnd) return null;
    if (cell.wholeNumber >= 0)
      return cell.type === "s" ? this.#sharedAt(cell.wholeNumber, cell, row) : this.#numberOrDate(cell.wholeNumber, cell);
    if (cell.type === "inlineStr") return this.#texts.keep(inlineText(text, cell));
    const raw = this.#raw(text, scan, cell);
    const isFormula = raw === null || raw === "" ? this.#hasFormula(scan, cell) : false;
    if (raw === null || (raw === "" && cell.type !== "str")) return isFormula ? uncalculated : null;
    switch (cell.type) {
      case "s":
        return this.#shared(raw, cell, row);
      case "n":
        return this.#number(raw, cell, row);
      case "str":
        return this.#texts.keep(readText(raw));
      case "b":
        return this.#truth(decodeText(raw).trim(), cell, row);
      case "e":
        return this.#error(decodeText(raw));
      case "d":
        return { date: this.#isoDate(decodeText(raw)) };
      default:
        throw this.#damage(cell, row, "is of an unknown type");
    }
  }

  /** What stands in the value element, still encoded; null when there is none. */
  #raw(text: string, scan: string, { contentStart, contentEnd, valueStart, valueEnd }: CellScanner): string | null {
    if (valueStart >= 0) return text.slice(valueStart, valueEnd);
    const open = tagWithin(scan, this.#value, contentStart, contentEnd);
    if (open < 0) return null;
    const tagEnd = scan.indexOf(">", open);
    if (scan.charCodeAt(tagEnd - 1) === 47) return "";
    const close = scan.indexOf(this.#valueClose, tagEnd);
    if (close < 0 || close > contentEnd) throw damaged(this.#part, "a value has no end");
    return text.slice(tagEnd + 1, close);
  }

  #hasFormula(scan: string, { contentStart, contentEnd }: CellScanner): boolean {
    return tagWithin(scan, this.#formula, contentStart, contentEnd) >= 0;
  }

  #shared(raw: string, cell: CellScanner, row: number): string {
    return this.#sharedAt(wholeNumber(decodeText(raw)), cell, row);
  }

  #sharedAt(index: number, cell: CellScanner, row: number): string {
    const text = this.#context.strings[index];
    if (text === undefined) throw this.#damage(cell, row, "points at a text that is not there");
    return text;
  }

  #number(raw: string, cell: CellScanner, row: number): Cell {
    const digits = wholeNumber(raw);
    const number = digits >= 0 ? digits : NUMBER.test(decodeText(raw)) ? Number(decodeText(raw)) : NaN;
    if (!Number.isFinite(number)) throw this.#damage(cell, row, "holds no number");
    return this.#numberOrDate(number, cell);
  }

  #numberOrDate(number: number, cell: CellScanner): Cell {
    const date = this.#context.dateStyles[cell.style] === true ? isoDate(number, this.#context.date1904) : null;
    return date === null ? number : { date };
  }

  #truth(text: string, cell: CellScanner, row: number): boolean {
    if (!/^(?:[01]|true|false)$/.test(text)) throw this.#damage(cell, row, "holds no truth value");
    return isTrue(text);
  }

  /** A date as others are read: without a time of midnight. */
  #isoDate(text: string): string {
    const serial = dateSerial(text, this.#context.date1904);
    return (serial === null ? null : isoDate(serial, this.#context.date1904)) ?? text;
  }

  #error(error: string): Cell {
    const known = this.#errors.get(error) ?? this.#context.errorOf(error);
    this.#errors.set(error, known);
    return known;
  }

  #damage(cell: CellScanner, row: number, what: string): Error {
    return damaged(this.#part, `cell ${cellAddress(row, cell.column)} ${what}`);
  }
}

function inlineText(text: string, { textStart, textEnd, contentStart, contentEnd }: CellScanner): string {
  return textStart >= 0 ? readText(text.slice(textStart, textEnd)) : richText(text.slice(contentStart, contentEnd));
}
