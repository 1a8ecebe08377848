import { Package } from "../src/workbook/xlsx/package/package.ts";
import { CellScanner, RowScanner } from "../src/workbook/xlsx/read/row-scan.ts";
import { sheetPieces } from "../src/workbook/xlsx/read/sheet-pieces.ts";
import { walkContent } from "../src/workbook/xlsx/xml/well-formed.ts";
import { nodeCompression } from "../src/cli/files/node-compression.ts";
import type { Finding } from "./finding.ts";
import { median, ratio, sideBySide } from "./measure.ts";
import { drawSurvey } from "./survey.ts";
import { workbookFile } from "./workbook-file.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const ROW = /<row\b[^>]*>([^]*?)<\/row>/g;
const CELL = /<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(?:<v>(\d+)<\/v>)?<\/c>)/g;

/**
 * The price of strict reading: the scan that reads a sheet of 10 000 × 69 and refuses what is not well-formed, beside the same cells taken out by
 * two patterns that ask nothing, and beside a walk through every element of it.
 */
export async function strictReading(rounds: number): Promise<Finding[]> {
  const pkg = await Package.open(await workbookFile(drawSurvey(10_000, 10, 4)), undefined, nodeCompression);
  const chunks: string[] = [];
  for await (const chunk of pkg.stream(SHEET)) chunks.push(chunk);
  const xml = chunks.join("");
  const found = [await strict(chunks), patterns(chunks)];
  if (found[0] !== found[1]) throw new Error(`the scans differ: ${found.join(", ")}`);
  const times = await sideBySide(rounds, {
    strict: () => strict(chunks),
    patterns: () => patterns(chunks),
    walk: () => {
      walkContent(xml, 0, xml.length, SHEET, []);
    },
  });
  const what = "reading a sheet of 10 000 × 69, strictly";
  return [
    { what, comparedWith: "two patterns, nothing asked", value: ratio(times.strict, times.patterns), unit: "×", limit: null },
    { what, comparedWith: "a walk through every element", value: ratio(times.strict, times.walk), unit: "×", limit: null },
    { what, comparedWith: "", value: median(times.strict), unit: "ms", limit: null },
  ];
}

/** The sum of all columns and values of the cells, as the program scans them. */
async function strict(chunks: readonly string[]): Promise<number> {
  const rows = new RowScanner("", SHEET);
  const scanner = new CellScanner("", SHEET);
  let sum = 0;
  for await (const { kind, scan } of sheetPieces(streamOf(chunks), SHEET)) {
    if (kind !== "rows") continue;
    for (const place of rows.rows(scan)) {
      scanner.begin(scan, place);
      while (scanner.next()) sum += scanner.column + Math.max(0, scanner.wholeNumber);
    }
  }
  return sum;
}

// eslint-disable-next-line @typescript-eslint/require-await -- as the program reads a stream
async function* streamOf(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** The same sum, by patterns; whole rows at a time. */
function patterns(chunks: readonly string[]): number {
  let [sum, held] = [0, ""];
  for (const chunk of chunks) {
    const text = held + chunk;
    const end = text.lastIndexOf("</row>") + "</row>".length;
    held = text.slice(end);
    for (const [, inside = ""] of text.slice(0, end).matchAll(ROW))
      for (const [, letters = "", value = "0"] of inside.matchAll(CELL)) sum += columnOf(letters) + Number(value);
  }
  return sum;
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
