import { cellAddress, columnLetters } from "../../src/core/sheet/address.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { unzip } from "../lossless/unzip.ts";

/** How a sheet looks: its first cells and columns. Where an adapter has none of it, that is null. */
export interface Paint {
  /** Address → "RRGGBB". */
  readonly fills: Readonly<Record<string, string>> | null;
  /** Column → pixels. */
  readonly widths: Readonly<Record<string, number>> | null;
  /** Address → what is told of the cell where the pointer rests. */
  readonly tips: Readonly<Record<string, string>> | null;
}

/** So many cells are looked at. */
export const ROWS = 30;
export const COLUMNS = 24;

/** Each cell and column for which there is something, by its address. */
export function painted(fillAt: (row: number, column: number) => string | null, widthOf: (column: number) => number) {
  const fills: Record<string, string> = {};
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const fill = fillAt(row, column);
      if (fill !== null) fills[cellAddress(row, column)] = fill;
    }
  const widths = Array.from({ length: COLUMNS }, (_, column) => [columnLetters(column), widthOf(column)] as const);
  return { fills, widths: Object.fromEntries(widths) };
}

/** The pixels of a width that a file has (ECMA-376 part 1, 18.3.1.13), with digits of seven pixels as Calibri 11 has. */
const filePixels = (width: number) => Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
/** Columns that say nothing of theirs. */
const USUAL = 64;

export async function paintInFile(file: XlsxWorkbook, sheet: string): Promise<Paint> {
  const looks = await file.looks();
  const styles = new Map<string, number>();
  const { widths } = await file.view(sheet, (row, column, _value, _formula, style) => styles.set(`${row} ${column}`, style));
  const seen = painted(
    (row, column) => looks[styles.get(`${row} ${column}`) ?? -1]?.fill ?? null,
    (column) => (widths.has(column) ? filePixels(widths.get(column) ?? 0) : USUAL),
  );
  return { ...seen, tips: tipsIn(await file.save(), sheet, await file.sheets()) };
}

/** The tips of a sheet's links, read from its part, which is the one after those of the sheets before it. */
function tipsIn(bytes: Uint8Array, sheet: string, sheets: readonly { readonly name: string }[]): Record<string, string> {
  const part = `xl/worksheets/sheet${sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
  const xml = unzip(bytes).get(part)?.toString("utf8") ?? "";
  return Object.fromEntries(
    [...xml.matchAll(/<hyperlink ref="([^"]+)"[^>]* tooltip="([^"]*)"/g)].map(([, ref = "", tip = ""]) => [ref, tip]),
  );
}

/** Excel tells widths in points. */
export function paintInHost({ workbook }: OfficeHost, name: string): Paint {
  const { formats } = workbook.sheet(name);
  const textAt = (property: string, row: number, column: number) => formats.at(property, row, column);
  const seen = painted(
    (row, column) => {
      const fill = textAt("Fill.Color", row, column);
      return typeof fill === "string" && fill !== "#FFFFFF" ? fill.replace("#", "") : null;
    },
    (column) => Number(textAt("ColumnWidth", 0, column) ?? USUAL * 0.75) / 0.75,
  );
  const tips: Record<string, string> = {};
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const link = textAt("Hyperlink", row, column);
      if (typeof link === "object" && link !== null && "screenTip" in link && typeof link.screenTip === "string")
        tips[cellAddress(row, column)] = link.screenTip;
    }
  return { ...seen, tips };
}
