import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../src/workbook/xlsx/zip/crc32.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A square PNG file of RGBA pixels, 8 bits each, without filters. */
export function encodePng(pixels: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [Buffer.of(0), pixels.subarray(row * size * 4, (row + 1) * size * 4)]);
  const data = deflateSync(Buffer.concat(rows.flat()), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new Uint8Array())]);
}

/** Size and pixels of a file that `encodePng` made. Throws for another. */
export function decodePng(file: Uint8Array): { size: number; pixels: Uint8Array } {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.toString("latin1", 12, 16) !== "IHDR") throw new Error("Not a PNG file");
  const size = bytes.readUInt32BE(16);
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const pixels = Buffer.concat(
    Array.from({ length: size }, (_, row) => rows.subarray(row * (size * 4 + 1) + 1, (row + 1) * (size * 4 + 1))),
  );
  return { size, pixels };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
