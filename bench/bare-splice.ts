import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { pipeline, Readable } from "node:stream";
import { createDeflateRaw } from "node:zlib";
import { seededRandom } from "../scripts/sample/random.ts";
import { columnLetters } from "../src/core/sheet/address.ts";
import { deflate, inflate } from "../src/workbook/xlsx/zip/deflate.ts";
import type { Compression } from "../src/workbook/xlsx/zip/compression.ts";
import { nodeCompression } from "../src/cli/files/node-compression.ts";
import { decodeXml } from "../src/workbook/xlsx/package/decode.ts";
import { CellScanner, RowScanner } from "../src/workbook/xlsx/read/row-scan.ts";
import { sheetPieces } from "../src/workbook/xlsx/read/sheet-pieces.ts";
import { openZip, type ZipEntry } from "../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../src/workbook/xlsx/zip/zip-write.ts";

/**
 * The least that any program must do to read a workbook's cells and write columns beside them: unzip it once, scan every cell for its
 * address and content without using them, insert as many cells into every row, in their place, as the program does, with
 * whole numbers that vary as scores do, zip it. With the program's own zip, decoder and scanner and Node's deflate stream as it comes, so that
 * the difference between the two is a second pass, computing, checking and the layout, less what the program gains by deflating abreast.
 * Usage: bare-splice IN OUT FIRST-COLUMN CELLS
 */
const [input = "", output = "", first = "0", cells = "0"] = argv.slice(2);
const COLUMNS = Array.from({ length: Number(cells) }, (_, index) => `<c r="${columnLetters(Number(first) + index)}`);
const VALUES = Array.from({ length: 5 }, (_, value) => `" s="1"><v>${value}</v></c>`);
const random = seededRandom(1);
/** Chunks that wait to be deflated, so that the thread that deflates need not wait for the one that makes them. */
const AHEAD = 8;
const compression: Compression = {
  ...nodeCompression,
  deflateRaw: (pieces) => {
    const deflating = createDeflateRaw({ chunkSize: 1 << 16 });
    pipeline(Readable.from(pieces, { highWaterMark: AHEAD }), deflating, () => undefined); // what fails is thrown to whoever reads
    return deflating as AsyncIterable<Uint8Array>;
  },
};
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

const entries: ZipEntry[] = [];
const scanned = { cells: 0, sum: 0 };
for (const entry of openZip(readFileSync(input))) {
  const isTouched = SHEET.test(entry.name) || entry.name === "xl/styles.xml" || entry.name === "xl/workbook.xml";
  entries.push(
    isTouched ? await deflate(entry.name, encoded(SHEET.test(entry.name) ? spliced(entry) : textOf(entry)), compression) : entry,
  );
}
writeFileSync(output, writeZip(entries));
console.log(`${scanned.cells} cells, ${scanned.sum}`);

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}

function textOf(entry: ZipEntry): AsyncGenerator<string> {
  return decodeXml(inflate(entry, compression), entry.name);
}

async function* spliced(entry: ZipEntry): AsyncGenerator<string> {
  const rows = new RowScanner("", entry.name);
  const scanner = new CellScanner("", entry.name);
  for await (const { kind, text, scan } of sheetPieces(textOf(entry), entry.name)) {
    if (kind !== "rows") yield text;
    else yield withCells(text, scan, rows, scanner);
  }
}

function withCells(text: string, scan: string, rows: RowScanner, scanner: CellScanner): string {
  let [result, from] = ["", 0];
  for (const place of rows.rows(scan)) {
    scanner.begin(scan, place);
    while (scanner.next()) {
      scanned.cells++;
      scanned.sum += scanner.column + scanner.wholeNumber;
    }
    result += text.slice(from, place.contentEnd);
    for (const column of COLUMNS) result += `${column}${place.row + 1}${VALUES[Math.floor(random() * VALUES.length)] ?? ""}`;
    from = place.contentEnd;
  }
  return result + text.slice(from);
}
