import { isToFreeze } from "../../../src/core/layout/formulas/own-formulas.ts";
import { ownCalls } from "../../../src/core/functions/own-calls.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { ownFormulasIn } from "../../../src/run/own-formulas.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { calculatedCells, cellsOf } from "../../formulas/calculated-cells.ts";
import { generatedRuleSets, generatedSurvey, outcomeOf, written } from "../../formulas/written-survey.ts";
import { Random } from "../../fuzz/random.ts";
import { buildXlsx } from "./build.ts";
import { partsOf } from "./parts-of.ts";

const sheets = ["Svar", "Tabeller"];

test.each([
  ["table", true],
  ["a1", true],
  ["a1", false],
] as const)("columns and tables written as formulas (%s, in a table: %s) become the values that they have", async (syntax, asTable) => {
  for (const [index, ruleSet] of generatedRuleSets(4).entries()) {
    const bytes = await written(ruleSet, await generatedSurvey(ruleSet, new Random(1000 + index), asTable), { syntax });
    if (!bytes) continue;
    const workbook = await XlsxWorkbook.open(bytes);
    const before = await calculatedCells(bytes, sheets);
    const ours = await ownFormulasIn(workbook, [{ outcome: await outcomeOf(ruleSet, workbook), texts: layoutTexts("nb") }], null);
    expect(ours.others).toEqual([]);
    expect(await workbook.freeze(isToFreeze({ ours, isCall: () => false }))).toBe(before.size);
    const after = await workbook.save();
    expect((await calculatedCells(after, sheets)).size).toBe(0);
    const found = await cellsOf(after, sheets);
    for (const [place, { value }] of before) expect({ place, value: found.get(place) ?? "" }).toEqual({ place, value: value ?? "" });
  }
});

/** Formulas as Excel stores them, in the sheet «Ark1». */
const rows =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">PRIORITERING(A1,A1)</f><v>1</v></c><c r="C1"><f>B1*2</f><v>2</v></c>' +
  '<c r="D1" cm="1"><f t="array" ref="D1:D3">_xldudf_DIGI_TEST_STRATEGI(A1:A3,A1:A3)</f><v>0</v></c>' +
  '<c r="E1" t="str"><f>IF(A1="","",_xll.DIGI_X.GRADTEKST("a",A1))</f><v>007</v></c><c r="F1"><f>FORKLAR("a",A1)</f></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>1</v></c><c r="E2" t="e"><f>KOMPETANSE(A1,A2,A3)</f><v>#N/A</v></c></row>' +
  '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="D3"><v>2</v></c><c r="E3" t="b"><f>INDIKATOR("a",A1)</f><v>1</v></c></row>';

const isCall = ownCalls(["PRIORITERING", "STRATEGI", "GRADTEKST", "KOMPETANSE", "INDIKATOR", "FORKLAR"]);

test("calls of our functions become values of their kinds: shared formulas, arrays, texts, errors; one without a value stays", async () => {
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Ark1", rows }] }));
  expect(await workbook.freeze(({ text }) => isCall(text))).toBe(3 + 3 + 3);
  const xml = (await partsOf(await workbook.save()))["xl/worksheets/sheet1.xml"] ?? "";
  expect([...xml.matchAll(/<f[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(["B1*2", 'FORKLAR("a",A1)']);
  expect(xml).toContain('<c r="B2"><v>2</v></c>');
  expect(xml).toContain('<c r="D1"><v>0</v></c>');
  expect(xml).toContain('<c r="E1" t="inlineStr"><is><t xml:space="preserve">007</t></is></c>');
  expect(xml).toContain('<c r="E2" t="e"><v>#N/A</v></c>');
  expect(xml).toContain('<c r="E3" t="b"><v>1</v></c>');
});

test("cells that share a formula with one that is frozen keep it", async () => {
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Ark1", rows }] }));
  expect(await workbook.freeze(({ row, column }) => row === 0 && column === 1)).toBe(1);
  const found = await calculatedCells(await workbook.save(), ["Ark1"]);
  expect(found.get("Ark1!1,1")).toEqual({ value: 2, formula: "PRIORITERING(A2,A2)" });
  expect(found.get("Ark1!2,1")).toEqual({ value: 3, formula: "PRIORITERING(A3,A3)" });
  expect(found.has("Ark1!0,1")).toBe(false);
});

test("where nothing is wanted the file is the same, byte for byte", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Ark1", rows }] });
  const workbook = await XlsxWorkbook.open(bytes);
  const untouched = await workbook.save();
  expect(await workbook.freeze(() => false)).toBe(0);
  expect(Buffer.compare(await workbook.save(), untouched)).toBe(0);
});
