import { promisify } from "node:util";
import { constants, crc32, createInflateRaw, deflateRaw as zlibDeflate, type ZlibOptions } from "node:zlib";
import type { Compression } from "../../workbook/xlsx/zip/compression.ts";

/** Node's zlib. It deflates a long part in segments, several at a time on threads of their own. */
export const nodeCompression: Compression = { inflateRaw, deflateRaw, crc32 };

/** Bytes that are deflated as one piece of work. */
const SEGMENT = 1 << 20;

/** Segments that are deflated while the next is filled. */
const ABREAST = 2;

/** How far back deflate looks for what it has seen: a segment begins with the end of the one before it as its dictionary. */
const WINDOW = 1 << 15;

const INFLATED = { chunkSize: 1 << 16 };
const DEFLATED = { chunkSize: 1 << 18 };

const deflateSegment: (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array> = promisify(zlibDeflate);

async function* inflateRaw(bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const inflating = createInflateRaw(INFLATED);
  for (const one of bytes) inflating.write(one);
  inflating.end();
  yield* inflating as AsyncIterable<Uint8Array<ArrayBuffer>>; // zlib gives buffers
  const length = bytes.reduce((sum, one) => sum + one.length, 0);
  if (inflating.bytesWritten !== length) throw new Error("deflated data goes on after its end");
}

/**
 * One deflate stream of segments that were deflated each by itself: all but the last end at a byte's edge, and each may point back into the
 * one before it. Where one segment begins depends on the bytes alone, so the same bytes always give the same stream.
 */
async function* deflateRaw(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const abreast: Promise<Uint8Array>[] = [];
  let before: Uint8Array | null = null;
  for await (const { bytes, isLast, release } of segments(pieces)) {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const deflating = deflateSegment(bytes, { ...DEFLATED, finishFlush, ...(before && { dictionary: before }) }).finally(release);
    deflating.catch(() => undefined); // thrown where it is awaited, unless another is first
    abreast.push(deflating);
    before = bytes.slice(-WINDOW);
    if (abreast.length > ABREAST) yield* abreast.splice(0, 1);
  }
  yield* abreast;
}

interface Segment {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
  /** Gives the bytes' buffer back. */
  readonly release: () => void;
}

/** The pieces as segments of SEGMENT bytes, the last shorter, or empty where there is nothing. Buffers that were given back are used again. */
async function* segments(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Segment> {
  const free: Uint8Array<ArrayBuffer>[] = [];
  const taken = () => free.pop() ?? unwritten(SEGMENT);
  const segment = (buffer: Uint8Array<ArrayBuffer>, size: number, isLast: boolean): Segment => ({
    bytes: buffer.subarray(0, size),
    isLast,
    release: () => free.push(buffer),
  });
  let buffer = taken();
  let size = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      if (size === SEGMENT) {
        yield segment(buffer, size, false);
        [buffer, size] = [taken(), 0];
      }
      const some = piece.subarray(from, from + SEGMENT - size);
      buffer.set(some, size);
      size += some.length;
      from += some.length;
    }
  }
  yield segment(buffer, size, true);
}

/** Bytes that are nothing yet: most parts are short, and need but the beginning of a segment. */
function unwritten(size: number): Uint8Array<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(size);
}
