import { boundingArea, columnCount, containsCell, intersection, rowCount, wholeSheet } from "../model/area.ts";
import { HostError, invalidArgument, itemNotFound } from "../model/host-error.ts";
import { HostRange } from "../model/host-range.ts";
import type { Definition } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { rangeApi } from "./range-api.ts";
import { rangeAreasApi, specialCells } from "./range-areas-api.ts";
import { spillOf } from "./range-state.ts";
import { scopedTablesApi } from "./table-api.ts";

/** `getRow(2)`, `getColumn(1)`: a strip inside the range. */
function strip(range: HostRange, axis: "row" | "column", index: number, location: string) {
  const isRow = axis === "row";
  if (index < 0 || index >= (isRow ? range.rows : range.columns)) throw invalidArgument(location);
  return rangeApi(isRow ? range.part(index, 0, 1, range.columns, location) : range.part(0, index, range.rows, 1, location));
}

function shared(range: HostRange, args: Arguments): HostRange | null {
  const other = args.range(0, (address) => range.sheet.find(address));
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : null;
  return area ? range.with(area) : null;
}

const orNotFound = (range: HostRange | null, location: string) => {
  if (!range) throw itemNotFound(location);
  return rangeApi(range);
};

const orNull = (range: HostRange | null) => (range ? rangeApi(range) : null);

function bounding(range: HostRange, args: Arguments) {
  const other = args.range(0, (address) => range.sheet.find(address));
  if (other.sheet !== range.sheet) throw invalidArgument(args.location);
  return rangeApi(range.with(boundingArea(range.area, other.area)));
}

function used(range: HostRange, args: Arguments): HostRange | null {
  const area = range.sheet.used(range.area, args.flag(0));
  return area ? range.with(area) : null;
}

/** With more merged areas than this in its range, Excel's method fails. */
const mostMerges = 512;

/** The merged areas in the range; null when there are none. */
function merged(range: HostRange, args: Arguments) {
  const areas = range.sheet.merges.filter((merge) => intersection(merge, range.area));
  if (areas.length > mostMerges) throw new HostError("GeneralException", "There are too many merged areas.", 500, args.location);
  return areas.length > 0 ? rangeAreasApi({ sheet: range.sheet, areas }) : null;
}

/** The methods of a range that return other ranges, tables and areas. */
export const rangeNavigation: Definition<HostRange>["methods"] = {
  GetCell: (range, args) => rangeApi(range.part(args.integer(0), args.integer(1), 1, 1, args.location)),
  GetRow: (range, args) => strip(range, "row", args.integer(0), args.location),
  GetColumn: (range, args) => strip(range, "column", args.integer(0), args.location),
  GetLastRow: (range, args) => strip(range, "row", range.rows - 1, args.location),
  GetLastColumn: (range, args) => strip(range, "column", range.columns - 1, args.location),
  GetLastCell: (range, args) => rangeApi(range.part(range.rows - 1, range.columns - 1, 1, 1, args.location)),
  GetOffsetRange: (range, args) => rangeApi(range.part(args.integer(0), args.integer(1), range.rows, range.columns, args.location)),
  GetResizedRange: (range, args) =>
    rangeApi(range.part(0, 0, range.rows + args.integer(0), range.columns + args.integer(1), args.location)),
  GetAbsoluteResizedRange: (range, args) => rangeApi(range.part(0, 0, args.integer(0), args.integer(1), args.location)),
  GetEntireRow: (range) => rangeApi(range.with({ ...wholeSheet, row: range.area.row, lastRow: range.area.lastRow })),
  GetEntireColumn: (range) => rangeApi(range.with({ ...wholeSheet, column: range.area.column, lastColumn: range.area.lastColumn })),
  GetRowsBelow: (range, args) => rangeApi(range.part(range.rows, 0, args.integerOr(0, 1), range.columns, args.location)),
  GetRowsAbove: (range, args) => rangeApi(range.part(-args.integerOr(0, 1), 0, args.integerOr(0, 1), range.columns, args.location)),
  GetColumnsAfter: (range, args) => rangeApi(range.part(0, range.columns, range.rows, args.integerOr(0, 1), args.location)),
  GetColumnsBefore: (range, args) => rangeApi(range.part(0, -args.integerOr(0, 1), range.rows, args.integerOr(0, 1), args.location)),
  GetBoundingRect: bounding,
  GetIntersection: (range, args) => orNotFound(shared(range, args), args.location),
  GetIntersectionOrNullObject: (range, args) => orNull(shared(range, args)),
  GetUsedRange: (range, args) => rangeApi(used(range, args) ?? range.part(0, 0, 1, 1, args.location)),
  GetUsedRangeOrNullObject: (range, args) => orNull(used(range, args)),
  GetSurroundingRegion: (range) => rangeApi(surroundingRegion(range)),
  GetSpillingToRange: (range, args) => orNotFound(spillOf(range), args.location),
  GetSpillingToRangeOrNullObject: (range) => orNull(spillOf(range)),
  GetTables: (range) => scopedTablesApi(range),
  GetMergedAreasOrNullObject: merged,
  GetSpecialCellsOrNullObject: (range, args) => specialCells(range, args.text(0), args.textOr(1, null)),
};

/** The block of filled cells around a range, bounded by empty rows and columns. */
function surroundingRegion(range: HostRange): HostRange {
  const { sheet } = range;
  let area = range.area;
  for (;;) {
    const reach = intersection(wholeSheet, {
      row: area.row - 1,
      column: area.column - 1,
      lastRow: area.lastRow + 1,
      lastColumn: area.lastColumn + 1,
    });
    const filled = reach && sheet.used(reach, true);
    const grown = filled ? boundingArea(area, filled) : area;
    const isSame = rowCount(grown) === rowCount(area) && columnCount(grown) === columnCount(area);
    if (isSame && containsCell(grown, area.row, area.column)) return range.with(area);
    area = grown;
  }
}
