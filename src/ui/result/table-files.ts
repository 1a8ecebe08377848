import { escapeMarkup } from "../../core/basics/markup.ts";
import { caption } from "../../core/layout/texts/captions.ts";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import type { Assessment, ResultTable, TableColumn, TableRow } from "../../core/score/results.ts";
import { decimalsOf, signOf } from "../../core/score/signs.ts";
import type { Language } from "../../messages/language/language.ts";

/** What a cell of a table shows: its number with the table's decimals, its text, or a sign. */
export function cellText(row: TableRow, column: TableColumn, index: number, table: ResultTable, texts: LayoutTexts): string {
  const cell = row.cells[index] ?? null;
  const sign = signOf(cell, row, column, table);
  if (sign !== null || cell === null) return sign ?? "";
  return typeof cell === "string" ? cell : texts.number(cell, decimalsOf(column));
}

/** The rows of a table as it is shown, its head first. */
function rowsOf(table: ResultTable, texts: LayoutTexts): readonly (readonly string[])[] {
  const head = [table.rowTitle, ...table.columns.map(({ label }) => label)];
  return [
    head,
    ...table.rows.map((row) => [row.label, ...table.columns.map((column, index) => cellText(row, column, index, table, texts))]),
  ];
}

/** A table as lines of cells between tabs, as spreadsheets take it. */
export function tableText(table: ResultTable, texts: LayoutTexts): string {
  return rowsOf(table, texts)
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}

/** A table with its title, base, notes and sources, for a text: HTML that carries its own look. */
export function tableHtml(table: ResultTable, assessment: Assessment, texts: LayoutTexts): string {
  const { title, subtitle, notes } = caption(table, assessment, texts);
  const [head = [], ...rows] = rowsOf(table, texts);
  const align = (index: number) => (index > 0 && table.columns[index - 1]?.unit !== "text" ? "right" : "left");
  const cell = (tag: "th" | "td", text: string, index: number, more = "") =>
    `<${tag} style="text-align:${align(index)};padding:2px 8px;vertical-align:top;${more}">${escapeMarkup(text)}</${tag}>`;
  const line = "border-bottom:1px solid #7f7f7f;";
  return [
    `<p><b>${escapeMarkup(title)}</b><br>${escapeMarkup(subtitle)}</p>`,
    '<table style="border-collapse:collapse">',
    `<thead><tr>${head.map((text, index) => cell("th", text, index, line)).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(
      (row) => `<tr>${row.map((text, index) => cell(index === 0 ? "th" : "td", text, index, "font-weight:normal;")).join("")}</tr>`,
    ),
    "</tbody></table>",
    ...notes.map((note) => `<p style="font-size:9pt">${escapeMarkup(note)}</p>`),
  ].join("\n");
}

/** The same as a file, which a word processor opens. */
export function tablePage(table: ResultTable, assessment: Assessment, texts: LayoutTexts, language: Language): string {
  const { title } = caption(table, assessment, texts);
  const head = `<meta charset="utf-8"><title>${escapeMarkup(title)}</title>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body style="font-family:Calibri,sans-serif;font-size:11pt">\n${tableHtml(table, assessment, texts)}\n</body></html>\n`;
}

/**
 * A table as CSV that a spreadsheet of the language opens as it is: «;» and decimal comma in Norwegian, «,» and point in English. Numbers have all
 * their decimals, and no grouping.
 */
export function tableCsv(table: ResultTable, texts: LayoutTexts, language: Language): string {
  const [separator, decimal] = language === "nb" ? [";", ","] : [",", "."];
  const valueOf = (row: TableRow, column: TableColumn, index: number) => {
    const value = row.cells[index] ?? null;
    return typeof value === "number" ? String(value).replace(".", decimal) : cellText(row, column, index, table, texts);
  };
  const rows = table.rows.map((row) => [row.label, ...table.columns.map((column, index) => valueOf(row, column, index))]);
  const quoted = (text: string) => (text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [[table.rowTitle, ...table.columns.map(({ label }) => label)], ...rows].map((row) => row.map(quoted).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** What a file of a table or figure is called, without its ending. */
export function fileName(title: string): string {
  return title
    .replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/[\s.]+$/, "")
    .trim()
    .slice(0, 80);
}
