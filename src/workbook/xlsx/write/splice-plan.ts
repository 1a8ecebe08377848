import { holds } from "../../../core/sheet/area.ts";
import { formulaRest } from "./cell-xml.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Look, OutColumn, PutColumns } from "../../../core/sheet/change.ts";

/** The texts that the columns' cells hold, headers too, and in how many cells each stands. */
export function textsOf({ columns }: PutColumns): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { header, cells, formulas } of columns) {
    for (const value of [header, ...cells.filter((_, index) => (formulas?.[index] ?? null) === null)]) {
      if (typeof value !== "string" || value === "") continue;
      texts.set(value, (texts.get(value) ?? 0) + 1);
    }
  }
  return texts;
}

/** What is put where in a sheet's rows; rows and columns count from 0. */
export class SplicePlan {
  readonly sheet: string;
  /** Our columns, from the left. */
  readonly columns: readonly number[];
  /** The rows that hold cells of ours. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The leftmost column in which anything changes. */
  readonly firstColumn: number;

  readonly #byColumn: ReadonlyMap<number, OutColumn>;
  readonly #clear: readonly Area[];
  readonly #styles: ReadonlyMap<Look, number>;
  readonly #strings: ReadonlyMap<string, number>;
  readonly #values = new Map<Look, Map<string | number, string>>();

  /** `style` gives a look's cell format, `strings` the number of each text among the shared strings. */
  constructor(change: PutColumns, style: (look: Look) => number, strings: ReadonlyMap<string, number>) {
    const looks = ["header" as const, ...change.columns.map(({ look }) => look)];
    this.sheet = change.sheet;
    this.columns = change.columns.map(({ column }) => column).sort((a, b) => a - b);
    this.firstRow = change.headerRow;
    this.lastRow = change.headerRow + Math.max(0, ...change.columns.map(({ cells }) => cells.length));
    this.firstColumn = Math.min(...this.columns, ...change.clear.map(({ column }) => column));
    this.#byColumn = new Map(change.columns.map((column) => [column.column, column]));
    this.#clear = change.clear;
    // Asked for now: the cells are written while saving, when the styles part may have been written already.
    this.#styles = new Map(looks.map((look) => [look, style(look)]));
    this.#strings = strings;
  }

  /** The smallest area around our cells; null without columns. */
  get used(): Area | null {
    const [column] = this.columns;
    const lastColumn = this.columns.at(-1);
    return column === undefined || lastColumn === undefined ? null : { row: this.firstRow, column, lastRow: this.lastRow, lastColumn };
  }

  /** The areas in which what stands there now is taken away. */
  get replaced(): Area[] {
    const own = this.columns.map((column) => ({ row: this.firstRow, column, lastRow: this.lastRow, lastColumn: column }));
    return [...own, ...this.#clear];
  }

  /** True when anything changes in the row. */
  touches(row: number): boolean {
    return this.#isOurs(row) || this.#clear.some((area) => row >= area.row && row <= area.lastRow);
  }

  /** True when what stands in the cell now is taken away. */
  replaces(row: number, column: number): boolean {
    return (this.#isOurs(row) && this.#byColumn.has(column)) || this.#clear.some((area) => holds(area, row, column));
  }

  /** True when every cell of the area is replaced. */
  covers({ row, column, lastRow, lastColumn }: Area): boolean {
    for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) if (!this.replaces(r, c)) return false;
    return true;
  }

  /** Our cell's XML after its reference: ' s="5"><v>3</v></c>'; "" where we have none. Throws on a number that is none. */
  cellRest(row: number, column: number, prefix: string): string {
    const out = this.#byColumn.get(column);
    if (!out || !this.#isOurs(row)) return "";
    if (row === this.firstRow) return this.#valueXml(out.header, "header", prefix);
    const index = row - this.firstRow - 1;
    const [value, formula] = [out.cells[index] ?? null, out.formulas?.[index] ?? null];
    if (formula !== null) return ` s="${this.#styles.get(out.look) ?? 0}"${formulaRest(formula, value, prefix)}`;
    return this.#valueXml(value, out.look, prefix);
  }

  #isOurs(row: number): boolean {
    return row >= this.firstRow && row <= this.lastRow;
  }

  /** The same few values stand in thousands of cells, so that each is written once. */
  #valueXml(value: string | number | null, look: Look, prefix: string): string {
    if (value === null || value === "") return "";
    const known = this.#values.get(look) ?? new Map<string | number, string>();
    const xml = known.get(value) ?? this.#makeValueXml(value, this.#styles.get(look) ?? 0, prefix);
    this.#values.set(look, known.set(value, xml));
    return xml;
  }

  #makeValueXml(value: string | number, style: number, prefix: string): string {
    const close = `</${prefix}v></${prefix}c>`;
    if (typeof value === "string") return ` s="${style}" t="s"><${prefix}v>${this.#stringNumber(value)}${close}`;
    if (!Number.isFinite(value)) throw new Error(`${value} is not a number a cell can hold`);
    return ` s="${style}"><${prefix}v>${value}${close}`;
  }

  #stringNumber(text: string): number {
    const number = this.#strings.get(text);
    if (number === undefined) throw new Error("a text is not among the shared strings");
    return number;
  }
}
