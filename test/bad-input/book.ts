import type { Cell, CellError } from "../../src/core/sheet/sheet.ts";
import { cellAddress } from "../../src/core/sheet/address.ts";
import { escapeCellText, escapeText } from "../../src/workbook/xlsx/xml/xml.ts";
import { buildXlsx, type Built, type BuiltSheet } from "../workbook/xlsx/build.ts";

/** A formula and the value the file holds for it; without one the file was never calculated. */
interface Formula {
  readonly formula: string;
  readonly value?: string | number | boolean | CellError;
}

/** A text in pieces of different looks. */
interface RichText {
  readonly runs: readonly string[];
}

/** A number that its cell shows as a date. */
interface Serial {
  readonly serial: number;
}

/** What a test puts into a cell of a file. */
export type Raw = Exclude<Cell, { readonly date: string }> | Formula | RichText | Serial;

/** A sheet as a test writes it down. */
export interface RawSheet extends Omit<BuiltSheet, "rows" | "xml"> {
  readonly rows: readonly (readonly Raw[])[];
  /** Row numbers as Excel shows them. */
  readonly hidden?: readonly number[];
  /** "A1:B2" */
  readonly merges?: readonly string[];
}

/** Cell format 1 shows a date. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  "</cellXfs></styleSheet>";

/** The bytes of a workbook with these sheets; texts stand in the cells, as programs other than Excel write them. */
export function bookOf(sheets: readonly RawSheet[], more: Omit<Built, "sheets"> = {}): Promise<Uint8Array> {
  return buildXlsx({ sheets: sheets.map(builtSheet), styles: STYLES, ...more });
}

function builtSheet({ rows, hidden = [], merges = [], tail = "", ...sheet }: RawSheet): BuiltSheet {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return {
    ...sheet,
    rows: rows.map((cells, row) => rowXml(cells, row, hidden.includes(row + 1))).join(""),
    tail: (merged === "" ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) + tail,
  };
}

function rowXml(cells: readonly Raw[], row: number, isHidden: boolean): string {
  const inside = cells.map((cell, column) => cellXml(cell, cellAddress(row, column))).join("");
  return `<row r="${row + 1}"${isHidden ? ' hidden="1"' : ""}>${inside}</row>`;
}

function cellXml(cell: Raw, address: string): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return valueXml(cell, address, "");
  if ("serial" in cell) return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`;
  if ("runs" in cell)
    return `<c r="${address}" t="inlineStr"><is>${cell.runs.map((run) => `<r><rPr><b/></rPr>${textXml(run)}</r>`).join("")}</is></c>`;
  if ("error" in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  const formula = `<f>${escapeText(cell.formula)}</f>`;
  return cell.value === undefined ? `<c r="${address}">${formula}</c>` : valueXml(cell.value, address, formula);
}

function valueXml(value: string | number | boolean | CellError, address: string, formula: string): string {
  if (typeof value === "number") return `<c r="${address}">${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `<c r="${address}" t="e">${formula}<v>${value.error}</v></c>`;
  if (formula !== "") return `<c r="${address}" t="str">${formula}<v>${escapeCellText(value)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is>${textXml(value)}</is></c>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeCellText(text)}</t>`;
}
