/** Eight tables of 256, laid end to end: table k gives what a byte does to the checksum k bytes later (slicing by 8). */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const previous = tables[index - 256] ?? 0;
    tables[index] = (previous >>> 8) ^ (tables[previous & 255] ?? 0);
  }
  return tables;
}

/** What one byte in table `table` contributes. The index is always inside the tables. */
function at(table: number, byte: number): number {
  return TABLES[table * 256 + byte] ?? 0;
}

/** The CRC-32 of zip files over `bytes`, continued from `previous`: crc32(b, crc32(a)) is that of a followed by b. Unsigned. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wholeWords = bytes.length - (bytes.length % 8);
  let crc = ~previous;
  let i = 0;
  for (; i < wholeWords; i += 8) {
    const low = view.getInt32(i, true) ^ crc;
    const high = view.getInt32(i + 4, true);
    crc =
      at(7, low & 255) ^
      at(6, (low >>> 8) & 255) ^
      at(5, (low >>> 16) & 255) ^
      at(4, low >>> 24) ^
      at(3, high & 255) ^
      at(2, (high >>> 8) & 255) ^
      at(1, (high >>> 16) & 255) ^
      at(0, high >>> 24);
  }
  for (; i < bytes.length; i++) crc = at(0, (crc ^ view.getUint8(i)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}
