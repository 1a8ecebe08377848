import { validateXML } from "xmllint-wasm";
import { Refusal } from "../../src/core/issues/refusal.ts";
import { Package } from "../../src/workbook/xlsx/package/package.ts";
import { readSharedStrings } from "../../src/workbook/xlsx/read/shared-strings.ts";
import { parseXml } from "../../src/workbook/xlsx/xml/xml.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../workbook/xlsx/build.ts";
import { Random } from "./random.ts";
import { soundBooks } from "./sound-books.ts";

/** Longer parts are cut no less often, and take xmllint longer. */
const LONGEST = 60_000;
const MUTATIONS_OF_A_PART = 4;

const PIECES = ["<", ">", "/", '"', "'", "&", "=", "]]>", "<!--", "-->", "--", "<![CDATA[", "<?xml?>", "<a>", "</a>", "<a/>", " a='1'", "&#0;", "&x;", "\u0001", "\ufffe", ":", "x"]; // prettier-ignore

/** The text with something put in, taken out, doubled, changed or cut away at a place of chance. */
function mutated(xml: string, random: Random): string {
  const at = random.below(xml.length);
  const taken = random.below(6);
  switch (random.below(6)) {
    case 0:
      return xml.slice(0, at);
    case 1:
      return xml.slice(0, at) + xml.slice(at + 1 + taken);
    case 2:
      return xml.slice(0, at + taken) + xml.slice(at);
    case 3:
      return withoutTag(xml, at);
    case 4:
      return xml.slice(0, at) + random.of(PIECES) + xml.slice(at + taken);
    default:
      return xml.slice(0, at) + random.of(PIECES) + xml.slice(at);
  }
}

function withoutTag(xml: string, at: number): string {
  const start = xml.indexOf("<", at);
  return start < 0 ? xml : xml.slice(0, start) + xml.slice(xml.indexOf(">", start) + 1);
}

/** Whether we take a part: read as what it is, a sheet, shared texts or one that is held whole. Anything thrown but a refusal is a crash. */
async function isTaken(name: string, xml: string): Promise<boolean> {
  try {
    if (/worksheets\/[^/]*\.xml$/.test(name))
      await (await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", xml }], strings: manyTexts }))).read("Svar");
    else if (name.endsWith("sharedStrings.xml"))
      await readSharedStrings(await Package.open(await buildXlsx({ sheets: [{ name: "Svar" }], stringsXml: xml })), "xl/workbook.xml");
    else
      parseXml(
        await (await Package.open(await buildXlsx({ sheets: [{ name: "Svar" }], parts: { "xl/other.xml": xml } }))).text("xl/other.xml"),
        name,
      );
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const manyTexts = Array.from({ length: 3000 }, (_, index) => `tekst ${index}`);
/** The parts that we read, by their names. */
const isRead = (name: string) =>
  /\.rels$|^\[Content|(?:workbook|sharedStrings|styles|(?:worksheets|theme|tables|drawings)\/[^/]*)\.xml$/.test(name);

test("what libxml does not take as well-formed we take in no part that we read, and what Office wrote we take", async () => {
  const random = new Random(2018);
  const all: { fileName: string; contents: string; name: string }[] = [];
  for (const bytes of await soundBooks()) {
    const pkg = await Package.open(bytes);
    for (const name of pkg.names().filter(isRead)) {
      const xml = await pkg.text(name);
      if (xml.length > LONGEST) continue;
      expect([name, await isTaken(name, xml)]).toEqual([name, true]);
      for (let turn = 0; turn < MUTATIONS_OF_A_PART; turn++)
        all.push({ fileName: `${all.length}.xml`, contents: mutated(xml, random), name });
    }
  }
  const { errors } = await validateXML({ xml: all.map(({ fileName, contents }) => ({ fileName, contents })), normalization: "format" });
  // It also warns, of values of xml:space and the like.
  const illFormed = new Set(errors.filter(({ rawMessage }) => rawMessage.includes("parser error")).map(({ loc }) => loc?.fileName));
  expect(illFormed.size).toBeGreaterThan(all.length / 3);
  for (const { fileName, contents, name } of all) {
    if (illFormed.has(fileName)) expect({ name, contents, taken: await isTaken(name, contents) }).toEqual({ name, contents, taken: false });
  }
});
