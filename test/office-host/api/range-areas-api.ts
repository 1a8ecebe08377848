import type { Area } from "../../../src/core/sheet/sheet.ts";
import { addressOf, intersection, sheetPrefix } from "../model/area.ts";
import { isErrorValue, type HostCell } from "../model/cell-grid.ts";
import { notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import { clearRange } from "../model/write.ts";
import { apiType, type ApiObject, type Show } from "./api-object.ts";
import { collection } from "./collections.ts";
import { formatApi } from "./format-api.ts";
import { rangeApi } from "./range-api.ts";
import { isHidden } from "./range-state.ts";
import { worksheetApi } from "./worksheet-api.ts";

/** Several areas of one sheet. */
export interface HostAreas {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

const rangesOf = ({ sheet, areas }: HostAreas) => areas.map((area) => sheet.range(area));

const areaCollection: Show<HostAreas> = apiType(
  collection<HostAreas, HostRange>({ name: "RangeCollection", members: rangesOf, keys: (range) => [range.address], show: rangeApi }),
);

export const rangeAreasApi: Show<HostAreas> = apiType<HostAreas>({
  name: "RangeAreas",
  properties: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => `${sheetPrefix(sheet.name)}!${addressOf(area)}`).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: (target) => rangesOf(target).reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  parts: {
    Areas: areaCollection,
    Worksheet: ({ sheet }) => worksheetApi(sheet),
    Format: (target) => formatApi(...rangesOf(target)),
  },
  methods: {
    _KeepReference: () => null,
    Clear: (target, args) => {
      const applyTo = args.textOr(0, "All");
      for (const range of rangesOf(target)) clearRange(range, applyTo);
    },
  },
});

const cellTypes: Readonly<Record<string, (cell: HostCell) => boolean>> = {
  Constants: ({ formula }) => formula === null,
  Formulas: ({ formula }) => formula !== null,
};

const valueTypes: Readonly<Record<string, (cell: HostCell) => boolean>> = {
  All: () => true,
  Errors: ({ value }) => isErrorValue(value),
  Text: ({ value }) => typeof value === "string",
  Numbers: ({ value }) => typeof value === "number",
  Logical: ({ value }) => typeof value === "boolean",
};

/** `getSpecialCellsOrNullObject`: constants, formulas or the cells of rows that are shown; null when there are none. */
export function specialCells(range: HostRange, cellType: string, valueType: string | null): ApiObject | null {
  const areas = cellType === "Visible" ? visibleRows(range) : cellsThat(range, cellType, valueType ?? "All");
  return areas.length > 0 ? rangeAreasApi({ sheet: range.sheet, areas }) : null;
}

function cellsThat(range: HostRange, cellType: string, valueType: string): Area[] {
  const [isType, isValue] = [cellTypes[cellType], valueTypes[valueType]];
  if (!isType || !isValue) throw notImplemented(`Range.getSpecialCells of ${cellType} ${valueType}`);
  const areas: Area[] = [];
  range.sheet.cells.forEach(range.area, (row, column, cell) => {
    if (isType(cell) && isValue(cell)) areas.push({ row, column, lastRow: row, lastColumn: column });
  });
  return areas;
}

function visibleRows(range: HostRange): Area[] {
  const areas: Area[] = [];
  for (let dy = 0; dy < range.rows; dy++) {
    const { area } = range.part(dy, 0, 1, range.columns, "Range.getSpecialCells");
    const last = areas.at(-1);
    if (isHidden(range.with(area), "row") === true) continue;
    if (last && intersection(last, { ...area, row: area.row - 1 })) areas[areas.length - 1] = { ...last, lastRow: area.row };
    else areas.push(area);
  }
  return areas;
}
