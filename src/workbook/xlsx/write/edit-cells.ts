import { areaAddress, cellAddress } from "../../../core/sheet/address.ts";
import { storedText } from "../../facts/stored-value.ts";
import type { CellEdit, EditsByRow } from "./cell-edit.ts";
import { CellScanner, RowScanner, type RowPlace } from "../read/row-scan.ts";
import { newRow, rowAround } from "./row-xml.ts";
import { escapeCellText, escapeText } from "../xml/xml.ts";

/** Puts edits into the rows of a sheet, piece after piece. A cell keeps its format; rows without edits pass as they are. */
export class CellEditor {
  readonly #edits: EditsByRow;
  readonly #rows: readonly number[];
  readonly #prefix: string;
  readonly #part: string;
  readonly #rowScanner: RowScanner;
  readonly #cellScanner: CellScanner;
  /** How many of `#rows` have been written. */
  #written = 0;

  constructor(edits: EditsByRow, prefix: string, part: string) {
    this.#edits = edits;
    this.#rows = [...edits.keys()].sort((a, b) => a - b);
    this.#prefix = prefix;
    this.#part = part;
    this.#rowScanner = new RowScanner(prefix, part);
    this.#cellScanner = new CellScanner(prefix, part);
  }

  /** A piece of whole rows with the edits in it; `scan` is the same with markup hidden. */
  edit(text: string, scan: string): string {
    let result = "";
    let at = 0;
    for (const place of this.#rowScanner.rows(scan)) {
      result += text.slice(at, place.start) + this.#rowsBefore(place.row);
      result += this.#rows[this.#written] === place.row ? this.#row(text, scan, place) : text.slice(place.start, place.end);
      at = place.end;
    }
    return result + text.slice(at);
  }

  /** The edited rows below the sheet's last. */
  finish(): string {
    return this.#rowsBefore(Infinity);
  }

  #rowsBefore(limit: number): string {
    let rows = "";
    for (; (this.#rows[this.#written] ?? Infinity) < limit; this.#written++) {
      const row = this.#rows[this.#written] ?? 0;
      const cells = this.#inOrder(row).map((edit) => this.#cell(edit, ""));
      rows += newRow(cells.join(""), row, this.#prefix);
    }
    return rows;
  }

  #inOrder(row: number): CellEdit[] {
    return [...(this.#edits.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  #row(text: string, scan: string, place: RowPlace): string {
    this.#written++;
    return rowAround(this.#cells(text, scan, place), text, place, this.#prefix, this.#part);
  }

  #cells(text: string, scan: string, place: RowPlace): string {
    const waiting = this.#inOrder(place.row);
    const cell = this.#cellScanner;
    let cells = "";
    let at = place.contentStart;
    cell.begin(scan, place);
    while (cell.next()) {
      const { column, start, end } = cell;
      while ((waiting[0]?.column ?? Infinity) < column) cells += this.#cell(waiting.shift(), "");
      cells += text.slice(at, start);
      const own = waiting[0]?.column === column ? waiting.shift() : undefined;
      cells += own ? this.#replaced(own, text.slice(start, end)) : this.#kept(text.slice(start, end), place.row);
      at = end;
    }
    return cells + waiting.map((edit) => this.#cell(edit, "")).join("") + text.slice(at, place.contentEnd);
  }

  /** A cell that stays: told where it stands when that was only understood from the cells before it. */
  #kept(cell: string, row: number): string {
    if (this.#cellScanner.hasReference) return cell;
    return cell.replace(/^<[^\s/>]+/, (name) => `${name} r="${cellAddress(row, this.#cellScanner.column)}"`);
  }

  #replaced(edit: CellEdit, before: string): string {
    const { style } = this.#cellScanner;
    const look = style === 0 ? "" : ` s="${style}"`;
    if (edit.keepsFormula === true) return this.#withResult(edit, look, before);
    return this.#cell(edit, look, true);
  }

  /** The cell with its own formula and another result. */
  #withResult(edit: CellEdit, look: string, before: string): string {
    const prefix = this.#prefix;
    const [formula = ""] = new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[^]*?</${prefix}f\\s*>)`).exec(before) ?? [];
    const { type, content } = this.#value({ ...edit, formula });
    return `<${prefix}c r="${cellAddress(edit.row, edit.column)}"${look}${type}>${formula}${content}</${prefix}c>`;
  }

  /** The cell's XML; an empty one that was not there before is not written. */
  #cell(edit: CellEdit | undefined, style: string, isThere = false): string {
    if (!edit || (edit.value === null && edit.formula === null && !isThere)) return "";
    const start = `<${this.#prefix}c r="${cellAddress(edit.row, edit.column)}"${style}`;
    const formula = this.#formula(edit);
    const { type, content } = this.#value(edit);
    return formula + content === "" ? `${start}/>` : `${start}${type}>${formula}${content}</${this.#prefix}c>`;
  }

  #formula({ formula, area }: CellEdit): string {
    if (formula === null) return "";
    const array = area ? ` t="array" ref="${areaAddress(area)}"` : "";
    return `<${this.#prefix}f${array}>${escapeText(formula)}</${this.#prefix}f>`;
  }

  /** Text is typed as text and a number as a number, so that no text can become a formula, a date or a number. */
  #value({ value, formula }: CellEdit): { type: string; content: string } {
    const prefix = this.#prefix;
    const raw = (type: string, text: string) => ({ type, content: `<${prefix}v>${text}</${prefix}v>` });
    if (value === null || (value === "" && formula === null)) return { type: "", content: "" };
    if (typeof value === "number") return raw("", String(value));
    if (typeof value === "boolean") return raw(' t="b"', value ? "1" : "0");
    if (typeof value === "object") return raw(' t="e"', escapeText(value.error));
    const text = escapeCellText(storedText(value));
    if (formula !== null) return raw(' t="str"', text);
    return { type: ' t="inlineStr"', content: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>` };
  }
}
