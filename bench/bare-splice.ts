import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { decodeXml } from "../src/workbook/xlsx/decode.ts";
import { deflate, inflate } from "../src/workbook/xlsx/deflate.ts";
import { openZip, type ZipEntry } from "../src/workbook/xlsx/zip.ts";
import { writeZip } from "../src/workbook/xlsx/zip-write.ts";

/**
 * The least that any program must do to put columns into a workbook: unzip it, pass over every cell once without making anything of it,
 * put the same constant cells into every row, zip it. With the program's own zip, streams and decoder, so that what is left between
 * the two is reading, computing, checking, and laying out. Usage: bare-splice IN OUT CELLS
 */
const [input = "", output = "", cells = "16"] = argv.slice(2);
const ADDED = '<c r="ZZ1" s="1"><v>3</v></c>'.repeat(Number(cells));
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

const entries: ZipEntry[] = [];
let scanned = 0;
for (const entry of openZip(readFileSync(input))) {
  const isTouched = SHEET.test(entry.name) || entry.name === "xl/styles.xml" || entry.name === "xl/workbook.xml";
  entries.push(isTouched ? await deflate(entry.name, spliced(entry)) : entry);
}
writeFileSync(output, writeZip(entries));
console.log(`${scanned} cells`);

async function* spliced(entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of decodeXml(inflate(entry), entry.name)) {
    scanned += countCells(chunk);
    yield encoder.encode(SHEET.test(entry.name) ? withCells(chunk) : chunk);
  }
}

function countCells(chunk: string): number {
  let count = 0;
  for (let at = chunk.indexOf("<c "); at >= 0; at = chunk.indexOf("<c ", at + 1)) count++;
  return count;
}

function withCells(chunk: string): string {
  let [result, from] = ["", 0];
  for (let at = chunk.indexOf("</row>"); at >= 0; at = chunk.indexOf("</row>", at + 6)) {
    result += chunk.slice(from, at) + ADDED;
    from = at;
  }
  return result + chunk.slice(from);
}
