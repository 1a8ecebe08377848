import Papa from "papaparse";
import { Refusal } from "../../core/issues/refusal.ts";
import { FIRST_ROWS } from "../../core/sheet/first-rows.ts";
import type { Cell, FormulaAt, Sheet, SheetInfo } from "../../core/sheet/sheet.ts";
import { KeptTexts } from "../facts/kept-texts.ts";
import { csvStretches } from "./csv-stretches.ts";
import { textPieces } from "./csv-text.ts";
import type { Workbook } from "../workbook.ts";

export type Delimiter = ";" | "," | "\t";

/** In this order where two would do as well. */
const DELIMITERS: readonly Delimiter[] = [";", "\t", ","];
const LETTERS_LOOKED_AT = 1 << 18;

/** Files that are larger are not read: 100 000 × 69 answers are 35 MB. */
const MOST_MEGABYTES = 50;

/** What makes a spreadsheet run a text as a formula, and the same with apostrophes already before it. */
const RUNNABLE = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/**
 * A CSV file as a workbook of one sheet, named after the file. It is only read: results need sheets, charts and formats, and go to an
 * .xlsx file or to `writeCsv`.
 */
export class CsvWorkbook implements Workbook {
  readonly #sheet: Sheet;

  private constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /**
   * Reads the bytes of a CSV file: UTF-8, UTF-16 or Windows-1252, parted by `;`, `,` or tabs. Every cell is text as it is written
   * (0301 stays 0301), an empty one is null; a line break inside quotes is "\n". Throws a Refusal for what is no text and for
   * quotes that are never closed, as nobody knows where the cell ends.
   */
  static open(bytes: Uint8Array, name: string): CsvWorkbook {
    if (bytes.length > MOST_MEGABYTES * 1e6)
      throw new Refusal({ code: "beyond_limit", part: name, what: "megabytes", limit: MOST_MEGABYTES });
    const pieces = textPieces(bytes);
    const head = headOf(pieces);
    if (/^\s*<(?:!doctype\s+html|html|table)\b/i.test(head)) throw new Refusal({ code: "web_page" });
    const cells = parseCsv(head, pieces, name);
    const sheetName = name.replace(/^.*[\\/]/, "").replace(/\.(csv|tsv|txt)$/i, "") || "CSV";
    return new CsvWorkbook({
      name: sheetName,
      firstRow: 0,
      firstColumn: 0,
      cells,
      tables: [],
      merges: [],
      hiddenRows: [],
      ownColumns: null,
    });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve([{ name: this.#sheet.name, visible: true, ownId: null }]);
  }

  read(sheet: string, rows?: number): Promise<Sheet> {
    if (sheet !== this.#sheet.name) return Promise.reject(new Refusal({ code: "sheet_missing", sheet, sheets: [this.#sheet.name] }));
    return Promise.resolve(rows === undefined ? this.#sheet : { ...this.#sheet, cells: this.#sheet.cells.slice(0, rows) });
  }

  /** None: a file of texts has no formulas. */
  formulas(): Promise<readonly FormulaAt[]> {
    return Promise.resolve([]);
  }

  /** null: a file of texts has no notes, and takes none. */
  notes(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Refuses: a CSV file has no room for what would be written. */
  apply(): Promise<void> {
    return Promise.reject(new Refusal({ code: "csv_read_only" }));
  }
}

/** The first letters of a text, and what is left of their piece. */
function headOf(pieces: Iterator<string>): string {
  let head = "";
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    head += next.value;
    if (head.length >= LETTERS_LOOKED_AT) break;
  }
  return head;
}

/** The cells of a text that begins with `head` and goes on with `rest`. */
function parseCsv(head: string, rest: Iterable<string>, name: string): Cell[][] {
  const stated = /^sep=([;,\t])\n/i.exec(head);
  const begin = head.slice(stated?.[0].length ?? 0);
  const delimiter = stated?.[1] ?? delimiterOf(begin);
  const kept = new KeptTexts(name);
  const cells: Cell[][] = [];
  let isEnded = true;
  for (const stretch of csvStretches(following(begin, rest), delimiter, name)) {
    const { data, errors } = Papa.parse<string[]>(stretch.text, { delimiter, newline: "\n" });
    const [broken] = errors.filter(({ type }) => type === "Quotes");
    if (broken) throw new Refusal({ code: "damaged", part: null, detail: `${broken.code}, row ${stretch.row + (broken.row ?? 0) + 1}` });
    isEnded = stretch.text.endsWith("\n");
    if (isEnded) data.pop(); // nothing is a row behind a line end
    for (const row of data) cells.push(row.map((text) => (text === "" ? null : kept.keep(asText(text)))));
  }
  if (!isEnded && cells.at(-1)?.every((cell) => cell === null) === true) cells.pop();
  return cells;
}

function* following(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

/** A cell's text without the apostrophe that marks it as one. */
function asText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/**
 * The delimiter by which the greatest share of the first rows is equally wide, wider than one cell; of several, `;` first, as commas also stand in
 * texts and numbers. Titles above the header are single cells by any of them.
 */
function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, LETTERS_LOOKED_AT);
  const agreement = DELIMITERS.map((delimiter) => shareThatAgrees(head, delimiter));
  return DELIMITERS[agreement.indexOf(Math.max(...agreement))] ?? ";";
}

function shareThatAgrees(text: string, delimiter: Delimiter): number {
  const rows = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: FIRST_ROWS }).data;
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const filled = rows.filter((row) => row.length > 1 || row[0] !== "").length;
  return filled === 0 ? 0 : Math.max(0, ...widths.values()) / filled;
}

/**
 * A CSV file as Excel with Norwegian settings reads it: UTF-8 with byte order mark, CRLF, decimal comma, cells quoted where they must be.
 * A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) gets an apostrophe in front, which is
 * how a spreadsheet marks a text; `CsvWorkbook` takes it off again. Numbers must be finite. A CSV file cannot say that 0301 is a text:
 * a program that opens it must be told, or the number loses its zero.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[], delimiter: Delimiter = ";"): Uint8Array {
  const mustQuote = new RegExp(`["\\r\\n${delimiter}]|^\\s|\\s$`);
  const cellOf = (value: string | number | null) => {
    const text = plainText(value);
    return mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => `${row.map(cellOf).join(delimiter)}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}

function plainText(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "string") return RUNNABLE.test(value) ? `'${value}` : value;
  if (!Number.isFinite(value)) throw new Error(`a CSV file cannot hold the number ${value}`);
  return String(value).replace(".", ",");
}
