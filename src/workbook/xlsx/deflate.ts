import { crc32 } from "./crc32.ts";
import { damaged } from "./damage.ts";
import type { ZipEntry } from "./zip.ts";

const UTF8_FLAG = 0x800;
/** 1 January 1980, the zip format's first moment: what is rewritten bears no clock, so that the same work gives the same bytes. */
const FIXED_TIME = 0x00210000;
const PIECE = 1 << 16;

/**
 * An entry's contents, inflated piece by piece. Refuses as damaged what cannot be inflated, is longer or shorter than the
 * directory says, or has another checksum; it never inflates beyond the size the directory says.
 */
export async function* inflate(entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let crc = 0;
  let size = 0;
  for await (const piece of entry.method === 0 ? pieces(entry.raw) : inflated(entry)) {
    size += piece.length;
    if (size > entry.size) throw damaged(entry.name, "contents are longer than the zip directory says");
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw damaged(entry.name, "contents are cut short");
  if (crc !== entry.crc) throw damaged(entry.name, "checksum does not match");
}

async function* inflated(entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = toStream(pieces(entry.raw)).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw damaged(entry.name, "contents cannot be inflated");
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // already failed: the refusal has been thrown above
  }
}

/** A deflated entry of the bytes, with the fixed time. The pieces are read as fast as they can be deflated. */
export async function deflate(name: string, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<ZipEntry> {
  const measure = { crc: 0, size: 0 };
  const reader = toStream(measured(chunks, measure)).pipeThrough(new CompressionStream("deflate-raw")).getReader();
  const raw: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    raw.push(value);
  }
  const compressedSize = raw.reduce((total, piece) => total + piece.length, 0);
  const nameBytes = new TextEncoder().encode(name);
  return { name, nameBytes, flags: UTF8_FLAG, method: 8, time: FIXED_TIME, ...measure, compressedSize, raw };
}

async function* measured(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, measure: { crc: number; size: number }) {
  for await (const chunk of chunks) {
    measure.crc = crc32(chunk, measure.crc);
    measure.size += chunk.length;
    yield chunk;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async generator, so that stored and deflated entries read alike
async function* pieces(raw: readonly Uint8Array[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const bytes of raw) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
  }
}

/** The chunks as a stream that asks for the next only when the last is used. */
function toStream(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
