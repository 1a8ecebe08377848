import { inflateRawSync } from "node:zlib";

/** The parts of a zip by name, uncompressed; read by the directory, with nothing of the program's own. */
export function unzip(zip: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [number, number, number]; // three fields asked for
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(data, data + file.readUInt32LE(at + 20));
    parts.set(name, file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}
