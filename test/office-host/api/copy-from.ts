import type { Area } from "../../../src/core/sheet/sheet.ts";
import { addressOf, containsArea, intersection } from "../model/area.ts";
import { notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import { ofWholeLines } from "../model/layers.ts";
import { removeWhere } from "../model/host-sheet.ts";
import { changeFacts, removeNotes } from "../model/write.ts";
import type { Arguments } from "./arguments.ts";

/**
 * `range.copyFrom` of "All", "Formats" or "Values": one cell is copied into every cell, a larger source to an area of its own size from the first cell
 * on. Formulas are copied unchanged, which is right for a copy that is restored to its place.
 */
export function copyFrom(target: HostRange, args: Arguments): void {
  const source = args.range(0, (address) => target.sheet.find(address));
  const type = args.textOr(1, "All");
  if (type !== "All" && type !== "Formats" && type !== "Values") throw notImplemented(`Range.copyFrom(${type})`);
  target.sheet.assertWritable(args.location);
  const isOne = source.rows === 1 && source.columns === 1;
  const to = isOne ? target : target.part(0, 0, source.rows, source.columns, args.location);
  if (type !== "Values") copyFormats(source, to, isOne);
  if (type !== "Formats") copyCells(source, to, isOne);
  if (type === "All" && !isOne) copyNotes(source, to);
  target.sheet.raise("changed", changeFacts(target.sheet, addressOf(to.area), "RangeEdited"));
}

function copyCells(source: HostRange, to: HostRange, isOne: boolean): void {
  const cells: { row: number; column: number; cell: Parameters<HostRange["sheet"]["cells"]["put"]>[2] }[] = [];
  const one = isOne ? source.sheet.cells.at(source.area.row, source.area.column) : undefined;
  if (isOne && one) {
    for (let row = to.area.row; row <= to.area.lastRow; row++)
      for (let column = to.area.column; column <= to.area.lastColumn; column++) cells.push({ row, column, cell: one });
  }
  const move = offset(source.area, to.area);
  if (!isOne)
    source.sheet.cells.forEach(source.area, (row, column, cell) =>
      cells.push({ row: row + move.rows, column: column + move.columns, cell }),
    );
  to.sheet.cells.removeIn(to.area);
  for (const { row, column, cell } of cells) to.sheet.cells.put(row, column, cell);
}

/** As Excel's own «All» does: a cell's note comes along, and takes the place of another. */
function copyNotes({ sheet, area }: HostRange, to: HostRange): void {
  const move = offset(area, to.area);
  const copies = sheet.notes
    .filter(({ row, column }) => containsArea(area, { row, column, lastRow: row, lastColumn: column }))
    .map((note) => ({ ...note, id: `{N-${sheet.workbook.nextId()}}`, row: note.row + move.rows, column: note.column + move.columns }));
  removeNotes(to);
  to.sheet.notes.push(...copies);
}

const offset = (from: Area, to: Area) => ({ rows: to.row - from.row, columns: to.column - from.column });

function moved({ row, column, lastRow, lastColumn }: Area, { rows, columns }: ReturnType<typeof offset>): Area {
  return { row: row + rows, column: column + columns, lastRow: lastRow + rows, lastColumn: lastColumn + columns };
}

/** The formats on the range's sheet that belong to cells, not to whole rows and columns. */
const ofCells = ({ sheet }: HostRange) => sheet.formats.properties().filter((property) => !ofWholeLines.has(property));

function copyFormats(source: HostRange, to: HostRange, isOne: boolean): void {
  const move = offset(source.area, to.area);
  const reach = (area: Area) => (isOne ? to.area : moved(area, move));
  const layers = ofCells(source).flatMap((property) =>
    source.sheet.formats.within(property, source.area).flatMap(({ area, value }) => {
      const shared = intersection(area, source.area);
      return shared ? [{ property, area: reach(shared), value }] : [];
    }),
  );
  const merges = isOne ? [] : source.sheet.merges.filter((merge) => containsArea(source.area, merge)).map((merge) => moved(merge, move));
  const rules = isOne ? [] : rulesOn(source);
  for (const property of ofCells(to)) to.sheet.formats.put(property, to.area, null);
  for (const { property, area, value } of layers) to.sheet.formats.put(property, area, value);
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !intersection(merge, to.area)), ...merges];
  removeWhere(to.sheet.conditionalFormats, ({ range }) => containsArea(to.area, range.area));
  for (const rule of rules) {
    const range = to.sheet.range(moved(rule.range.area, move)).anchor();
    to.sheet.conditionalFormats.push({ ...rule, id: `{CF-${to.sheet.workbook.nextId()}}`, range });
  }
}

const rulesOn = (source: HostRange) => source.sheet.conditionalFormats.filter(({ range }) => containsArea(source.area, range.area));
