import { deflateRawSync } from "node:zlib";
import { Refusal } from "../../../../src/core/issues/refusal.ts";
import { crc32 } from "../../../../src/workbook/xlsx/zip/crc32.ts";
import { decodeXml } from "../../../../src/workbook/xlsx/package/decode.ts";
import { deflate } from "../../../../src/workbook/xlsx/zip/deflate.ts";
import { openZip } from "../../../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../../../src/workbook/xlsx/zip/zip-write.ts";
import { once } from "../build.ts";
import { contents, plainCrc32 } from "./plain-zip.ts";

test("the checksum of 123456789 is CBF43926, in one go or in pieces", () => {
  const bytes = new TextEncoder().encode("123456789");
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});

/** A zip as streaming writers make it: sizes after the data, and a ZIP64 directory with sizes and place in the extra field. */
function streamedZip64(name: string, text: string): Uint8Array {
  const nameBytes = Buffer.from(name);
  const bytes = Buffer.from(text);
  const data = deflateRawSync(bytes);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(nameBytes.length, 26);
  const descriptor = Buffer.alloc(16);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 8);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(0x12345678, 12);
  directory.writeUInt32LE(plainCrc32(bytes), 16);
  directory.writeUInt32LE(0xffffffff, 20);
  directory.writeUInt32LE(0xffffffff, 24);
  directory.writeUInt16LE(nameBytes.length, 28);
  directory.writeUInt16LE(28, 30);
  directory.writeUInt32LE(0xffffffff, 42);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(bytes.length), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  const start = local.length + nameBytes.length + data.length + descriptor.length;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory.length + nameBytes.length + extra.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length + nameBytes.length + extra.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, data, descriptor, directory, nameBytes, extra, end64, locator, end]));
}

test("a ZIP64 directory and an entry whose sizes stand behind it are read, and written with sizes in front", async () => {
  const [entry] = openZip(streamedZip64("xl/a.xml", "<a>Tromsø</a>"));
  expect(entry).toMatchObject({ name: "xl/a.xml", time: 0x12345678, size: 14 });
  expect(entry && new TextDecoder().decode(await contents(entry))).toBe("<a>Tromsø</a>");
  const [again] = openZip(writeZip(entry ? [entry] : []));
  expect(again).toMatchObject({ time: 0x12345678, flags: 0, size: 14, crc: entry?.crc });
});

test("entries that overlap are damage", async () => {
  const zip = writeZip([await deflate("a.xml", once(new Uint8Array(50))), await deflate("b.xml", once(new Uint8Array(50)))]);
  const view = new DataView(zip.buffer);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint32(directory + 20, view.getUint32(directory + 20, true) + 5, true);
  expect(() => openZip(zip)).toThrow(Refusal);
});

describe("text", () => {
  async function decoded(bytes: Uint8Array, cut: number): Promise<string> {
    async function* cutUp(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
    }
    let text = "";
    for await (const chunk of decodeXml(cutUp(), "a.xml")) text += chunk;
    return text;
  }

  test("characters of two, three and four bytes survive any cut", async () => {
    const text = `<a>${"æ€😀x".repeat(60_000)}</a>`;
    expect(await decoded(new TextEncoder().encode(text), 99_991)).toBe(text);
  });

  test("UTF-16 with a byte order mark becomes text that says UTF-8", async () => {
    const bytes = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>ø</a>', "utf16le");
    const emoji = Buffer.from(`\ufeffx${"😀".repeat(140_000)}`, "utf16le");
    expect(await decoded(emoji, 100_001)).toBe(`x${"😀".repeat(140_000)}`);
    expect(await decoded(bytes, 7)).toBe('<?xml version="1.0" encoding="UTF-8"?><a>ø</a>');
  });

  test("a byte order mark is no part of the text", async () => {
    expect(await decoded(Buffer.from("\ufeff<a/>", "utf8"), 2)).toBe("<a/>");
  });

  test("bytes that are no UTF-8 are damage", async () => {
    await expect(decoded(Uint8Array.of(0x3c, 0xc3), 9)).rejects.toMatchObject({ reason: { code: "damaged", part: "a.xml" } });
    await expect(decoded(Uint8Array.of(0x3c, 0xff, 0x3e), 9)).rejects.toMatchObject({ reason: { code: "damaged", part: "a.xml" } });
  });
});
