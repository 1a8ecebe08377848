import { concatenate } from "../../../../src/workbook/xlsx/package/decode.ts";
import { inflate } from "../../../../src/workbook/xlsx/zip/deflate.ts";
import type { ZipEntry } from "../../../../src/workbook/xlsx/zip/zip.ts";

/** The uncompressed bytes of a part. */
export async function contents(entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflate(entry)) pieces.push(piece);
  return concatenate(pieces);
}

/** The checksum as its definition says, bit by bit. */
export function plainCrc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
