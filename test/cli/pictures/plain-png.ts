import { inflateSync } from "node:zlib";

/** A picture's pixels as a PNG of eight bits for each of red, green, blue and opacity has them: four bytes a pixel, row by row. */
export interface PlainPixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const CHANNELS = 4;

/** Reads a PNG as its specification (ISO/IEC 15948) says, for the one kind that is expected here. */
export function plainPng(file: Buffer): PlainPixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("no PNG");
  const data: Buffer[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
      if (content[8] !== 8 || content[9] !== 6 || content[12] !== 0) throw new Error("another kind of PNG");
    } else if (type === "IDAT") data.push(content);
    at += length + 12;
  }
  return { width, height, bytes: unfiltered(inflateSync(Buffer.concat(data)), width * CHANNELS, height) };
}

/** Adds to each byte what its row's filter predicts from the pixels to the left, above, and above to the left. */
function unfiltered(lines: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (width + 1)] ?? 0;
    for (let at = 0; at < width; at++) {
      const place = row * width + at;
      const left = at < CHANNELS ? 0 : (bytes[place - CHANNELS] ?? 0);
      const above = row === 0 ? 0 : (bytes[place - width] ?? 0);
      const corner = row === 0 || at < CHANNELS ? 0 : (bytes[place - width - CHANNELS] ?? 0);
      const predicted =
        filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? above : filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
      bytes[place] = (lines[row * (width + 1) + 1 + at] ?? 0) + predicted;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const toLeft = Math.abs(estimate - left);
  const toAbove = Math.abs(estimate - above);
  const toCorner = Math.abs(estimate - corner);
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

/** How many pixels have a colour, written as RRGGBB, in these rows. */
export function pixelsOfColor({ width, height, bytes }: PlainPixels, color: string, from = 0, to = height): number {
  const wanted = parseInt(color, 16);
  let found = 0;
  for (let at = from * width * CHANNELS; at < to * width * CHANNELS; at += CHANNELS) if (bytes.readUIntBE(at, 3) === wanted) found++;
  return found;
}
