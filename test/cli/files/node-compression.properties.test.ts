import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { nodeCompression } from "../../../src/cli/files/node-compression.ts";
import { webCompression, type Compression } from "../../../src/workbook/xlsx/zip/compression.ts";
import { concatenate } from "../../../src/workbook/xlsx/package/decode.ts";

const each = [
  ["Node's", nodeCompression],
  ["the web's", webCompression],
] as const;

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return concatenate(all);
}

const deflated = async ({ deflateRaw }: Compression, pieces: readonly Uint8Array<ArrayBuffer>[]) => whole(deflateRaw(inTurn(pieces)));

// eslint-disable-next-line @typescript-eslint/require-await -- the pieces come as a stream does
async function* inTurn(pieces: readonly Uint8Array<ArrayBuffer>[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* pieces;
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });

test("Node and the web deflate any pieces to the same bytes, and each inflates them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 300 }), async (pieces, times) => {
      const long = pieces.flatMap((piece) => Array.from({ length: times }, () => piece));
      const small = await deflated(nodeCompression, long);
      expect(Buffer.compare(small, await deflated(webCompression, long))).toBe(0);
      for (const [, { inflateRaw }] of each) {
        const halves = [small.subarray(0, small.length >> 1), small.subarray(small.length >> 1)];
        expect(Buffer.compare(await whole(inflateRaw(halves)), concatenate(long))).toBe(0);
      }
    }),
    { numRuns: 30 },
  );
});

/** More than two segments, with what repeats over their edges, and what does not repeat at all. */
const manySegments = fc
  .tuple(fc.integer({ min: 1, max: 3_400_000 }), fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 1, max: 400_000 }), fc.nat(255))
  .map(([size, period, piece, seed]) => {
    const all = Uint8Array.from({ length: size }, (_, at) => ((at % period) * 2_654_435_761 + seed) >>> (at % 3 === 0 ? 24 : 27));
    return { all, pieces: Array.from({ length: Math.ceil(size / piece) }, (_, at) => all.slice(at * piece, (at + 1) * piece)) };
  });

test("what Node deflates in segments is one stream, the same however the bytes come, that zlib and the web inflate", async () => {
  await fc.assert(
    fc.asyncProperty(manySegments, async ({ all, pieces }) => {
      const small = await deflated(nodeCompression, pieces);
      expect(Buffer.compare(small, await deflated(nodeCompression, [all]))).toBe(0);
      expect(Buffer.compare(inflateRawSync(small), all)).toBe(0);
      expect(Buffer.compare(await whole(webCompression.inflateRaw([small])), all)).toBe(0);
      expect(small.length).toBeLessThanOrEqual(deflateRawSync(all).length * 1.02 + 64); // the dictionary keeps segments as small as a stream
    }),
    { numRuns: 8 },
  );
});

test("Node and the web give any bytes the same checksum, in one go or in two", () => {
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const [both, again] = each.map(([, { crc32 }]) => crc32(second, crc32(first, 0)));
      expect(both).toBe(again);
      expect(both).toBe(nodeCompression.crc32(concatenate([first, second]), 0));
    }),
  );
});

describe.each(each)("%s compression", (_, compression) => {
  const text = new TextEncoder().encode("<c r='A1'><v>1</v></c>".repeat(9000));

  test("refuses what is cut short or is no deflated data", async () => {
    const small = await deflated(compression, [text]);
    for (const wrong of [small.subarray(0, -1), small.subarray(0, 20), new Uint8Array(50).fill(255)])
      await expect(whole(compression.inflateRaw([wrong]))).rejects.toThrow();
  });

  test("can be left in the middle", async () => {
    const small = await deflated(compression, [text]);
    for await (const piece of compression.inflateRaw([small])) {
      expect(piece).toEqual(text.subarray(0, piece.length));
      break;
    }
  });

  test("gives on what the maker of the pieces throws, and lets it end", async () => {
    async function* broken(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield text;
      await Promise.resolve();
      throw new Error("no more");
    }
    await expect(whole(compression.deflateRaw(broken()))).rejects.toThrow("no more");
  });
});

test("Node's refuses what goes on after its end, as the web's does in a browser", async () => {
  const junk = concatenate([await deflated(nodeCompression, [new Uint8Array(9)]), new Uint8Array(3)]);
  await expect(whole(nodeCompression.inflateRaw([junk]))).rejects.toThrow("goes on after its end");
});
