import { areaAddress, cellAddress, columnLetters, quoteSheetName } from "../../../core/sheet/address.ts";
import { longestTip } from "../../../core/sheet/limits.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { OutCell, PutSheet } from "../../../core/sheet/change.ts";
import { widthInPoints } from "../../facts/page/column-width.ts";
import { looks } from "../../facts/page/looks.ts";
import { pageBreaks } from "../../facts/page/page-breaks.ts";
import { lineHeight, rowHeights } from "../../facts/page/row-heights.ts";
import { outValue } from "./cell-out.ts";
import { groupBy } from "../../../core/basics/group-by.ts";
import { backupColumn } from "../host/limits.ts";
import { addressLists, areasByLook, putLooks } from "./put-looks.ts";
import { putCheckboxes, withoutTruthLists } from "./put-checkboxes.ts";
import { putDropDowns } from "./put-drop-downs.ts";
import { putFills } from "./put-fills.ts";
import { putScale } from "./put-scale.ts";
import { putNumberFormats, putValues } from "./put-values.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** Everything left of the column where backups are kept. */
const ownCells = `A:${columnLetters(backupColumn - 1)}`;

/** What is known of the sheet before it is written. */
export interface SheetContext {
  /** Made in this run. */
  readonly isNew: boolean;
  /** Rows that the earlier run used. */
  readonly formerRows: number;
  /** Whether colour rules are cleared and made. */
  readonly colors: boolean;
  /** Whether cells can be checkboxes. */
  readonly takesCheckboxes: boolean;
}

/** Writes the cells of one of our sheets. */
export function putSheet(change: PutSheet, state: SheetContext): readonly Step[] {
  const { name, rows } = change;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cell = (row: readonly (OutCell | null)[], column: number) => row[column] ?? null;
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => cell(row, column)));
  const at = { sheet: name, row: 0, column: 0 };
  const areas = areasByLook(grid.map((row) => row.map((one) => one?.look ?? null)));
  return [
    emptySheet(change, state),
    ...putLinks(change),
    ...putValues({ ...at, rows: grid.map((row) => row.map((one) => one?.value ?? null)), ...formulasIn(grid) }),
    ...putNumberFormats({ ...at, rows: grid.map((row) => row.map((one) => (one ? (looks[one.look].numberFormat ?? null) : null))) }),
    ...putLooks(name, areas),
    ...putFills(name, change.rows),
    ...putMerges(change),
    ...putDropDowns(state.takesCheckboxes ? withoutTruthLists(change) : change),
    ...(state.takesCheckboxes ? putCheckboxes(name, areas.get("truth") ?? []) : []),
    ...(state.colors ? change.scales.map(({ area, steps }) => putScale(name, area, steps)) : []),
  ];
}

function formulasIn(grid: readonly (readonly (OutCell | null)[])[]) {
  if (!grid.some((row) => row.some((cell) => cell?.formula !== undefined))) return {};
  return { formulas: grid.map((row) => row.map((cell) => cell?.formula ?? null)) };
}

/** Sizes, panes and pages of one of our sheets: what cannot be kept with its cells while it is written. */
export function shapeSheet(change: PutSheet, state: SheetContext): readonly Step[] {
  return [resetHeights(change, state), ...putSizes(change), setView(change, state), ...setPages(change)];
}

function emptySheet({ name }: PutSheet, { isNew, colors }: SheetContext): Step {
  return step(8, 0, (sheets) => {
    if (!isNew) emptyOwnCells(sheets.of(name), colors);
  });
}

function resetHeights({ name, rows }: PutSheet, { isNew, formerRows }: SheetContext): Step {
  return step(1, 0, (sheets) => {
    if (!isNew) sheets.of(name).getRange(`1:${Math.max(1, formerRows, rows.length)}`).format.rowHeight = lineHeight;
  });
}

/** Empties everything on a sheet of ours but what is kept there during a run; colour rules only where Excel does not fail at them. */
export function emptyOwnCells(worksheet: Excel.Worksheet, colors: boolean): void {
  const cells = worksheet.getRange(ownCells);
  cells.unmerge();
  if (colors) cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear("All");
}

/** A link is put in before the values, which are then what the cell shows. */
function putLinks({ name, rows }: PutSheet): readonly Step[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const { link, value } = cell;
      const documentReference = `${quoteSheetName(link.sheet)}!${cellAddress(link.row, link.column)}`;
      const textToDisplay = String(outValue(value));
      const tip = link.tip === undefined ? {} : { screenTip: link.tip.slice(0, longestTip) };
      return [
        step(1, documentReference.length + textToDisplay.length, (sheets) => {
          sheets.of(name).getCell(row, column).hyperlink = { documentReference, textToDisplay, ...tip };
        }),
      ];
    }),
  );
}

function putMerges({ name, merges }: PutSheet): readonly Step[] {
  return merges.map((area) =>
    step(1, 0, (sheets) => {
      rangeOf(sheets.of(name), area).merge(false);
    }),
  );
}

/** Column widths, and the heights of rows whose wrapped text takes several lines. */
function putSizes(change: PutSheet): readonly Step[] {
  const { name, widths } = change;
  const column = (index: number): Area => ({ row: 0, column: index, lastRow: 0, lastColumn: index });
  const row = (index: number): Area => ({ row: index, column: 0, lastRow: index, lastColumn: 0 });
  const columnsOf = groupBy(widths.keys(), (index) => widths[index] ?? 0);
  const rowsOf = groupBy(rowHeights(change), ([, height]) => height);
  const setWidth = (width: number) => (format: Excel.RangeFormat) => {
    format.columnWidth = widthInPoints(width);
  };
  const setHeight = (height: number) => (format: Excel.RangeFormat) => {
    format.rowHeight = height;
  };
  return [
    ...[...columnsOf].flatMap(([width, indexes]) => sized(name, indexes.map(column), setWidth(width))),
    ...[...rowsOf].flatMap(([height, rows]) =>
      sized(
        name,
        rows.map(([index]) => row(index)),
        setHeight(height),
      ),
    ),
  ];
}

function sized(sheet: string, areas: readonly Area[], set: (format: Excel.RangeFormat) => void): readonly Step[] {
  return addressLists(areas).map((addresses) =>
    step(2, addresses.length, (sheets) => {
      set(sheets.of(sheet).getRanges(addresses).format);
    }),
  );
}

function setView({ name, frozenRows }: PutSheet, { isNew }: SheetContext): Step {
  return step(3, 0, (sheets) => {
    const worksheet = sheets.of(name);
    if (isNew) worksheet.showGridlines = false;
    if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
    else if (!isNew) worksheet.freezePanes.unfreeze();
  });
}

/** Margins in points: 0.5 and 0.6 inches. */
const side = 36;
const top = 43.2;

/** How the sheet is printed: on A4, as wide as the page, no table or chart cut in two, frozen rows on each page. */
function setPages(change: PutSheet): readonly Step[] {
  const { name, landscape, frozenRows } = change;
  const breaks = pageBreaks(change);
  return [
    step(6 + breaks.length, 0, (sheets) => {
      const worksheet = sheets.of(name);
      const { pageLayout, horizontalPageBreaks } = worksheet;
      pageLayout.orientation = landscape ? "Landscape" : "Portrait";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.leftMargin = side;
      pageLayout.rightMargin = side;
      pageLayout.topMargin = top;
      pageLayout.bottomMargin = top;
      if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
      horizontalPageBreaks.removePageBreaks();
      for (const row of breaks) horizontalPageBreaks.add(areaAddress({ row, column: 0, lastRow: row, lastColumn: 0 }));
    }),
  ];
}
