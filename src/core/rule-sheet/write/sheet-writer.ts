import type { Look, OutCell, PutDropDown, PutSheet, ScaleFormat } from "../../sheet/change.ts";
import type { Area } from "../../sheet/sheet.ts";
import type { HeadingId, RuleSheetTexts, TableId } from "../values/rule-sheet-texts.ts";
import type { Written } from "../values/codec.ts";

/** Characters of each column: the rows' numbers, ids, long texts, then all others. */
const widths = [6, 26, 56, ...Array<number>(36).fill(20)];
/** The last column that notes go over. */
const noteEnd = 8;

/** A column of cells for which values are offered. */
export interface Offer {
  readonly area: Area;
  readonly source: { readonly words: readonly string[] } | { readonly table: TableId; readonly heading: HeadingId };
}

/** The headings that stand on a sheet of rules, by table: their columns stay when they become empty. */
export type KeptColumns = ReadonlyMap<TableId, ReadonlySet<HeadingId>>;

/** Puts tables of rules below each other on a sheet. */
export class SheetWriter {
  readonly texts: RuleSheetTexts;
  /** Those of all languages. */
  readonly all: readonly RuleSheetTexts[];
  readonly #kept: KeptColumns;
  readonly #rows: (readonly (OutCell | null)[])[] = [];
  readonly #merges: Area[] = [];
  readonly #scales: ScaleFormat[] = [];
  readonly #offers: Offer[] = [];
  readonly #columns = new Map<string, Area>();

  constructor(texts: RuleSheetTexts, all: readonly RuleSheetTexts[], kept: KeptColumns) {
    this.texts = texts;
    this.all = all;
    this.#kept = kept;
  }

  /** Whether a column that nothing is in is written all the same. */
  keeps(table: TableId, heading: HeadingId): boolean {
    return this.#kept.get(table)?.has(heading) ?? false;
  }

  /** The row that the next line gets. */
  get row(): number {
    return this.#rows.length;
  }

  /** A row of cells; those in `marks`, by their columns, look like notes. */
  line(cells: readonly (Written | null)[], look: Look, marks: ReadonlySet<number> = new Set()): void {
    const lookOf = (value: Written, column: number) => (typeof value === "boolean" ? "truth" : marks.has(column) ? "note" : look);
    this.#rows.push(cells.map((value, column) => (value === null ? null : { value, look: lookOf(value, column) })));
  }

  /** A line over the sheet's first columns. */
  note(text: string, look: Look, column = 0): void {
    this.#merges.push({ row: this.row, column, lastRow: this.row, lastColumn: noteEnd });
    this.#rows.push([...Array<null>(column).fill(null), { value: text, look }]);
  }

  title(id: TableId, more = ""): void {
    if (this.row > 0) this.#rows.push([]);
    const { title, note } = this.texts.tables[id];
    this.#rows.push([{ value: more === "" ? title : `${title}: ${more}`, look: "title" }]);
    if (note !== "") this.note(note, "note");
  }

  /** Cells of a row that goes on in a note over the columns after them. */
  lineWithNote(cells: readonly (Written | null)[], note: string): void {
    const row = cells.map((value): OutCell | null => (value === null ? null : { value, look: "label" }));
    this.#merges.push({ row: this.row, column: cells.length, lastRow: this.row, lastColumn: noteEnd });
    this.#rows.push([...row, { value: note, look: "note" }]);
  }

  /** A row of a matrix: its heads, and its cells as scores are shown. */
  matrixLine(heads: readonly (Written | null)[], cells: readonly (Written | null)[]): void {
    const shown = (look: Look) => (value: Written | null) => (value === null ? null : { value, look });
    this.#rows.push([...heads.map(shown("label")), ...cells.map(shown("score"))]);
  }

  offer(offer: Offer): void {
    this.#offers.push(offer);
  }

  scale(area: Area, steps: number): void {
    this.#scales.push({ area, steps });
  }

  /** Says where the values of a table's column are, for what is offered elsewhere. */
  column(table: TableId, heading: HeadingId, area: Area): void {
    this.#columns.set(`${table} ${heading}`, area);
  }

  body(): Omit<PutSheet, "kind" | "id" | "name"> {
    const width = Math.max(noteEnd + 1, ...this.#rows.map(({ length }) => length));
    return {
      rows: [...this.#rows],
      widths: widths.slice(0, width),
      frozenRows: 0,
      merges: [...this.#merges],
      scales: [...this.#scales],
      charts: [],
      landscape: true,
      dropDowns: this.#offers.flatMap(({ area, source }): PutDropDown[] => {
        if ("words" in source) return [{ area, source: source.words }];
        const values = this.#columns.get(`${source.table} ${source.heading}`);
        return values ? [{ area, source: values }] : [];
      }),
    };
  }
}
