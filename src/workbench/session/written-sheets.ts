import type { Chart, PutSheet } from "../../core/sheet/change.ts";
import type { Place } from "../../core/sheet/sheet.ts";
import type { GridWorkbook } from "../../workbook/grid/grid-workbook.ts";

/** A chart to be printed, and the texts under it on its sheet: its base, and in `notes` what is known of those outside it, and the sources. */
export interface Figure {
  readonly chart: Chart;
  readonly base: string;
  readonly notes: string;
}

/** What has been written on our sheets in the grid and is not undone. Sheets are named by the grid's ids. */
export class WrittenSheets {
  readonly #workbook: () => GridWorkbook | null;

  constructor(workbook: () => GridWorkbook | null) {
    this.#workbook = workbook;
  }

  chartsOn(sheet: string): readonly Chart[] {
    return this.#on(sheet)?.charts ?? [];
  }

  /** The figures of the active sheet, or all there are where it has none. */
  printable(active: string | null): readonly Figure[] {
    const here = active === null ? [] : this.#figuresOn(active);
    if (here.length > 0) return here;
    return [...(this.#workbook()?.ownSheets().keys() ?? [])].flatMap((own) => this.#figuresOn(own));
  }

  /** Where a click on a cell of ours leads; null for nowhere. */
  linkAt({ sheet, row, column }: Place): Place | null {
    return this.#on(sheet)?.rows[row]?.[column]?.link ?? null;
  }

  #figuresOn(sheet: string): readonly Figure[] {
    const written = this.#on(sheet);
    return (written?.charts ?? []).map((chart) => {
      const [base = "", ...notes] = linesUnder(chart, written?.rows ?? []);
      return { chart, base, notes: notes.join(" ") };
    });
  }

  #on(sheet: string): PutSheet | undefined {
    const workbook = this.#workbook();
    const own = workbook?.ownSheets().get(sheet);
    return workbook?.marks().written.findLast((change): change is PutSheet => change.kind === "putSheet" && change.id === own);
  }
}

/** The texts in the first column from under a chart to the next empty row. */
function linesUnder({ position }: Chart, rows: PutSheet["rows"]): readonly string[] {
  const lines: string[] = [];
  for (const row of rows.slice(position.lastRow + 1)) {
    const text = row[0]?.value ?? null;
    if (text === null || text === "") break;
    lines.push(String(text));
  }
  return lines;
}
