import type { Area } from "../../../src/core/sheet/sheet.ts";
import { addressOf, columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from "../model/area.ts";
import { HostError, invalidArgument, notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import type { Shift } from "../model/shift.ts";
import { changeFacts, clearRange } from "../model/write.ts";
import type { Definition } from "./api-object.ts";
import { copyFrom } from "./copy-from.ts";
import { rangeApi } from "./range-api.ts";

/** Whole rows or columns, the only ones this host inserts and deletes. */
function shiftOf(area: Area, sign: 1 | -1, location: string): Shift {
  if (isEntireRow(area)) return { axis: "row", at: area.row, count: sign * rowCount(area) };
  if (isEntireColumn(area)) return { axis: "column", at: area.column, count: sign * columnCount(area) };
  throw notImplemented(`${location} of less than whole rows or columns`);
}

function shift(range: HostRange, sign: 1 | -1, location: string): void {
  const { sheet, area } = range;
  sheet.assertWritable(location);
  const change = shiftOf(area, sign, location);
  sheet.shift(change);
  const changeType = `${change.axis === "row" ? "Row" : "Column"}${sign === 1 ? "Inserted" : "Deleted"}`;
  sheet.raise("changed", changeFacts(sheet, addressOf(area), changeType));
}

function merge(range: HostRange, across: boolean, location: string): void {
  const { sheet, area } = range;
  sheet.assertWritable(location);
  if (sheet.tables.some((table) => intersection(table.range.area, area))) throw invalidArgument(location);
  sheet.merges = sheet.merges.filter((old) => !intersection(old, area));
  const rows = across ? Array.from({ length: range.rows }, (_, dy) => ({ ...area, row: area.row + dy, lastRow: area.row + dy })) : [area];
  for (const merged of rows) {
    if (rowCount(merged) * columnCount(merged) === 1) continue;
    emptyBesidesFirst(range, merged);
    sheet.merges.push(merged);
  }
}

function emptyBesidesFirst({ sheet }: HostRange, area: Area): void {
  sheet.cells.forEach(area, (row, column) => {
    if (row !== area.row || column !== area.column) sheet.cells.remove(row, column);
  });
}

/** The methods of a range that change the sheet. */
export const rangeEditing: Definition<HostRange>["methods"] = {
  Clear: (range, args) => {
    const applyTo = args.textOr(0, "All");
    if (!["All", "Contents", "Formats", "Hyperlinks"].includes(applyTo)) throw notImplemented(`Range.clear(${applyTo})`);
    if (applyTo === "Hyperlinks") range.sheet.formats.put("Hyperlink", range.area, null);
    else clearRange(range, applyTo);
  },
  Insert: (range, args) => {
    const { area } = range;
    shift(range, 1, args.location);
    return rangeApi(range.with(area));
  },
  Delete: (range, args) => {
    if (range.sheet.merges.some((area) => isCut(area, range.area))) {
      throw new HostError("MergedRangeConflict", "You can't insert or delete part of a merged cell.", 409, args.location);
    }
    shift(range, -1, args.location);
  },
  Merge: (range, args) => {
    merge(range, args.flag(0), args.location);
  },
  Unmerge: (range, args) => {
    range.sheet.assertWritable(args.location);
    range.sheet.merges = range.sheet.merges.filter((area) => !intersection(area, range.area));
  },
  Select: (range) => {
    range.sheet.workbook.activate(range.sheet);
    range.sheet.selection = range.area;
    range.sheet.raise("selectionChanged", { address: addressOf(range.area) });
  },
  CopyFrom: (range, args) => {
    copyFrom(range, args);
  },
  Calculate: () => null,
};

/** True when deleting the rows or columns removes only a part of a merged area. */
function isCut(merged: Area, gone: Area): boolean {
  const both = intersection(merged, gone);
  return both !== null && (rowCount(both) < rowCount(merged) || columnCount(both) < columnCount(merged));
}
