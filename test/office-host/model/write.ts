import type { Json } from "../json.ts";
import { containsArea, containsCell, intersection, isSameArea } from "./area.ts";
import { isErrorValue, type CellValue, type HostCell } from "./cell-grid.ts";
import { writtenJson } from "./values-as-json.ts";
import { coerce, formulaCell, type Written } from "./coerce.ts";
import { invalidArgument, wrongSize } from "./host-error.ts";
import type { HostRange } from "./host-range.ts";
import { addressOf } from "./area.ts";
import { removeWhere, type HostSheet } from "./host-sheet.ts";

/** A two-dimensional list of what to write, as wide and long as the range; a single value is written to every cell. Throws InvalidArgument. */
export function matrixFor(range: HostRange, written: unknown, location: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(written)) return Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => written));
  const rows: readonly unknown[] = written;
  const matrix = rows.map((row) => {
    if (!Array.isArray(row) || row.length !== range.columns) throw wrongSize(location);
    return row as readonly unknown[]; // Array.isArray checked it
  });
  if (matrix.length !== range.rows) throw wrongSize(location);
  return matrix;
}

/** Writes values as `range.values` does: null leaves a cell unchanged, "" empties it, text is read as if typed. Raises one change event. */
export function writeValues(range: HostRange, written: unknown, location = "Range.values"): void {
  writeCells(range, written, location, (value, format) => coerce(value, format, location));
}

/** Writes formulas as `range.formulas` does: text that starts with "=" is a formula, anything else is written as a value. */
export function writeFormulas(range: HostRange, written: unknown, location = "Range.formulas"): void {
  writeCells(range, written, location, (value, format) =>
    typeof value === "string" && value.startsWith("=") ? formulaCell(value) : coerce(value, format, location),
  );
}

/** Writes values with what they have besides, as `range.valuesAsJson` does. */
export function writeJsonValues(range: HostRange, written: unknown, location = "Range.valuesAsJson"): void {
  const { takesProperties } = range.sheet.workbook;
  writeCells(range, written, location, (value) => writtenJson(value as Json, takesProperties, location));
}

function writeCells(range: HostRange, written: unknown, location: string, coerced: (value: unknown, format: string) => Written): void {
  const { sheet, area } = range;
  sheet.assertWritable(location);
  const rows = rowsFor(range);
  matrixFor(range, written, location).forEach((values, dy) => {
    values.forEach((value, dx) => {
      const [row, column] = [rows[dy] ?? area.row + dy, area.column + dx];
      if (value === null || isHiddenByMerge(sheet, row, column)) return;
      if (value === "") sheet.workbook.formulas.empty(sheet, row, column);
      else writeCell(sheet, row, column, coerced(value, numberFormatAt(sheet, row, column)));
    });
  });
  nameTableHeaders(range);
  sheet.raise("changed", changeFacts(sheet, addressOf(area), "RangeEdited"));
  sheet.workbook.formulas.recalculate(range);
}

/** The rows that the rows of a list go to: where they go astray, first those that are shown. */
function rowsFor({ sheet, area, rows }: HostRange): readonly number[] {
  const all = Array.from({ length: rows }, (_, dy) => area.row + dy);
  if (!sheet.workbook.misplacesUnderFilter || !sheet.workbook.isInRequest) return all;
  const isShown = (row: number) => sheet.formats.at("RowHidden", row, 0) !== true;
  const shown = all.filter(isShown);
  return all.map((row, index) => shown[index] ?? row);
}

function writeCell(sheet: HostSheet, row: number, column: number, { cell, numberFormat }: Written): void {
  if (sheet.cells.at(row, column)?.formula) sheet.workbook.formulas.empty(sheet, row, column);
  sheet.cells.put(row, column, cell);
  const at = { row, column, lastRow: row, lastColumn: column };
  if (numberFormat !== null && numberFormatAt(sheet, row, column) === "General") sheet.formats.put("NumberFormat", at, numberFormat);
  if (cell.formula) sheet.workbook.formulas.add(sheet, row, column);
}

const isHiddenByMerge = (sheet: HostSheet, row: number, column: number) =>
  sheet.merges.some((merge) => containsCell(merge, row, column) && !(merge.row === row && merge.column === column));

function nameTableHeaders({ sheet, area }: HostRange): void {
  for (const table of sheet.tables) if (intersection(table.header.area, area)) table.nameHeaders();
}

/** The number format of a cell: a text in English notation. */
export function numberFormatAt(sheet: HostSheet, row: number, column: number): string {
  const format = sheet.formats.at("NumberFormat", row, column);
  return typeof format === "string" ? format : "General";
}

/** Writes number formats; a single one over a range or a column is stored as one layer. Throws InvalidArgument for what is no format. */
export function writeNumberFormats(range: HostRange, written: unknown): void {
  const { sheet, area } = range;
  sheet.assertWritable("Range.numberFormat");
  if (typeof written === "string") {
    sheet.formats.put("NumberFormat", area, written);
    return;
  }
  const matrix = matrixFor(range, written, "Range.numberFormat");
  for (let dx = 0; dx < range.columns; dx++) {
    writeColumnFormats(
      range,
      dx,
      matrix.map((row) => row[dx]),
    );
  }
}

function writeColumnFormats({ sheet, area }: HostRange, dx: number, formats: readonly unknown[]): void {
  const column = area.column + dx;
  for (let first = 0; first < formats.length;) {
    const format = formats[first];
    let last = first;
    while (last + 1 < formats.length && formats[last + 1] === format) last++;
    const at = { row: area.row + first, column, lastRow: area.row + last, lastColumn: column };
    if (typeof format === "string") sheet.formats.put("NumberFormat", at, format);
    else if (format !== null) throw invalidArgument("Range.numberFormat");
    first = last + 1;
  }
}

/** A cell's value as in `range.values`: "" for an empty cell, an error as its text. */
export function readValue(cell: HostCell | undefined): string | number | boolean {
  const value: CellValue = cell?.value ?? "";
  return isErrorValue(value) ? value.error : value;
}

/** The facts of a change event; `triggerSource` distinguishes the add-in's own writes from the user's. */
export function changeFacts(sheet: HostSheet, address: string, changeType: string) {
  const triggerSource = sheet.workbook.isInRequest ? "ThisLocalAddin" : "Unknown";
  return { address, changeType, source: "Local", shiftDirection: "None", triggerSource };
}

/** Empties cells, formats or both, as `range.clear` does; `applyTo` is "All", "Contents" or "Formats". */
export function clearRange(range: HostRange, applyTo: string): void {
  const { sheet, area } = range;
  sheet.assertWritable("Range.clear");
  if (applyTo !== "Formats") {
    sheet.cells.forEach(area, (row, column) => {
      sheet.workbook.formulas.empty(sheet, row, column);
    });
    nameTableHeaders(range);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    sheet.formats.clear(area);
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    removeConditionalFormats(range);
  }
  if (applyTo === "All") removeNotes(range);
  sheet.raise("changed", changeFacts(sheet, addressOf(area), "RangeEdited"));
  sheet.workbook.formulas.recalculate(range);
}

/** The notes on a range's cells go. */
export function removeNotes({ sheet, area }: HostRange): void {
  removeWhere(sheet.notes, ({ row, column }) => containsArea(area, { row, column, lastRow: row, lastColumn: column }));
}

function removeConditionalFormats({ sheet, area }: HostRange): void {
  const kept = sheet.conditionalFormats.filter(({ range }) => !isSameArea(range.area, area));
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
}
