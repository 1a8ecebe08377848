import { cellAt, cellText, extentOf } from "../../sheet/cell-text.ts";
import { fold } from "../../basics/fold.ts";
import type { Sheet } from "../../sheet/sheet.ts";

/** Words that head a column of codes, or name a sheet of them. */
const CODES = wordsOf("kode koder kodeverdi kodebok kodeliste kodeverk kodenøkkel svarkode tallkode verdi verdier variabelverdi svarverdi") // prettier-ignore
  .concat(wordsOf("code codes codebook codelist value values"));
/** Words that head a column of counts or shares. */
const COUNTS = wordsOf("antall prosent prosenter pst andel frekvens respondenter besvarelser count counts percent pct percentage frequency freq share responses respondents kumulativ cumulative"); // prettier-ignore
/** Words that begin a row or a corner of a table of counts. */
const TOTALS = ["totalt", "total", "sum", "i alt", "totalsum", "grand total", "antall svar", "radetiketter", "row labels", "kolonneetiketter", "column labels", "antall av", "count of", "sum of"].map(fold); // prettier-ignore

function wordsOf(words: string): readonly string[] {
  return words.split(" ").map(fold);
}

/** What the headings of a sheet say of the column that may hold codes. */
export type ColumnSays = "codes" | "counts" | "nothing";

/** What a column's own texts, and the name of its sheet, say that its short cells are. */
export function columnSays(sheet: Sheet, column: number): ColumnSays {
  const texts = textsOf(sheet, column);
  if (texts.some((text) => text === "%" || hasWord(text, COUNTS))) return "counts";
  if (texts.some((text) => /^n$/i.test(text)) && hasNumbers(sheet, column)) return "counts"; // among letters, n is a code
  return texts.some((text) => hasWord(text, CODES)) || hasWord(sheet.name, CODES) ? "codes" : "nothing";
}

/** Whether a sheet has a row of totals, or the corner of a pivot table. */
export function hasTotals(sheet: Sheet): boolean {
  const { column, lastColumn } = extentOf(sheet);
  const columns = Array.from({ length: lastColumn - column + 1 }, (_, at) => column + at);
  const isTotal = (text: string) => TOTALS.some((word) => text === word || text.startsWith(`${word} `));
  return columns.some((each) => textsOf(sheet, each).some((text) => isTotal(fold(text))));
}

function hasNumbers(sheet: Sheet, column: number): boolean {
  return sheet.cells.some((row) => typeof row?.[column - sheet.firstColumn] === "number");
}

function textsOf(sheet: Sheet, column: number): readonly string[] {
  const { row, lastRow } = extentOf(sheet);
  const cells = Array.from({ length: lastRow - row + 1 }, (_, at) => cellAt(sheet, row + at, column));
  return cells.filter((cell) => typeof cell === "string").map((cell) => cellText(cell).trim());
}

function hasWord(text: string, words: readonly string[]): boolean {
  return fold(text)
    .split(" ")
    .some((word) => words.includes(word));
}
