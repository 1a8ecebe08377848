import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw, createInflateRaw } from "node:zlib";
import type { Compression } from "../../workbook/xlsx/zip/compression.ts";

/** Node's zlib. Its chunks are four times as large as those of the web streams, which makes it more than twice as fast. */
export const nodeCompression: Compression = { inflateRaw, deflateRaw, crc32 };

/** Chunks that wait to be deflated, so that the thread that deflates need not wait for the one that makes them. */
const AHEAD = 8;

const options = { chunkSize: 1 << 16 };

async function* inflateRaw(bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const inflating = createInflateRaw(options);
  for (const one of bytes) inflating.write(one);
  inflating.end();
  yield* inflating as AsyncIterable<Uint8Array<ArrayBuffer>>; // zlib gives buffers
  const length = bytes.reduce((sum, one) => sum + one.length, 0);
  if (inflating.bytesWritten !== length) throw new Error("deflated data goes on after its end");
}

function deflateRaw(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncIterable<Uint8Array> {
  const deflating = createDeflateRaw(options);
  pipeline(Readable.from(pieces, { highWaterMark: AHEAD }), deflating, () => undefined); // what fails is thrown to whoever reads
  return deflating as AsyncIterable<Uint8Array>;
}
