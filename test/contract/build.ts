import type { Cell } from "../../src/core/sheet/sheet.ts";
import { areaAddress, cellAddress } from "../../src/core/sheet/address.ts";
import { cellText } from "../../src/core/sheet/cell-text.ts";
import { MemoryWorkbook } from "../../src/workbook/memory/memory.ts";
import { escapeAttribute, escapeCellText, escapeText } from "../../src/workbook/xlsx/xml/xml.ts";
import { wholeSheet } from "../office-host/model/area.ts";
import { serialOfIso } from "../office-host/model/date-serial.ts";
import { contentOf } from "../office-host/model/host-names.ts";
import { HostTable } from "../office-host/model/host-table.ts";
import { HostWorkbook } from "../office-host/model/host-workbook.ts";
import { buildXlsx, type BuiltSheet } from "../workbook/xlsx/build.ts";
import { areaOf, isFormatted, isFormula, isIso, readAs, type CaseBook, type CaseCell, type CaseSheet, type CaseTable } from "./content.ts";

/** The workbook as plain arrays. */
export function memoryOf({ sheets, names = [] }: CaseBook): MemoryWorkbook {
  const contents = sheets.map(({ name, rows, isHidden, tables = [], merges = [], hiddenRows = [], filter }) => ({
    name,
    cells: rows.map((row) => row.map(readAs)),
    visible: isHidden !== true,
    tables: tables.map((table) => ({ name: table.name, area: areaOf(table.area), hasTotals: table.hasTotals === true, ...bound(table) })),
    merges: merges.map(areaOf),
    hiddenRows,
    ...(filter === undefined ? {} : { filter: areaOf(filter) }),
  }));
  const global = names.filter(({ sheet }) => sheet === undefined);
  return new MemoryWorkbook(
    contents,
    global.map(({ name, formula, comment = null }) => ({ name, formula, comment })),
  );
}

const bound = ({ isBound }: CaseTable) => (isBound ? { isBound } : {});

/** The workbook as it is open in Excel, which has calculated everything. */
export function hostOf({ sheets, names = [] }: CaseBook): HostWorkbook {
  const workbook = new HostWorkbook();
  for (const content of sheets) addSheet(workbook, content);
  for (const { name, formula, isHidden, comment = "", sheet } of names) {
    const scope = sheet === undefined ? workbook : workbook.sheet(sheet);
    scope.names.add(name, contentOf(workbook, `=${formula}`), comment).visible = isHidden !== true;
  }
  return workbook;
}

function addSheet(workbook: HostWorkbook, { name, rows, isHidden, tables = [], merges = [], hiddenRows = [], filter }: CaseSheet): void {
  const sheet = workbook.addSheet(name);
  if (isHidden) sheet.visibility = "Hidden";
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const value = hostValue(cell);
      if (value === null) return;
      sheet.cells.put(row, column, { value, formula: isFormula(cell) ? `=${cell.formula}` : null });
      const format = isFormatted(cell) ? cell.format : isDate(readAs(cell)) ? "yyyy-mm-dd" : null;
      if (format !== null) sheet.formats.put("NumberFormat", areaOf(cellAddress(row, column)), format);
    });
  });
  sheet.merges = merges.map(areaOf);
  for (const row of hiddenRows) sheet.formats.put("RowHidden", { ...wholeSheet, row, lastRow: row }, true);
  if (filter !== undefined) sheet.filter = { range: sheet.range(areaOf(filter)).anchor(), isFiltered: false };
  for (const table of tables) {
    const made = new HostTable(`{T-${workbook.nextId()}}`, table.name, sheet.range(areaOf(table.area)));
    made.hasTotals = table.hasTotals === true;
    sheet.tables.push(made);
  }
}

const isDate = (cell: Cell) => typeof cell === "object" && cell !== null && "date" in cell;

/** Excel has a value for every formula, or shows that it is still to come. */
function hostValue(cell: CaseCell) {
  if (isFormatted(cell)) return cell.number;
  const value = readAs(cell);
  if (typeof value !== "object" || value === null) return value;
  if ("date" in value) return serialOfIso(value.date);
  return value.error === "uncalculated" ? { error: "#BUSY!" } : value;
}

/** The bytes of the workbook as an .xlsx file. */
export async function xlsxOf(book: CaseBook): Promise<Uint8Array<ArrayBuffer>> {
  const formats = formatsOf(book);
  const sheets = book.sheets.map((sheet, index): BuiltSheet => ({
    name: sheet.name,
    ...(sheet.isHidden ? { state: "hidden" } : {}),
    rows: sheet.rows.map((cells, row) => rowXml(cells, row, sheet.hiddenRows?.includes(row) ?? false, formats)).join(""),
    tail: (sheet.filter === undefined ? "" : `<autoFilter ref="${sheet.filter}"/>`) + mergesXml(sheet.merges ?? []),
    tables: (sheet.tables ?? []).map((table, place) => tableXml(table, sheet, index * 10 + place + 1)),
  }));
  const defined = (book.names ?? []).map(({ name, formula, isHidden, comment, sheet }) => ({
    name,
    formula,
    hidden: isHidden === true,
    ...(comment === undefined ? {} : { comment }),
    ...(sheet === undefined ? {} : { sheet: book.sheets.findIndex((one) => one.name === sheet) }),
  }));
  return buildXlsx({
    sheets,
    defined,
    chartSheets: book.chartSheets ?? [],
    styles: stylesXml(formats),
    ...(book.counts1904 ? { date1904: true } : {}),
  });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const isoFormat = "yyyy-mm-dd";

function formatsOf({ sheets }: CaseBook): readonly string[] {
  const used = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (isFormatted(cell) ? [cell.format] : []))));
  return [...new Set([isoFormat, ...used])];
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeAttribute(code)}"/>`);
  const xfs = formats.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join("")}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function rowXml(cells: readonly CaseCell[], row: number, isHidden: boolean, formats: readonly string[]): string {
  const content = cells.map((cell, column) => cellXml(cell, cellAddress(row, column), formats)).join("");
  return `<row r="${row + 1}"${isHidden ? ' hidden="1"' : ""}>${content}</row>`;
}

function cellXml(cell: CaseCell, reference: string, formats: readonly string[]): string {
  if (isFormatted(cell)) return `<c r="${reference}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.number}</v></c>`;
  if (isIso(cell)) return `<c r="${reference}" s="${formats.indexOf(isoFormat) + 1}" t="d"><v>${cell.iso}</v></c>`;
  const value = readAs(cell);
  const formula = isFormula(cell) ? `<f>${escapeText(cell.formula)}</f>` : "";
  if (value === null) return "";
  if (typeof value === "string") {
    const text = escapeCellText(value);
    return formula === ""
      ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
      : `<c r="${reference}" t="str">${formula}<v>${text}</v></c>`;
  }
  if (typeof value === "number") return `<c r="${reference}">${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${reference}" t="b">${formula}<v>${Number(value)}</v></c>`;
  if ("date" in value) return `<c r="${reference}" s="${formats.indexOf(isoFormat) + 1}">${formula}<v>${serialOfIso(value.date)}</v></c>`;
  return value.error === "uncalculated"
    ? `<c r="${reference}">${formula}</c>`
    : `<c r="${reference}" t="e">${formula}<v>${escapeText(value.error)}</v></c>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
}

function tableXml({ name, area, hasTotals, isBound }: CaseTable, { rows }: CaseSheet, id: number): string {
  const { row, column, lastRow, lastColumn } = areaOf(area);
  const headers = Array.from({ length: lastColumn - column + 1 }, (_, index) => cellText(readAs(rows[row]?.[column + index] ?? null)));
  const columns = headers.map(
    (header, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(header).replaceAll("&#10;", "_x000a_")}"/>`,
  );
  const filtered = areaAddress({ row, column, lastRow: lastRow - (hasTotals ? 1 : 0), lastColumn });
  return (
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${area}"${isBound ? ' tableType="queryTable"' : ""}${hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `<autoFilter ref="${filtered}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}
