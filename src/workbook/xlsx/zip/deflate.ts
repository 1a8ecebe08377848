import { slices, webCompression, type Compression } from "./compression.ts";
import { damaged } from "../xml/damage.ts";
import type { ZipEntry } from "./zip.ts";

const UTF8_FLAG = 0x800;
/** 1 January 1980, the zip format's first moment: what is rewritten bears no clock, so that the same work gives the same bytes. */
const FIXED_TIME = 0x00210000;

/**
 * An entry's contents, inflated piece by piece. Refuses as damaged what cannot be inflated, is longer or shorter than the
 * directory says, or has another checksum; it never inflates beyond the size the directory says.
 */
export async function* inflate(entry: ZipEntry, compression = webCompression): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let crc = 0;
  let size = 0;
  for await (const piece of entry.method === 0 ? slices(entry.raw) : inflated(entry, compression)) {
    size += piece.length;
    if (size > entry.size) throw damaged(entry.name, "contents are longer than the zip directory says");
    crc = compression.crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw damaged(entry.name, "contents are cut short");
  if (crc !== entry.crc) throw damaged(entry.name, "checksum does not match");
}

async function* inflated(entry: ZipEntry, { inflateRaw }: Compression): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* inflateRaw(entry.raw);
  } catch {
    throw damaged(entry.name, "contents cannot be inflated");
  }
}

type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** A deflated entry of the bytes, with the fixed time. The pieces are read as fast as they can be deflated. */
export async function deflate(name: string, pieces: Pieces, compression = webCompression): Promise<ZipEntry> {
  const measure = { crc: 0, size: 0 };
  const raw: Uint8Array[] = [];
  let compressedSize = 0;
  for await (const piece of compression.deflateRaw(measured(pieces, measure, compression))) {
    raw.push(piece);
    compressedSize += piece.length;
  }
  const nameBytes = new TextEncoder().encode(name);
  return { name, nameBytes, flags: UTF8_FLAG, method: 8, time: FIXED_TIME, ...measure, compressedSize, raw };
}

async function* measured(pieces: Pieces, measure: { crc: number; size: number }, { crc32 }: Compression) {
  for await (const piece of pieces) {
    measure.crc = crc32(piece, measure.crc);
    measure.size += piece.length;
    yield piece;
  }
}
