import { cellAddress } from "../../src/core/sheet/address.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { escapeAttribute, escapeText } from "../../src/workbook/xlsx/xml/xml.ts";
import { buildXlsx } from "../workbook/xlsx/build.ts";

/** A workbook with one sheet «Svar» of these cells, the first row its headings; in an Excel table where that is asked for. Dates are texts. */
export function surveyFile(cells: readonly (readonly Cell[])[], asTable: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const rows = cells.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join("")}</row>`);
  const headings = (cells[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const tables = asTable ? [tableXml(headings, cells.length)] : [];
  return buildXlsx({ sheets: [{ name: "Svar", rows: rows.join(""), tables }] });
}

function cellXml(cell: Cell, row: number, column: number): string {
  const at = `r="${cellAddress(row, column)}"`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "object" && "error" in cell) return `<c ${at} t="e"><v>${cell.error}</v></c>`;
  const text = typeof cell === "object" ? cell.date : cell;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function tableXml(headings: readonly string[], rows: number): string {
  const ref = `A1:${cellAddress(rows - 1, headings.length - 1)}`;
  const columns = headings.map((name, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(name)}"/>`);
  return (
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="tblSvar" displayName="tblSvar" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headings.length}">${columns.join("")}</tableColumns></table>`
  );
}
