import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import { parts } from "../../src/core/layout/parts.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { run } from "../../src/run/run.ts";
import { Package } from "../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { escapeCellText } from "../../src/workbook/xlsx/xml/xml.ts";
import { buildXlsx } from "../workbook/xlsx/build.ts";
import { Random } from "./random.ts";

const RUNS = 12;

/** What XML, a formula, a cell's own escapes or markup could trip over; by code points, for a source file cannot hold them all. */
const pieces = [
  ...[
    "<",
    ">",
    "&",
    "'",
    '"',
    "]]>",
    "<!--",
    "&#0;",
    "&amp;",
    "_x0001_",
    "_x005F_",
    "=1+1",
    "'",
    "\t",
    "\n",
    "\r",
    "🙂",
    "Ås",
    " ",
    "a".repeat(300),
  ],
  ...[0x0, 0x1, 0x8, 0xb, 0x1f, 0x7f, 0x85, 0x2028, 0xd800, 0xdfff, 0xfffe, 0xffff].map((code) => String.fromCharCode(code)),
];
const anyText = (random: Random) => Array.from({ length: 1 + random.below(5) }, () => random.of(pieces)).join("");

const loaded = loadRuleSet(JSON.parse(readFileSync("assets/digital-intensitet.json", "utf8")), formatTexts("nb"), []);
if (loaded.kind !== "sound") throw new Error("the rule set of the guide loads");
const { ruleSet } = loaded;

/** A sheet of the small survey whose units, groups and odd answers are texts of any kind. */
function sheetOf(random: Random): readonly (readonly string[])[] {
  const heads = [...ruleSet.columns, ...ruleSet.items].map(({ label }) => label);
  const answer = () => (random.below(12) === 0 ? anyText(random) : random.of(["Ja", "Nei", "Vet ikke"]));
  const units = Array.from({ length: 14 }, (_, index) => [
    `${index}${anyText(random)}`,
    random.below(3) === 0 ? anyText(random) : "Små",
    String(10 + index),
    ...ruleSet.items.map(answer),
  ]);
  return [heads, ...units];
}

const rowsXml = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`).join("")}</row>`,
    )
    .join("");

test("whatever stands in the answers, every part of the written workbook is well-formed, and what was left out of it is told", async () => {
  const random = new Random(11);
  const written: { fileName: string; contents: string }[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const rows = sheetOf(random);
    const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", rows: rowsXml(rows) }] }));
    const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: ruleSet.cutPoints };
    const log = { programVersion: "1.0.0", time: "22.11.2026 12:00", source: anyText(random), language: "nb" } as const;
    const { issues } = await run(workbook, task, { write: parts, texts: layoutTexts("nb"), log });
    const hasUnwritable = rows
      .slice(1)
      .some(([id = "", group = ""]) => /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/u.test(id + group));
    expect([turn, issues.some(({ code }) => code === "text_unwritable")]).toEqual([turn, hasUnwritable]);
    const pkg = await Package.open(await workbook.save());
    for (const name of pkg.names().filter((one) => /\.(?:xml|rels|vml)$/.test(one)))
      written.push({ fileName: `${turn}-${name.replaceAll("/", "!")}`, contents: await pkg.text(name) });
  }
  const { errors } = await validateXML({ xml: written, normalization: "format" });
  expect(errors.filter(({ rawMessage }) => rawMessage.includes("parser error")).map(({ rawMessage }) => rawMessage)).toEqual([]);
  expect(written.length).toBeGreaterThan(RUNS * 15);
});
