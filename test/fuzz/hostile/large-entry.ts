import { constants, crc32, deflateRawSync } from "node:zlib";
import type { ZipEntry } from "../../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../../src/workbook/xlsx/zip/zip-write.ts";

/** A stretch of a part: a text, or one that is repeated so many times. */
export type Stretch = string | readonly [text: string, times: number];

/** About how many bytes are deflated at a time, and then written as often as they are repeated. */
const BLOCK = 1 << 20;
const LAST_BLOCK = Uint8Array.of(3, 0);

/** A workbook's bytes from its parts. A part of hundreds of megabytes takes no longer to make than its checksum does. */
export function zipOf(parts: Readonly<Record<string, readonly Stretch[]>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, stretches]) => entryOf(name, stretches)));
}

function entryOf(name: string, stretches: readonly Stretch[]): ZipEntry {
  const raw: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  for (const { bytes, times } of blocksOf(stretches)) {
    const deflated = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
    for (let time = 0; time < times; time++) {
      raw.push(deflated);
      crc = crc32(bytes, crc);
    }
    size += bytes.length * times;
  }
  raw.push(LAST_BLOCK);
  const compressedSize = raw.reduce((sum, { length }) => sum + length, 0);
  return { name, nameBytes: new TextEncoder().encode(name), flags: 0x800, method: 8, time: 0x00210000, crc, size, compressedSize, raw };
}

function blocksOf(stretches: readonly Stretch[]): { readonly bytes: Uint8Array; readonly times: number }[] {
  const encode = (text: string) => new TextEncoder().encode(text);
  return stretches.flatMap((stretch) => {
    if (typeof stretch === "string") return [{ bytes: encode(stretch), times: 1 }];
    const [text, times] = stretch;
    const together = Math.max(1, Math.floor(BLOCK / text.length));
    const whole = Math.floor(times / together);
    const left = times - whole * together;
    return [
      { bytes: encode(text.repeat(together)), times: whole },
      { bytes: encode(text.repeat(left)), times: 1 },
    ].filter(({ bytes, times: count }) => bytes.length > 0 && count > 0);
  });
}
