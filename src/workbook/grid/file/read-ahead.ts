import type { Cell } from "../../../core/sheet/sheet.ts";
import type { SheetFrame } from "../../facts/sheet-frame.ts";
import type { CellFormula, VisitCell } from "../../xlsx/read/sheet-view.ts";
import { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import type { BookFile } from "./open-book.ts";

/** The cells of a sheet in the order of the file. */
class ReadCells {
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];
  readonly #values: Cell[] = [];
  readonly #formulas: (CellFormula | null)[] = [];
  readonly #styles: number[] = [];

  readonly add: VisitCell = (row, column, value, formula, style) => {
    this.#rows.push(row);
    this.#columns.push(column);
    this.#values.push(value);
    this.#formulas.push(formula);
    this.#styles.push(style);
  };

  visit(visit: VisitCell): void {
    this.#rows.forEach((row, index) => {
      visit(row, this.#columns[index] ?? 0, this.#values[index] ?? null, this.#formulas[index] ?? null, this.#styles[index] ?? 0);
    });
  }
}

interface ReadSheet {
  readonly frame: SheetFrame;
  readonly cells: ReadCells;
}

/**
 * Reads all that a grid shows of a file before there is a grid: while the grid's program is being fetched, the browser has time. Throws a
 * Refusal for what cannot be opened.
 */
export async function readAhead(bytes: Uint8Array): Promise<BookFile> {
  const file = await XlsxWorkbook.open(bytes);
  const looks = await file.looks();
  const sheets = new Map<string, ReadSheet>();
  for (const { name } of await file.sheets()) {
    const cells = new ReadCells();
    sheets.set(name, { frame: await file.view(name, cells.add), cells });
  }
  return {
    date1904: file.date1904,
    tabs: file.tabs,
    sheets: () => file.sheets(),
    names: () => file.names(),
    localNames: () => file.localNames(),
    read: (name, rows) => file.read(name, rows),
    drawings: (name) => file.drawings(name),
    notes: (name) => file.notes(name),
    savedState: () => file.savedState(),
    looks: () => Promise.resolve(looks),
    view: (name, visit) => {
      const sheet = sheets.get(name);
      if (!sheet) return file.view(name, visit);
      sheet.cells.visit(visit);
      return Promise.resolve(sheet.frame);
    },
  };
}
