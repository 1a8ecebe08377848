import { crc32 } from "./crc32.ts";

/** Raw deflate (RFC 1951) and the checksum that goes with it in a zip file, as the platform at hand does them best. */
export interface Compression {
  /** What the bytes inflate to, piece by piece. Rejects when they are cut short or are no deflated data. */
  readonly inflateRaw: (bytes: readonly Uint8Array[]) => AsyncIterable<Uint8Array<ArrayBuffer>>;

  /** The pieces deflated. They are asked for as fast as they can be deflated; what they throw, this rejects with. */
  readonly deflateRaw: (pieces: AsyncIterable<Uint8Array<ArrayBuffer>>) => AsyncIterable<Uint8Array>;

  /** The CRC-32 of the bytes, continued from `previous` (0 to begin with). Unsigned. */
  readonly crc32: (bytes: Uint8Array, previous: number) => number;
}

/** The streams that every browser has, and Node. */
export const webCompression: Compression = {
  inflateRaw: (bytes) => piped(toStream(slices(bytes)), new DecompressionStream("deflate-raw")),
  deflateRaw: (pieces) => piped(toStream(pieces), new CompressionStream("deflate-raw")),
  crc32,
};

const PIECE = 1 << 16;

type Bytes = Uint8Array<ArrayBuffer>;

async function* piped(stream: ReadableStream<Bytes>, through: ReadableWritablePair<Bytes, BufferSource>): AsyncGenerator<Bytes> {
  const reader = stream.pipeThrough(through).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // already failed: the error has been thrown above
  }
}

/** The bytes in pieces of 64 kB. */
export function* slices(all: readonly Uint8Array[]): Generator<Bytes> {
  for (const bytes of all) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
  }
}

/** The chunks as a stream that asks for the next only when the last is used. */
function toStream(chunks: AsyncIterable<Bytes> | Iterable<Bytes>): ReadableStream<Bytes> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
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
