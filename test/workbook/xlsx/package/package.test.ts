import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflate } from "../../../../src/workbook/xlsx/zip/deflate.ts";
import { concatenate } from "../../../../src/workbook/xlsx/package/decode.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { openZip, type ZipEntry } from "../../../../src/workbook/xlsx/zip/zip.ts";
import { buildXlsx } from "../build.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/xlsx", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const withFiles = files.length > 0 ? describe : describe.skip;

async function contents(entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflate(entry)) pieces.push(piece);
  return concatenate(pieces);
}

withFiles(`the workbooks in ${folder} (skipped where they are not)`, () => {
  test.each(files)("%s is saved with every part as it was", async (name) => {
    const bytes = readFileSync(`${folder}/${name}`);
    const saved = openZip(await (await Package.open(bytes)).save());
    const before = openZip(bytes);
    expect(saved.map((entry) => entry.name)).toEqual(before.map((entry) => entry.name));
    for (const [index, entry] of before.entries()) {
      const after = saved[index];
      expect(after?.time).toBe(entry.time);
      expect(after?.raw).toEqual(entry.raw.map((raw) => new Uint8Array(raw)));
    }
    await expect(Promise.all(saved.map(contents))).resolves.toHaveLength(before.length);
  });

  test.each(files)("%s keeps all other parts when one is written anew", async (name) => {
    const pkg = await Package.open(readFileSync(`${folder}/${name}`));
    const main = await pkg.mainPart();
    const text = await pkg.text(main);
    pkg.rewrite(main, async function* (chunks) {
      for await (const chunk of chunks) yield chunk;
    });
    const again = await Package.open(await pkg.save());
    expect(await again.text(main)).toBe(text);
    expect(again.names()).toEqual(pkg.names());
  });
});

test("a new part gets a number where its name is taken by one that nothing leads to", async () => {
  const pkg = await Package.open(await buildXlsx({ sheets: [{ name: "Svar" }], parts: { "xl/sharedStrings.xml": "<sst/>" } }));
  expect(pkg.freeName("xl/sharedStrings.xml")).toBe("xl/sharedStrings1.xml");
  expect(pkg.freeName("xl/styles.xml")).toBe("xl/styles.xml");
  expect(pkg.freeName("xl/worksheets/sheet#.xml")).toBe("xl/worksheets/sheet2.xml");
});

test("a relations part that is added has its type, in a file that declares types part by part", async () => {
  const relationships = "application/vnd.openxmlformats-package.relationships+xml";
  const built = await Package.open(await buildXlsx({ sheets: [{ name: "Svar" }] }));
  const listed = (await built.text("[Content_Types].xml"))
    .replace(/<Default Extension="rels"[^>]*>/, "")
    .replace("</Types>", `<Override PartName="/_rels/.rels" ContentType="${relationships}"/></Types>`);
  built.set("[Content_Types].xml", listed);
  const pkg = await Package.open(await built.save());
  await pkg.relate("xl/worksheets/sheet1.xml", "urn:drawing", "xl/drawings/drawing1.xml");
  await pkg.relate("xl/worksheets/sheet1.xml", "urn:other", "xl/other.xml");
  expect(await pkg.contentType("xl/worksheets/_rels/sheet1.xml.rels")).toBe(relationships);
  const once = (await pkg.text("[Content_Types].xml")).match(/sheet1\.xml\.rels/g);
  expect(once).toHaveLength(1);
});
