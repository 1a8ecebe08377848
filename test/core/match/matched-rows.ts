import type { CodeBookReading } from "../../../src/core/match/code-books/code-book.ts";
import { match } from "../../../src/core/match/match.ts";
import type { ColumnMatch } from "../../../src/core/match/matched/matched.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

export const noCodes: CodeBookReading = { codeBook: new Map(), issues: [] };
export const matchSheet = (sheet: Sheet) => match(sheet, noCodes, ssb2018, null);
export const matchRows = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}) => matchSheet(sheetOf(rows, more));

/** What a sheet with these headers and one row of data is matched as. */
export function matchHeaders(headers: readonly string[]) {
  return matchRows([headers, headers.map(() => "x")]);
}

/** What a header is taken for in a sheet that surely is the survey's. */
export function itemOf(header: string): ColumnMatch | undefined {
  return matchHeaders(["innkjop_07", "", "", header]).columns.find(({ column }) => column === 3);
}
