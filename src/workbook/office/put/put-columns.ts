import { holds } from "../../../core/sheet/area.ts";
import type { Area, SheetTable } from "../../../core/sheet/sheet.ts";
import type { OutColumn, PutColumns } from "../../../core/sheet/change.ts";
import { widthInPoints } from "../../facts/page/column-width.ts";
import { looks } from "../../facts/page/looks.ts";
import { emptiedCells, tablesAfter } from "../../../core/sheet/table-columns.ts";
import { outValue } from "./cell-out.ts";
import { groupBy } from "../../../core/basics/group-by.ts";
import { putCards } from "./put-cards.ts";
import { addressLists, putLooks } from "./put-looks.ts";
import { putScale } from "./put-scale.ts";
import { putValues } from "./put-values.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** What is known of the sheet that the columns go to. */
export interface ColumnsContext {
  /** The sheet's tables as they are now. */
  readonly tables: readonly SheetTable[];
  /** Whether this Excel can make a table larger or smaller. */
  readonly resizesTables: boolean;
  /** Those of our columns that get widths. */
  readonly newColumns: readonly OutColumn[];
  /** Columns that an earlier run wrote, with their rows: their colour rules go. */
  readonly formerColumns: readonly Area[];
  /** Whether colour rules are cleared and made; where Excel fails at them, they stay as they are. */
  readonly colors: boolean;
  readonly merges: readonly Area[];
  /** Whether a number can have a card in this Excel. */
  readonly takesCards: boolean;
  readonly hasHiddenRows: boolean;
}

/** Columns side by side are written together. */
interface Band {
  readonly column: number;
  readonly columns: readonly OutColumn[];
}

/** Writes our columns beside the survey: exactly these cells, their looks and colours, and the table over them. */
export function putColumns(change: PutColumns, state: ColumnsContext): readonly Step[] {
  const bands = bandsOf(change.columns);
  const hasFormulas = change.columns.some(({ formulas }) => formulas !== undefined);
  return [
    ...resizeTables(change, state, "smaller"),
    ...emptyGivenUp(change, state),
    ...bands.flatMap((band) => setFormats(change, band)),
    ...bands.map((band) => putHeaders(change, band, state)),
    ...(hasFormulas ? [] : bands.flatMap((band) => putCells(change, band))),
    ...resizeTables(change, state, "larger"),
    // A formula names columns of the table, which must be in it by then.
    ...(hasFormulas ? bands.flatMap((band) => putCells(change, band)) : []),
    ...applyFilter(change),
    ...(state.takesCards ? putCards(change, state.hasHiddenRows) : []),
    ...clearRules(change, state),
    ...(state.colors ? change.columns.flatMap((column) => putColors(change, column)) : []),
    ...setWidths(change, state),
  ];
}

function bandsOf(columns: readonly OutColumn[]): readonly Band[] {
  const bands: { column: number; columns: OutColumn[] }[] = [];
  for (const column of columns.toSorted((a, b) => a.column - b.column)) {
    const last = bands.at(-1);
    if (last && last.column + last.columns.length === column.column) last.columns.push(column);
    else bands.push({ column: column.column, columns: [column] });
  }
  return bands;
}

/** Empties what an earlier run wrote and this one does not. */
function emptyGivenUp(change: PutColumns, state: ColumnsContext): readonly Step[] {
  return addressLists(emptiedCells(change, tablesThen(change, state))).map((addresses) =>
    step(1, addresses.length, (sheets) => {
      sheets.of(change.sheet).getRanges(addresses).clear("Contents");
    }),
  );
}

const tablesThen = (change: PutColumns, { tables, resizesTables }: ColumnsContext) =>
  resizesTables ? tablesAfter(tables, change) : tables;

/** Number formats before the numbers: in a cell that the user has formatted as text a number would become text. */
function setFormats(change: PutColumns, band: Band): readonly Step[] {
  const byCode = groupBy(band.columns, ({ look }) => looks[look].numberFormat ?? "General");
  const areas = (columns: readonly OutColumn[]) => bandsOf(columns).map((one) => dataArea(change, one));
  const formats = [...byCode].flatMap(([code, columns]) =>
    areas(columns).map((area) =>
      step(1, 0, (sheets) => {
        // One format for all cells of a range, which the types of Office.js leave out.
        rangeOf(sheets.of(change.sheet), area).numberFormat = code as unknown as string[][];
      }),
    ),
  );
  const byLook = new Map([...groupBy(band.columns, ({ look }) => look)].map(([look, columns]) => [look, areas(columns)]));
  return [...formats, ...putLooks(change.sheet, byLook)];
}

function dataArea({ headerRow, area }: PutColumns, { column, columns }: Band): Area {
  return { row: headerRow + 1, column, lastRow: Math.max(area.lastRow, headerRow + 1), lastColumn: column + columns.length - 1 };
}

/** Our headers look like the user's beside them. Where that one is merged with others, ours are bold and wrapped. */
function putHeaders({ sheet, headerRow, area }: PutColumns, { column, columns }: Band, { merges }: ColumnsContext): Step {
  const headers = columns.map(({ header }) => outValue(header));
  const neighbour = area.column - 1;
  const isPlain = neighbour < 0 || merges.some((merge) => holds(merge, headerRow, neighbour));
  return step(4, JSON.stringify(headers).length, (sheets) => {
    const worksheet = sheets.of(sheet);
    const range = worksheet.getRangeByIndexes(headerRow, column, 1, columns.length);
    if (isPlain) range.format.font.bold = true;
    else range.copyFrom(worksheet.getRangeByIndexes(headerRow, neighbour, 1, 1), "Formats");
    range.format.wrapText = true;
    range.values = [headers];
  });
}

function putCells({ sheet, headerRow, area }: PutColumns, { column, columns }: Band): readonly Step[] {
  const indexes = Array.from({ length: area.lastRow - headerRow }, (_, index) => index);
  const rows = indexes.map((index) => columns.map(({ cells }) => cells[index] ?? null));
  const at = { sheet, row: headerRow + 1, column, rows };
  if (columns.every(({ formulas }) => formulas === undefined)) return putValues(at);
  return putValues({ ...at, formulas: indexes.map((index) => columns.map(({ formulas }) => formulas?.[index] ?? null)) });
}

/**
 * A table is made smaller before the headers it loses are emptied, and larger when the headers it gets are there: Excel would put in headers of
 * its own.
 */
function resizeTables(change: PutColumns, state: ColumnsContext, how: "smaller" | "larger"): readonly Step[] {
  return tablesThen(change, state).flatMap(({ name, area }, index) => {
    const columns = area.lastColumn - (state.tables[index]?.area.lastColumn ?? 0);
    if (how === "smaller" ? columns >= 0 : columns <= 0) return [];
    return step(3, 0, (sheets) => {
      const worksheet = sheets.of(change.sheet);
      worksheet.tables.getItem(name).resize(rangeOf(worksheet, area));
    });
  });
}

/** Nothing is chosen in a filter that is to cover more: what it means for the choices to apply it anew is not documented. */
function applyFilter({ sheet, filter }: PutColumns): readonly Step[] {
  if (!filter) return [];
  return [
    step(2, 0, (sheets) => {
      const worksheet = sheets.of(sheet);
      worksheet.autoFilter.apply(rangeOf(worksheet, filter));
    }),
  ];
}

/** The rules on our own columns are cleared unread: Excel may fail at telling them, and their ids change when cells are copied. */
function clearRules({ sheet }: PutColumns, { formerColumns, colors }: ColumnsContext): readonly Step[] {
  if (!colors) return [];
  return formerColumns.map((area) =>
    step(1, 0, (sheets) => {
      rangeOf(sheets.of(sheet), area).conditionalFormats.clearAll();
    }),
  );
}

function putColors({ sheet, area }: PutColumns, { column, scale, cells }: OutColumn): readonly Step[] {
  if (scale === null || cells.length === 0) return [];
  return [putScale(sheet, { row: area.row + 1, column, lastRow: area.row + cells.length, lastColumn: column }, scale)];
}

function setWidths({ sheet, headerRow }: PutColumns, { newColumns }: ColumnsContext): readonly Step[] {
  return [...groupBy(newColumns, ({ width }) => width)].flatMap(([width, alike]) =>
    addressLists(alike.map(({ column }) => ({ row: headerRow, column, lastRow: headerRow, lastColumn: column }))).map((addresses) =>
      step(2, addresses.length, (sheets) => {
        sheets.of(sheet).getRanges(addresses).format.columnWidth = widthInPoints(width);
      }),
    ),
  );
}
