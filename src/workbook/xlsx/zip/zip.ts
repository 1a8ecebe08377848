import { Refusal } from "../../../core/issues/refusal.ts";
import { damaged } from "../xml/damage.ts";

/** One file in a zip, still compressed, with what the directory says of it. `raw` is in pieces that follow each other. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** MS-DOS time in the low and date in the high 16 bits, kept as it stands. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly raw: readonly Uint8Array[];
}

/** A directory entry and where its local header is. */
interface Located {
  readonly entry: Omit<ZipEntry, "raw">;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/**
 * The entries of a zip in directory order; nothing is inflated yet. Reads ZIP64 directories and entries with data descriptors.
 * Refuses encrypted entries, and as damaged: a missing or broken directory, entries that overlap, lie outside the file or bear
 * names that lead elsewhere, and compression other than deflate.
 */
export function openZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    const located = readDirectory(view, bytes, directory);
    return cutEntries(view, bytes, located, directory.offset);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(null, "zip directory points outside the file");
    throw error;
  }
}

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (entries !== FULL16 && offset !== FULL32) return { offset, size, entries };
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR_SIGNATURE;
  return hasLocator ? findDirectory64(view, end - 20) : { offset, size, entries };
}

/** Where the end record is: it may be followed by a comment of at most 65 535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - FULL16);
  for (let offset = view.byteLength - 22; offset >= first; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw damaged(null, "zip directory is missing");
}

function findDirectory64(view: DataView, locator: number): Directory {
  const end = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(end, true) !== END64_SIGNATURE) throw damaged(null, "zip directory is missing");
  const number = (at: number) => Number(view.getBigUint64(end + at, true));
  return { entries: number(32), size: number(40), offset: number(48) };
}

function readDirectory(view: DataView, bytes: Uint8Array, { offset, size, entries }: Directory): Located[] {
  const located: Located[] = [];
  let at = offset;
  for (let index = 0; index < entries; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged(null, "zip directory is broken");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    located.push(readDirectoryEntry(view, bytes, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (at !== offset + size) throw damaged(null, "zip directory is broken");
  return located;
}

function readDirectoryEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): Located {
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  checkName(name);
  if (flags & ENCRYPTED_FLAG) throw new Refusal({ code: "encrypted" });
  if (method !== 0 && method !== 8) throw damaged(name, "unknown compression");
  const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
  const [size, compressedSize, offset] = widen(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const entry = { name, nameBytes, flags, method, time: view.getUint32(at + 12, true), crc: view.getUint32(at + 16, true) };
  return { entry: { ...entry, size, compressedSize }, offset };
}

function checkName(name: string): void {
  const leadsElsewhere = name.includes("\0") || name.split(/[\\/]/).includes("..");
  if (name === "" || leadsElsewhere) throw damaged(name, "unusable name in the zip directory");
}

/** The three numbers of an entry, each taken from the ZIP64 extra field where the directory only says "too big". */
function widen(extra: DataView, numbers: readonly [number, number, number]): [number, number, number] {
  let at = findExtra64(extra);
  const next = (number: number) => {
    if (number !== FULL32 || at === null) return number;
    const wide = Number(extra.getBigUint64(at, true));
    at += 8;
    return wide;
  };
  return [next(numbers[0]), next(numbers[1]), next(numbers[2])];
}

/** Where the contents of the ZIP64 extra field start; null when there is none. */
function findExtra64(extra: DataView): number | null {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    if (extra.getUint16(at, true) === 1) return at + 4;
    at += 4 + extra.getUint16(at + 2, true);
  }
  return null;
}

function cutEntries(view: DataView, bytes: Uint8Array, located: readonly Located[], directoryOffset: number): ZipEntry[] {
  const ends = new Map<Located, number>();
  let free = 0;
  for (const item of [...located].sort((a, b) => a.offset - b.offset)) {
    const dataStart = findData(view, bytes, item);
    if (item.offset < free) throw damaged(item.entry.name, "entries of the zip overlap");
    free = dataStart + item.entry.compressedSize;
    if (free > directoryOffset) throw damaged(item.entry.name, "entry lies outside the file");
    ends.set(item, free);
  }
  return located.map((item) => {
    const end = ends.get(item) ?? 0;
    return { ...item.entry, raw: [bytes.subarray(end - item.entry.compressedSize, end)] };
  });
}

/** Where an entry's data starts. The local header must be there and say the same name as the directory. */
function findData(view: DataView, bytes: Uint8Array, { entry, offset }: Located): number {
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damaged(entry.name, "entry is not where the zip directory says");
  const nameLength = view.getUint16(offset + 26, true);
  const localName = bytes.subarray(offset + 30, offset + 30 + nameLength);
  const isSame = nameLength === entry.nameBytes.length && localName.every((byte, index) => byte === entry.nameBytes[index]);
  if (!isSame) throw damaged(entry.name, "entry is not where the zip directory says");
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}
