import { areaAddress, cellAddress, quoteSheetName } from "../../../core/sheet/address.ts";
import { longestTip, mostColumns } from "../../../core/sheet/limits.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { OutCell, PutSheet } from "../../../core/sheet/change.ts";
import { storedWidth } from "../../facts/page/column-width.ts";
import { pageBreaks } from "../../facts/page/page-breaks.ts";
import { rowHeights } from "../../facts/page/row-heights.ts";
import { inlineCell } from "./cell-xml.ts";
import { dropDownsXml } from "./drop-downs-xml.ts";
import { scaleXml } from "../styles/conditional-format.ts";
import type { StyleSheet } from "../styles/styles.ts";
import { escapeAttribute, xmlHeader } from "../xml/xml.ts";

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Excel repairs a sheet that has more links than this; the texts beyond it stay, without a link. */
const mostLinks = 65_530;

/** What a sheet's part needs to know besides its content. */
export interface SheetSurroundings {
  readonly styles: StyleSheet;
  /** The relation to the drawing with the sheet's charts; null where it has none. */
  readonly drawing: string | null;
  /** Whether the sheet is among those the user has in front. */
  readonly selected: boolean;
  /** The name by which the workbook's macros know the sheet; null where it has none. */
  readonly codeName: string | null;
}

/** One of our own sheets as a worksheet part. Its children stand in the schema's order (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: PutSheet, { styles, drawing, selected, codeName }: SheetSurroundings): string {
  return (
    `${xmlHeader}<worksheet ${namespaces}><sheetPr${codeName === null ? "" : ` codeName="${escapeAttribute(codeName)}"`}><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${areaAddress(usedArea(sheet))}"/>${view(sheet.frozenRows, selected)}<sheetFormatPr defaultRowHeight="15"/>` +
    `${columns(sheet.widths)}<sheetData>${rows(sheet, styles)}</sheetData>${merges(sheet.merges)}${scales(sheet, styles)}${dropDownsXml(sheet.dropDowns ?? [])}${links(sheet)}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.landscape ? "landscape" : "portrait"}"/>` +
    `<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>${breaks(pageBreaks(sheet))}${textNumbers(sheet)}` +
    `${drawing === null ? "" : `<drawing r:id="${escapeAttribute(drawing)}"/>`}</worksheet>`
  );
}

function usedArea(sheet: PutSheet): Area {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 1);
  return { row: 0, column: 0, lastRow: Math.max(0, sheet.rows.length - 1), lastColumn: width - 1 };
}

function view(frozenRows: number, selected: boolean): string {
  const attributes = `showGridLines="0"${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (frozenRows === 0) return `<sheetViews><sheetView ${attributes}/></sheetViews>`;
  const corner = cellAddress(frozenRows, 0);
  return (
    `<sheetViews><sheetView ${attributes}><pane ySplit="${frozenRows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const column = (width: number, index: number) =>
    `<col min="${index + 1}" max="${index + 1}" width="${storedWidth(width)}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join("")}</cols>`;
}

function rows(sheet: PutSheet, styles: StyleSheet): string {
  const heights = rowHeights(sheet);
  return sheet.rows.map((cells, row) => rowXml(cells, row, heights.get(row), styles)).join("");
}

function rowXml(cells: readonly (OutCell | null)[], row: number, height: number | undefined, styles: StyleSheet): string {
  const content = cells
    .map((cell, column) => (cell ? inlineCell(cellAddress(row, column), styles.look(cell.look, cell.fill), cell.value, cell.formula) : ""))
    .join("");
  if (content === "" && height === undefined) return "";
  return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${content}</row>`;
}

function merges(areas: readonly Area[]): string {
  if (areas.length === 0) return "";
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;
}

function scales(sheet: PutSheet, styles: StyleSheet): string {
  let priority = 1;
  return sheet.scales
    .map(({ area, steps }) => {
      const xml = scaleXml(area, styles.scale(steps), priority);
      priority += steps;
      return xml;
    })
    .join("");
}

function links(sheet: PutSheet): string {
  const all = sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.link ? [linkXml(cell, row, column)] : [])));
  return all.length === 0 ? "" : `<hyperlinks>${all.slice(0, mostLinks).join("")}</hyperlinks>`;
}

function linkXml({ value, link }: OutCell, row: number, column: number): string {
  if (!link) return "";
  const location = `${quoteSheetName(link.sheet)}!${cellAddress(link.row, link.column)}`;
  const tip = link.tip === undefined ? "" : ` tooltip="${escapeAttribute(link.tip.slice(0, longestTip))}"`;
  return `<hyperlink ref="${cellAddress(row, column)}" location="${escapeAttribute(location)}"${tip} display="${escapeAttribute(String(value ?? ""))}"/>`;
}

function breaks(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const all = rows.map((row) => `<brk id="${row}" max="${mostColumns - 1}" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${all}</rowBreaks>`;
}

/** Keeps Excel from marking codes such as 0301 as numbers that were stored as text by mistake. */
function textNumbers(sheet: PutSheet): string {
  const hasCodes = sheet.rows.some((row) => row.some((cell) => cell?.look === "code"));
  return hasCodes ? `<ignoredErrors><ignoredError sqref="${areaAddress(usedArea(sheet))}" numberStoredAsText="1"/></ignoredErrors>` : "";
}
