import type { ZipEntry } from "./zip.ts";

const LOCAL_HEADER = 30;
const DIRECTORY_HEADER = 46;
const END_RECORD = 22;
const VERSION = 20;
const DATA_DESCRIPTOR_FLAG = 8;

/**
 * A zip of the entries in the order given, their compressed bytes copied as they stand, with names, times and checksums.
 * Extra fields and data descriptors are left out: the sizes stand in the headers. At most 65 535 entries and 4 GB.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const localSize = sum(entries, (entry) => LOCAL_HEADER + entry.nameBytes.length + entry.compressedSize);
  const directorySize = sum(entries, (entry) => DIRECTORY_HEADER + entry.nameBytes.length);
  if (entries.length > 0xffff || localSize > 0xffffffff) throw new Error("the zip would need ZIP64, which is not written");
  const bytes = new Uint8Array(localSize + directorySize + END_RECORD);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = localSize;
  for (const entry of entries) {
    directory += writeDirectoryEntry(view, bytes, directory, entry, at);
    at += writeLocal(view, bytes, at, entry);
  }
  writeEnd(view, directory, entries.length, directorySize, localSize);
  return bytes;
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

function writeLocal(view: DataView, bytes: Uint8Array, start: number, entry: ZipEntry): number {
  view.setUint32(start, 0x04034b50, true);
  view.setUint16(start + 4, VERSION, true);
  writeShared(view, start + 6, entry);
  bytes.set(entry.nameBytes, start + LOCAL_HEADER);
  let at = start + LOCAL_HEADER + entry.nameBytes.length;
  for (const piece of entry.raw) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return at - start;
}

function writeDirectoryEntry(view: DataView, bytes: Uint8Array, start: number, entry: ZipEntry, localOffset: number): number {
  view.setUint32(start, 0x02014b50, true);
  view.setUint16(start + 4, VERSION, true);
  view.setUint16(start + 6, VERSION, true);
  writeShared(view, start + 8, entry);
  view.setUint32(start + 42, localOffset, true);
  bytes.set(entry.nameBytes, start + DIRECTORY_HEADER);
  return DIRECTORY_HEADER + entry.nameBytes.length;
}

/** What the local header and the directory say alike: flags, method, time, checksum, sizes, length of the name. */
function writeShared(view: DataView, start: number, entry: ZipEntry): void {
  view.setUint16(start, entry.flags & ~DATA_DESCRIPTOR_FLAG, true);
  view.setUint16(start + 2, entry.method, true);
  view.setUint32(start + 4, entry.time, true);
  view.setUint32(start + 8, entry.crc, true);
  view.setUint32(start + 12, entry.compressedSize, true);
  view.setUint32(start + 16, entry.size, true);
  view.setUint16(start + 20, entry.nameBytes.length, true);
}

function writeEnd(view: DataView, start: number, entries: number, directorySize: number, directoryOffset: number): void {
  view.setUint32(start, 0x06054b50, true);
  view.setUint16(start + 8, entries, true);
  view.setUint16(start + 10, entries, true);
  view.setUint32(start + 12, directorySize, true);
  view.setUint32(start + 16, directoryOffset, true);
}
