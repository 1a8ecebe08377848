import { deflate } from "../../../../src/workbook/xlsx/zip/deflate.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { openZip } from "../../../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../../../src/workbook/xlsx/zip/zip-write.ts";
import { buildXlsx, once, zipTexts } from "../build.ts";

const workbook = () => buildXlsx({ sheets: [{ name: "Svar", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: ["Ja"] });

/** An OLE compound file as far as its head goes, with a stream of the given name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024 + 128,
  );
  return bytes;
}

async function withPart(change: (parts: Record<string, string>) => Record<string, string>): Promise<Uint8Array> {
  const pkg = await Package.open(await workbook());
  const parts: Record<string, string> = {};
  for (const name of pkg.names()) parts[name] = await pkg.text(name);
  return zipTexts(change(parts));
}

async function inPart(part: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  return withPart((parts) => ({ ...parts, [part]: (parts[part] ?? "").replace(from, to) }));
}

const TYPES = "[Content_Types].xml";

test.each([
  ["encrypted", () => compoundFile("EncryptedPackage"), "encrypted"],
  ["an old .xls", () => compoundFile("Workbook"), "old_xls"],
  ["empty", () => new Uint8Array(0), "not_a_workbook"],
  ["text", () => new TextEncoder().encode("kommunenr;svar"), "not_a_workbook"],
  ["a web page", () => new TextEncoder().encode("\ufeff<html><table><tr><td>Ja</td></tr></table></html>"), "web_page"],
  ["a web page after a comment", () => new TextEncoder().encode("<!-- x -->\n<!DOCTYPE html><p>Ja"), "web_page"],
  [
    "an OpenDocument file",
    () => zipTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    "open_document",
  ],
  ["a zip of something else", () => zipTexts({ "les meg.txt": "hei" }), "not_a_workbook"],
  ["a document", () => inPart(TYPES, /spreadsheetml\.sheet\.main/, "wordprocessingml.document.main"), "not_a_workbook"],
  [
    "binary",
    () => inPart(TYPES, /application\/[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "binary_xlsb",
  ],
  [
    "Strict",
    () => inPart("_rels/.rels", /http:\/\/schemas[^"]*relationships\//, "http://purl.oclc.org/ooxml/officeDocument/relationships/"),
    "strict",
  ],
  ["signed", () => withPart((parts) => ({ ...parts, "_xmlsignatures/sig1.xml": "<Signature/>" })), "signed"],
])("a file that is %s is refused as such", async (_name, make, code) => {
  await expect(Package.open(await make())).rejects.toMatchObject({ reason: { code } });
});

test("a workbook with macros is no reason to refuse", async () => {
  const bytes = await inPart(TYPES, /application\/[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  expect((await XlsxWorkbook.open(bytes).then((one) => one.sheets())).length).toBe(1);
});

describe("damage", () => {
  test("a file cut short", async () => {
    const bytes = await workbook();
    await expect(Package.open(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject({ reason: { code: "damaged", part: null } });
  });

  test("a part with a byte changed has another checksum, or cannot be inflated", async () => {
    const entries = openZip(await workbook());
    const broken = writeZip(entries.map((entry) => (entry.name.endsWith("sheet1.xml") ? { ...entry, crc: entry.crc ^ 1 } : entry)));
    await expect((await XlsxWorkbook.open(broken)).read("Svar")).rejects.toMatchObject({
      reason: { code: "damaged", part: "xl/worksheets/sheet1.xml", detail: "checksum does not match" },
    });
  });

  test("a part that is longer than its directory says is not inflated further", async () => {
    const entries = openZip(await workbook());
    const broken = writeZip(entries.map((entry) => (entry.name.endsWith("sheet1.xml") ? { ...entry, size: 10 } : entry)));
    await expect((await XlsxWorkbook.open(broken)).read("Svar")).rejects.toMatchObject({
      reason: { code: "damaged", detail: "contents are longer than the zip directory says" },
    });
  });

  test.each([
    ["a DOCTYPE", "<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook', "DOCTYPE is not accepted"],
    ["a tag that is not closed", "</sheets>", "", "XML is not well-formed"],
    ["bytes that are not UTF-16", 'encoding="UTF-8"', 'encoding="x-unknown"', "unknown encoding x-unknown"],
  ])("%s in the workbook part", async (_name, from, to, detail) => {
    await expect(XlsxWorkbook.open(await inPart("xl/workbook.xml", from, to))).rejects.toMatchObject({
      reason: { code: "damaged", part: "xl/workbook.xml", detail },
    });
  });

  test("two parts whose names differ only in case, and names that lead out of the package", async () => {
    for (const name of ["XL/Workbook.xml", "../xl/a.xml", "xl\\..\\..\\a"]) {
      await expect(Package.open(await withPart((parts) => ({ ...parts, [name]: "<a/>" })))).rejects.toMatchObject({
        reason: { code: "damaged" },
      });
    }
  });
});

test("an entry that is encrypted is refused as encrypted", async () => {
  const entries = openZip(await workbook());
  await expect(Package.open(writeZip(entries.map((entry) => ({ ...entry, flags: entry.flags | 1 }))))).rejects.toMatchObject({
    reason: { code: "encrypted" },
  });
});

describe("zip bombs", () => {
  const limits = { part: 2, total: 3, whole: 2, types: 1, repetitive: 1, ratio: 100 };

  async function withZeros(megabytes: number): Promise<Uint8Array> {
    const zeros = new Uint8Array(megabytes << 20);
    return writeZip([...openZip(await workbook()), await deflate("xl/media/a.bin", once(zeros))]);
  }

  test("a part that inflates beyond the limit is refused before anything is inflated", async () => {
    await expect(Package.open(await withZeros(3), limits)).rejects.toMatchObject({
      reason: { code: "too_large", part: "xl/media/a.bin", limitMegabytes: 2 },
    });
  });

  test("a smaller part is refused when it inflates as only a bomb does", async () => {
    await expect(Package.open(await withZeros(2), limits)).rejects.toMatchObject({ reason: { code: "too_large", limitMegabytes: 1 } });
    await expect(Package.open(await withZeros(2), { ...limits, ratio: 1100 })).resolves.toBeDefined();
  });

  test("parts of XML that say next to nothing are refused for what they inflate to together", async () => {
    const blanks = new Uint8Array(700 << 10).fill(32);
    const parts = await Promise.all([1, 2].map((number) => deflate(`xl/worksheets/blank${number}.xml`, once(blanks))));
    const entries = openZip(await workbook());
    await expect(Package.open(writeZip([...entries, ...parts.slice(1)]), limits)).resolves.toBeDefined();
    await expect(Package.open(writeZip([...entries, ...parts]), limits)).rejects.toMatchObject({
      reason: { code: "too_large", part: null, limitMegabytes: 1 },
    });
  });
});
