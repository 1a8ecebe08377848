import type { Chart, ChartData, PutSheet } from "../../core/sheet/change.ts";
import { isSameSheet } from "../../core/sheet/names.ts";
import type { Area, Place } from "../../core/sheet/sheet.ts";
import type { Grid } from "../../workbook/grid/port/grid.ts";
import type { GridWorkbook } from "../../workbook/grid/grid-workbook.ts";

/** A chart to be printed, and the texts under it on its sheet: its base, and in `notes` what is known of those outside it, and the sources. */
export interface Figure {
  readonly chart: Chart;
  readonly base: string;
  readonly notes: string;
}

/** What our sheets have in the grid: what has been written and is not undone, else what the file came with. Sheets are named by the grid's ids. */
export class WrittenSheets {
  readonly #workbook: () => GridWorkbook | null;
  readonly #grid: Pick<Grid, "sheets" | "cell">;

  constructor(workbook: () => GridWorkbook | null, grid: Pick<Grid, "sheets" | "cell">) {
    this.#workbook = workbook;
    this.#grid = grid;
  }

  chartsOn(sheet: string): readonly Chart[] {
    const inFile = () => (this.#workbook()?.drawings(sheet) ?? []).flatMap(({ chart }) => chart ?? []);
    return this.#on(sheet)?.charts ?? inFile();
  }

  /** A chart with the values that its cells have now. */
  asNow(chart: Chart): Chart {
    const series = chart.series.map((one) => ({ ...one, name: this.#now(one.name), values: this.#now(one.values) }));
    return { ...chart, categories: this.#now(chart.categories), series };
  }

  /** The figures of the active sheet, or all there are where it has none. */
  printable(active: string | null): readonly Figure[] {
    const here = active === null ? [] : this.#figuresOn(active);
    if (here.length > 0) return here;
    return [...(this.#workbook()?.ownSheets().keys() ?? [])].flatMap((own) => this.#figuresOn(own));
  }

  /** Where a click on a cell of ours leads; null for nowhere. */
  linkAt({ sheet, row, column }: Place): Place | null {
    const written = this.#on(sheet);
    if (written) return written.rows[row]?.[column]?.link ?? null;
    const inFile = this.#workbook()
      ?.links(sheet)
      .find((link) => link.row === row && link.column === column);
    return inFile?.target ?? null;
  }

  #figuresOn(sheet: string): readonly Figure[] {
    return this.chartsOn(sheet).map((chart) => {
      const [base = "", ...notes] = this.#linesUnder(chart, sheet);
      return { chart: this.asNow(chart), base, notes: notes.join(" ") };
    });
  }

  /** The texts in the first column from under a chart to the next empty row. */
  #linesUnder({ position }: Chart, sheet: string): readonly string[] {
    const lines: string[] = [];
    for (let row = position.lastRow + 1; ; row++) {
      const { value } = this.#grid.cell(sheet, row, 0);
      if (value === null || value === "") return lines;
      lines.push(String(value));
    }
  }

  /** The values of the cells that a chart is linked to; those that it came with where it is linked to none. */
  #now(data: ChartData): ChartData {
    const id = this.#grid.sheets().find(({ name }) => isSameSheet(name, data.sheet))?.id;
    const cells = id === undefined || countOf(data.area) !== data.values.length ? null : cellsOf(data.area);
    if (id === undefined || cells === null) return data;
    return { ...data, values: cells.map(([row, column]) => plain(this.#grid.cell(id, row, column).value)) };
  }

  #on(sheet: string): PutSheet | undefined {
    const workbook = this.#workbook();
    const own = workbook?.ownSheets().get(sheet);
    return workbook?.marks().written.findLast((change): change is PutSheet => change.kind === "putSheet" && change.id === own);
  }
}

const countOf = ({ row, column, lastRow, lastColumn }: Area) => (lastRow - row + 1) * (lastColumn - column + 1);

/** The cells of an area, row by row. */
function cellsOf({ row, column, lastRow, lastColumn }: Area): readonly (readonly [row: number, column: number])[] {
  const width = lastColumn - column + 1;
  return Array.from({ length: (lastRow - row + 1) * width }, (_, index) => [row + Math.floor(index / width), column + (index % width)]);
}

const plain = (value: string | number | boolean | null) => (typeof value === "boolean" ? String(value) : value);
