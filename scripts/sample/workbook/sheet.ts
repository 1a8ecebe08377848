import { cellAddress, columnLetters } from "../../../src/core/sheet/address.ts";
import { escapeAttribute, escapeCellText, escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import type { Part } from "./part.ts";
import { styleIndex, type StyleName } from "./styles.ts";

/** A cell's value, and its formula. */
export interface SampleCell {
  readonly value: string | number | null;
  readonly style?: StyleName;
  readonly formula?: string;
}

export interface SampleSheetRow {
  readonly cells: readonly (SampleCell | null)[];
  /** In points; Excel's default where it is left out. */
  readonly height?: number;
}

/** A worksheet to write. Rows and columns count from 0. */
export interface SampleSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly widths: readonly number[];
  readonly rows: readonly SampleSheetRow[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  readonly landscape: boolean;
  /** Scaled to one page's width in print. */
  readonly fitToWidth: boolean;
  /** XML between the cells and the page set-up, in the schema's order. */
  readonly extras?: string;
  /** XML after the headers and footers, in the schema's order. */
  readonly tail?: string;
  readonly related?: readonly Part[];
}

/** The texts of the workbook's cells, each written once. */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  #uses = 0;

  place(text: string): number {
    this.#uses++;
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`);
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The worksheet as the n-th sheet part; the first sheet is the one shown when the file is opened. */
export function sheetPart(sheet: SampleSheet, number: number, texts: SharedTexts): Part {
  const xml =
    `<worksheet ${NAMESPACES}><sheetPr><tabColor rgb="FF${sheet.tabColor}"/>${sheet.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>` +
    `<dimension ref="A1:${lastAddress(sheet)}"/>${sheetView(sheet, number === 1)}<sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${sheet.rows.map((row, index) => rowXml(row, index, texts)).join("")}</sheetData>${sheet.extras ?? ""}` +
    `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${pageSetup(sheet)}` +
    `<headerFooter><oddFooter>&amp;L&amp;A – syntetiske svar&amp;RSide &amp;P av &amp;N</oddFooter></headerFooter>${sheet.tail ?? ""}</worksheet>`;
  return {
    path: `xl/worksheets/sheet${number}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    relation: "worksheet",
    xml,
    related: sheet.related ?? [],
  };
}

function lastAddress({ rows }: SampleSheet): string {
  return cellAddress(rows.length - 1, Math.max(...rows.map(({ cells }) => cells.length), 1) - 1);
}

function sheetView({ frozen, gridLines }: SampleSheet, isFirst: boolean): string {
  const head = `<sheetView${gridLines ? "" : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (frozen === undefined) return `<sheetViews>${head}/></sheetViews>`;
  const { rows, columns } = frozen;
  const corner = `topLeftCell="${cellAddress(rows, columns)}"`;
  const pane =
    columns === 0
      ? `<pane ySplit="${rows}" ${corner} activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : `<pane xSplit="${columns}" ySplit="${rows}" ${corner} activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>`;
  return `<sheetViews>${head}>${pane}</sheetView></sheetViews>`;
}

function pageSetup({ landscape, fitToWidth }: SampleSheet): string {
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ' scale="45" pageOrder="overThenDown"';
  return `<pageSetup paperSize="9"${fit} orientation="${landscape ? "landscape" : "portrait"}"/>`;
}

function rowXml({ cells, height }: SampleSheetRow, row: number, texts: SharedTexts): string {
  if (cells.length === 0 && height === undefined) return "";
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${size}>${cells.map((cell, column) => (cell === null ? "" : cellXml(cell, row, column, texts))).join("")}</row>`;
}

function cellXml({ value, style = "plain", formula }: SampleCell, row: number, column: number, texts: SharedTexts): string {
  const head = `<c r="${columnLetters(column)}${row + 1}" s="${styleIndex(style)}"`;
  const computed = formula === undefined ? "" : `<f>${escapeText(formula)}</f>`;
  if (value === null) return `${head}/>`;
  return typeof value === "number" ? `${head}>${computed}<v>${value}</v></c>` : `${head} t="s"><v>${texts.place(value)}</v></c>`;
}

/** Links from cells to places in the workbook. */
export function hyperlinksXml(links: readonly { readonly cell: string; readonly location: string }[]): string {
  const lines = links.map(({ cell, location }) => `<hyperlink ref="${cell}" location="${escapeAttribute(location)}"/>`);
  return `<hyperlinks>${lines.join("")}</hyperlinks>`;
}
