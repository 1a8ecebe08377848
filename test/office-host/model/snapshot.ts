import { wholeSheet } from "./area.ts";
import type { HostCell } from "./cell-grid.ts";
import type { HostNames } from "./host-names.ts";
import type { HostSheet } from "./host-sheet.ts";
import type { HostWorkbook } from "./host-workbook.ts";
import { changeFacts } from "./write.ts";

/** Puts back what was there. */
export type Restore = () => void;

/**
 * What Ctrl+Z brings back of a workbook: sheets, cells, notes, merges, tables and names as they are now. Formats and charts are not among it, and neither
 * is what Excel does not undo: custom XML parts and settings. Whoever listens is told of the cells that are others again.
 */
export function snapshot(workbook: HostWorkbook): Restore {
  const sheets = [...workbook.sheets];
  const restores = [...sheets.map(ofSheet), ofNames(workbook.names)];
  return () => {
    for (const made of workbook.sheets.filter((sheet) => !sheets.includes(sheet))) made.isDeleted = true;
    workbook.sheets.splice(0, workbook.sheets.length, ...sheets);
    for (const restore of restores) restore();
  };
}

function ofSheet(sheet: HostSheet): Restore {
  const cells = cellsOf(sheet);
  const notes = sheet.notes.map((note) => ({ ...note }));
  const merges = [...sheet.merges];
  const tables = sheet.tables.map((table) => ({ table, area: table.range.area }));
  const names = ofNames(sheet.names);
  return () => {
    const hasOthers = !isSame(cells, cellsOf(sheet));
    sheet.cells.removeIn(wholeSheet);
    for (const [row, column, cell] of cells) sheet.cells.put(row, column, cell);
    sheet.notes.splice(0, sheet.notes.length, ...notes);
    sheet.merges = [...merges];
    sheet.tables.splice(0, sheet.tables.length, ...tables.map(({ table }) => table));
    for (const { table, area } of tables) table.range.moveTo(area);
    names();
    if (hasOthers) sheet.raise("changed", changeFacts(sheet, "A1:XFD1048576", "RangeEdited"));
  };
}

type PlacedCell = readonly [row: number, column: number, cell: HostCell];

function cellsOf(sheet: HostSheet): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  sheet.cells.forEach(wholeSheet, (row, column, cell) => found.push([row, column, cell]));
  return found;
}

/** Cells are never changed in place: the same one is equal. */
const isSame = (before: readonly PlacedCell[], now: readonly PlacedCell[]) =>
  before.length === now.length && before.every((cell, index) => cell.every((part, at) => part === now[index]?.[at]));

function ofNames(names: HostNames): Restore {
  const items = names.items.map((item) => ({ item, range: item.range, area: item.range?.area, formula: item.formula, was: item.visible }));
  return () => {
    names.items.splice(0, names.items.length, ...items.map(({ item }) => item));
    for (const { item, range, area, formula, was } of items) {
      item.refer(range && area ? range.sheet.range(area) : formula);
      item.visible = was;
    }
  };
}
