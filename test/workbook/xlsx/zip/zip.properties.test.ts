import fc from "fast-check";
import { crc32 } from "../../../../src/workbook/xlsx/zip/crc32.ts";
import { deflate } from "../../../../src/workbook/xlsx/zip/deflate.ts";
import { openZip } from "../../../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../../../src/workbook/xlsx/zip/zip-write.ts";
import { once } from "../build.ts";
import { contents, plainCrc32 } from "./plain-zip.ts";

test("any bytes have the checksum that its definition gives", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(plainCrc32(bytes));
    }),
  );
});

test("any parts that are zipped come out the same, in the same order", async () => {
  const part = fc.record({ name: fc.stringMatching(/^[a-zæøå]{1,9}\.xml$/), bytes: fc.uint8Array({ maxLength: 300 }) });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 5 }), async (parts) => {
      const entries = await Promise.all(parts.map(({ name, bytes }) => deflate(name, once(bytes))));
      const opened = openZip(writeZip(entries));
      expect(opened.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
      for (const [index, { bytes }] of parts.entries()) {
        const entry = opened[index];
        expect(entry && (await contents(entry))).toEqual(bytes);
      }
    }),
    { numRuns: 40 },
  );
});
