import { Refusal } from "../../../../src/core/issues/refusal.ts";
import { readSharedStrings } from "../../../../src/workbook/xlsx/read/shared-strings.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { walkContent } from "../../../../src/workbook/xlsx/xml/well-formed.ts";
import { parseXml } from "../../../../src/workbook/xlsx/xml/xml.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx, worksheet } from "../build.ts";

const damaged = expect.objectContaining({ code: "damaged" }) as unknown;

/** What is wrong, in a text that stands in an element. */
const illFormedContent = [
  ["an ampersand alone", "a & b"],
  ["an entity that nobody declares", "&aelig;"],
  ["a reference to no character", "&#0;"],
  ["a reference to half a pair", "&#xD800;"],
  ["a control character", "a\u0001b"],
  ["U+FFFE", "a\ufffeb"],
  ["«]]>»", "a]]>b"],
  ["two hyphens in a comment", "<!-- a -- b -->"],
  ["a comment that ends in three hyphens", "<!-- a --->"],
  ["a declaration in the middle", '<?xml version="1.0"?>'],
  ["an instruction without name", "<? a ?>"],
  ["an element that ends in another", "<b><i></b></i>"],
  ["an end without beginning", "</b>"],
  ["an element that never ends", "<b>"],
  ["an attribute twice", '<b a="1" a="2"/>'],
  ["attributes that touch", '<b a="1"b="2"/>'],
  ["an attribute without quotes", "<b a=1/>"],
  ["an attribute without value", "<b a/>"],
  ["«<» in an attribute", '<b a="<"/>'],
  ["an ampersand in an attribute", '<b a="a & b"/>'],
  ["a name that begins with a digit", "<1b/>"],
  ["a comment in a tag", "<b <!-- a --> />"],
  ["a prefix that is not declared", "<p:b/>"],
  ["a prefix of an attribute that is not declared", '<b p:a="1"/>'],
] as const;

const wellFormedContent = [
  ["the five entities and numbers", "&amp;&lt;&gt;&quot;&apos;&#230;&#xE6;"],
  ["comments, sections and instructions", "<!-- a - b --><![CDATA[<&]]><?a b?>"],
  ["a prefix that is declared where it is used", '<p:b xmlns:p="x" p:a="1" xml:lang="nb"/>'],
  ["blanks in tags", "<b a = '1'\n b=\"2\" ></b >"],
  ["letters of other alphabets", '<bær å="æ"/>'],
] as const;

const inRows = ({ cell = "", between = "" }) =>
  buildXlsx({
    sheets: [
      { name: "Svar", rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t>${cell}</is></c>${between}<c r="B1"><v>1</v></c></row>` },
    ],
  });

const places: readonly (readonly [string, (content: string) => Promise<unknown>])[] = [
  ["a part that is held whole", (content) => Promise.resolve().then(() => parseXml(`<a>${content}</a>`, "a.xml"))],
  ["a cell", async (content) => (await XlsxWorkbook.open(await inRows({ cell: content }))).read("Svar")],
  [
    "a shared text",
    async (content) => {
      const xml = `<sst xmlns="m"><si><t>a</t>${content}</si></sst>`;
      return readSharedStrings(await Package.open(await buildXlsx({ sheets: [{ name: "Svar" }], stringsXml: xml })), "xl/workbook.xml");
    },
  ],
  [
    "a sheet's tail",
    async (content) => (await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", tail: `<a>${content}</a>` }] }))).read("Svar"),
  ],
];

describe.each(places)("in %s", (place, read) => {
  // In a cell's own elements prefixes are not looked at: what declares them may stand far away.
  const looksAtPrefixes = place !== "a cell";
  test.each(illFormedContent.filter(([what]) => looksAtPrefixes || !what.startsWith("a prefix")))(
    "%s is refused as damage",
    async (_, content) => {
      await expect(read(content)).rejects.toMatchObject({ reason: damaged });
    },
  );

  test.each(wellFormedContent)("there may be %s", async (_, content) => {
    await expect(read(content)).resolves.toBeDefined();
  });
});

test.each([
  ["a second root", (xml: string) => `${xml}<a/>`],
  ["a text after the root", (xml: string) => `${xml}a`],
  ["a text before the root", (xml: string) => xml.replace("<worksheet", "a<worksheet")],
  ["a section after the root", (xml: string) => `${xml}<![CDATA[ ]]>`],
  ["a declaration that is not first", (xml: string) => ` ${xml}`],
  ["another root's end", (xml: string) => xml.replace("</worksheet>", "</worksheets>")],
])("a sheet with %s is refused as damage", async (_, change) => {
  const xml = change(worksheet({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", xml }] }));
  await expect(workbook.read("Svar")).rejects.toMatchObject({ reason: damaged });
});

test.each([
  ["a row whose number is none", '<row r="x"/>'],
  ["a row whose number goes on after its digits", '<row r="1x"/>'],
  ["a row with its number twice", '<row r="1" r="1"/>'],
  ["a cell whose reference has another sign", '<row r="10"><c r="A0:"/></row>'],
  ["a cell with its reference twice", '<row r="1"><c r="A1" r="A1"/></row>'],
  ["a cell whose format is no number", '<row r="1"><c r="A1" s="a"/></row>'],
  ["a cell whose type has other signs", '<row r="1"><c r="A1" t="s&"/></row>'],
  ["a truth value that is none", '<row r="1"><c r="A1" t="b"><v>x</v></c></row>'],
  ["a comment in a cell's tag", '<row r="1"><c <!-- --> r="A1"/></row>'],
  ["a text beside a value", '<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'],
  ["a text between cells", '<row r="1"><c r="A1"/>a<c r="B1"/></row>'],
])("%s is refused", async (_, rows) => {
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", rows }] }));
  await expect(workbook.read("Svar")).rejects.toMatchObject({ reason: damaged });
});

test("an element that does not end between two places is damage, though it ends behind them", () => {
  const xml = "<a><b></b></a>";
  const walk = (to: number) => () => {
    walkContent(xml, 3, to, "a.xml");
  };
  expect(walk(10)).not.toThrow();
  expect(walk(6)).toThrow(Refusal);
});

test("a part that is only copied is copied, well-formed or not", async () => {
  const odd = "<a><b></a>&";
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar" }], parts: { "xl/odd.xml": odd } }));
  await workbook.read("Svar");
  expect(await (await Package.open(await workbook.save())).text("xl/odd.xml")).toBe(odd);
});

test("elements in elements are read to a depth that no program writes, and refused beyond it", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  expect(parseXml(nested(256), "a.xml").local).toBe("a");
  expect(() => parseXml(nested(257), "a.xml")).toThrow(new Refusal({ code: "beyond_limit", part: "a.xml", what: "depth", limit: 256 }));
});
