import { holds } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { OutColumn, PutColumns } from "../../../core/sheet/change.ts";
import { looks } from "../../facts/looks.ts";
import { outValue } from "./cell-out.ts";
import { groupBy } from "../host/group-by.ts";
import { addressLists, putLooks } from "./put-looks.ts";
import { putScale } from "./put-scale.ts";
import { putValues } from "./put-values.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** What is known of the sheet that the columns go to. */
export interface ColumnsGround {
  /** The table to grow, as it is now; null where none is to grow, or this Excel cannot. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  /** Our columns from an earlier run: they keep the widths the user may have given them. */
  readonly formerColumns: ReadonlySet<number>;
  /** Our colour rules from an earlier run. */
  readonly colorRules: readonly string[];
  readonly formerArea: Area | null;
  readonly merges: readonly Area[];
}

/** Columns side by side are written together. */
interface Band {
  readonly column: number;
  readonly columns: readonly OutColumn[];
}

/** Points in a column's width for each character, and on its sides. */
export const widthInPoints = (characters: number) => (characters * 7 + 5) * 0.75;

/** Writes our columns beside the survey: exactly these cells, their looks and colours, and the table over them. */
export function putColumns(change: PutColumns, ground: ColumnsGround): readonly Step[] {
  const bands = bandsOf(change.columns);
  return [
    ...emptyGivenUp(change, ground),
    ...bands.flatMap((band) => setFormats(change, band)),
    ...bands.map((band) => putHeaders(change, band, ground)),
    ...bands.flatMap((band) => putCells(change, band)),
    ...growTable(change, ground),
    ...removeRules(change, ground),
    ...change.columns.flatMap((column) => putColors(change, column)),
    ...setWidths(change, ground),
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

/** Empties what an earlier run wrote and this one does not; the head of a table's column stays, as the table cannot be without it. */
function emptyGivenUp({ sheet, clear }: PutColumns, { table }: ColumnsGround): readonly Step[] {
  const areas = clear.flatMap((area) => withoutHeads(area, table?.area ?? null));
  return addressLists(areas).map((addresses) =>
    step(1, addresses.length, (sheets) => {
      sheets.of(sheet).getRanges(addresses).clear("Contents");
    }),
  );
}

function withoutHeads(area: Area, table: Area | null): readonly Area[] {
  if (!table || area.row > table.row || area.lastRow < table.row || area.lastColumn < table.column || area.column > table.lastColumn)
    return [area];
  const above = { ...area, lastRow: table.row - 1 };
  const below = { ...area, row: table.row + 1 };
  return [above, below].filter(({ row, lastRow }) => row <= lastRow);
}

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
function putHeaders({ sheet, headerRow, area }: PutColumns, { column, columns }: Band, { merges }: ColumnsGround): Step {
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
  const rows = Array.from({ length: area.lastRow - headerRow }, (_, index) => columns.map(({ cells }) => cells[index] ?? null));
  return putValues({ sheet, row: headerRow + 1, column, rows });
}

/** Excel gives a table's new columns the headers that stand there already. */
function growTable({ sheet, area }: PutColumns, { table }: ColumnsGround): readonly Step[] {
  if (!table || area.lastColumn <= table.area.lastColumn) return [];
  const grown = { ...table.area, lastColumn: area.lastColumn };
  return [
    step(3, 0, (sheets) => {
      const worksheet = sheets.of(sheet);
      worksheet.tables.getItem(table.name).resize(rangeOf(worksheet, grown));
    }),
  ];
}

function removeRules({ sheet }: PutColumns, { colorRules, formerArea }: ColumnsGround): readonly Step[] {
  if (!formerArea || colorRules.length === 0) return [];
  return [
    step(colorRules.length, 0, (sheets) => {
      const formats = rangeOf(sheets.of(sheet), formerArea).conditionalFormats;
      for (const id of colorRules) formats.getItem(id).delete();
    }),
  ];
}

function putColors({ sheet, area }: PutColumns, { column, scale, cells }: OutColumn): readonly Step[] {
  if (scale === null || cells.length === 0) return [];
  return [putScale(sheet, { row: area.row + 1, column, lastRow: area.row + cells.length, lastColumn: column }, scale)];
}

function setWidths({ sheet, columns, headerRow }: PutColumns, { formerColumns }: ColumnsGround): readonly Step[] {
  const added = columns.filter(({ column }) => !formerColumns.has(column));
  return [...groupBy(added, ({ width }) => width)].flatMap(([width, alike]) =>
    addressLists(alike.map(({ column }) => ({ row: headerRow, column, lastRow: headerRow, lastColumn: column }))).map((addresses) =>
      step(2, addresses.length, (sheets) => {
        sheets.of(sheet).getRanges(addresses).format.columnWidth = widthInPoints(width);
      }),
    ),
  );
}
