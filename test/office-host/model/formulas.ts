import { intersection, parseReference } from "./area.ts";
import type { CellValue } from "./cell-grid.ts";
import type { HostRange } from "./host-range.ts";
import type { HostSheet } from "./host-sheet.ts";

/** Handles formulas: a listener calculates those it knows. */
export interface FormulaListener {
  /** A formula was written; true when the listener calculates its value. */
  added(sheet: HostSheet, row: number, column: number): boolean;
  /** The cell's formula is removed, and with it the values it spilled. */
  removed(sheet: HostSheet, row: number, column: number): void;
  /** Cells changed that formulas may depend on. */
  changed(range: HostRange): void;
  /** All formulas are to be calculated again. */
  calculateAll(): void;
}

/** The formulas of a workbook. Without a listener it knows constants and references to one cell; all else is #NAME?. */
export class Formulas {
  listener: FormulaListener | null = null;
  readonly #places = new Set<string>();

  add(sheet: HostSheet, row: number, column: number): void {
    if (this.listener?.added(sheet, row, column)) return;
    const cell = sheet.cells.at(row, column);
    if (!cell?.formula) return;
    const reference = parseReference(cell.formula);
    if (reference) this.#places.add(`${sheet.id} ${row} ${column}`);
    sheet.cells.put(row, column, { ...cell, value: reference ? valueAt(sheet, reference) : constantOf(cell.formula) });
  }

  /** Empties a cell, and with a formula the cells it spilled into. */
  empty(sheet: HostSheet, row: number, column: number): void {
    if (sheet.cells.at(row, column)?.formula) {
      this.listener?.removed(sheet, row, column);
      this.#places.delete(`${sheet.id} ${row} ${column}`);
    }
    sheet.cells.remove(row, column);
  }

  /** Calculates again what depends on the cells. */
  recalculate(changed: HostRange): void {
    for (const place of this.#places) this.#recalculatePlace(place, changed);
    this.listener?.changed(changed);
  }

  #recalculatePlace(place: string, changed: HostRange): void {
    const [id, row, column] = place.split(" ");
    const sheet = changed.sheet.workbook.sheets.find((candidate) => candidate.id === id);
    const cell = sheet?.cells.at(Number(row), Number(column));
    const reference = cell?.formula ? parseReference(cell.formula) : null;
    if (!sheet || !cell || !reference) return;
    const isOfChanged = (reference.sheet ?? sheet.name).toLowerCase() === changed.sheet.name.toLowerCase();
    if (isOfChanged && intersection(reference.area, changed.area)) {
      sheet.cells.put(Number(row), Number(column), { ...cell, value: valueAt(sheet, reference) });
    }
  }
}

function valueAt(sheet: HostSheet, reference: NonNullable<ReturnType<typeof parseReference>>): CellValue {
  const target = reference.sheet === null ? sheet : sheet.workbook.find(reference.sheet);
  if (!target) return { error: "#REF!" };
  return target.cells.at(reference.area.row, reference.area.column)?.value ?? 0;
}

function constantOf(formula: string): CellValue {
  const text = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : { error: "#NAME?" };
}
