import { readNames } from "../../../../src/workbook/xlsx/workbook/defined-names.ts";
import { WorkbookPart } from "../../../../src/workbook/xlsx/workbook/workbook-xml.ts";
import { parseXml } from "../../../../src/workbook/xlsx/xml/xml.ts";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const workbook = (inside: string) => new WorkbookPart("xl/workbook.xml", `<workbook xmlns:r="${relations}">${inside}</workbook>`);
const sheets = '<sheets><sheet name="Svar" sheetId="7" r:id="rId1"/><sheet name="Diagram1" sheetId="3" r:id="rId2"/></sheets>';
const entry = (name: string, formula = "'Svar'!$A$1") => ({ name, formula, sheet: null, hidden: false, comment: null });
const namesOf = ({ xml, path }: WorkbookPart) => readNames(xml, parseXml(xml, path));

function inside(part: WorkbookPart): string {
  return part.xml.replace(/^<workbook[^>]*>/, "").replace("</workbook>", "");
}

test("a new sheet is listed last with the next sheet id", () => {
  const part = workbook(sheets);
  part.addSheet("Tabeller & mer", "rId9");
  expect(inside(part)).toBe(sheets.replace("</sheets>", '<sheet name="Tabeller &amp; mer" sheetId="8" r:id="rId9"/></sheets>'));
  expect(part.position("tabeller & MER")).toBe(2);
});

test("a workbook part with prefixes gets a sheet with its prefixes", () => {
  const part = new WorkbookPart(
    "w",
    `<x:workbook xmlns:x="x" xmlns:rel="${relations}"><x:sheets><x:sheet name="A" sheetId="1" rel:id="a"/></x:sheets></x:workbook>`,
  );
  part.addSheet("B", "b");
  expect(part.xml).toContain('<x:sheet name="B" sheetId="2" rel:id="b"/></x:sheets>');
});

test("names are put in Excel's order, before the calculation properties", () => {
  const part = workbook(`${sheets}<calcPr calcId="1"/>`);
  for (const name of ["Indikator_b", "_indikator_ark_tabeller", "indikator_A"]) part.setName(entry(name));
  expect(namesOf(part).map(({ name }) => name)).toEqual(["_indikator_ark_tabeller", "indikator_A", "Indikator_b"]);
  expect(inside(part)).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr calcId="1"\/>$/);
});

test("a name that is there is given its new value where it stands", () => {
  const names = '<definedNames><definedName name="B">1</definedName><definedName name="A">2</definedName></definedNames>';
  const part = workbook(sheets + names);
  part.setName({ ...entry("b", "'Ark & \"1\"'!$A$1"), hidden: true, comment: 'Om "b"' });
  expect(inside(part)).toBe(
    sheets + names.replace('<definedName name="B">1', '<definedName name="b" comment="Om &quot;b&quot;" hidden="1">\'Ark &amp; "1"\'!$A$1'),
  );
});

test("a name local to a sheet is another name than the workbook's", () => {
  const part = workbook(`${sheets}<definedNames><definedName name="Navn" localSheetId="1">1</definedName></definedNames>`);
  part.setName(entry("Navn"));
  expect(namesOf(part).map(({ name, sheet }) => [name, sheet])).toEqual([
    ["Navn", 1],
    ["Navn", null],
  ]);
});

test("the list of names goes with its last name", () => {
  const part = workbook(sheets);
  part.setName(entry("Navn"));
  part.removeName(entry("navn"));
  expect(inside(part)).toBe(sheets);
});

test("Excel is asked once to calculate on opening", () => {
  const part = workbook(`${sheets}<calcPr calcId="191029"/>`);
  part.calculateOnLoad();
  part.calculateOnLoad();
  expect(inside(part)).toBe(`${sheets}<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
  const without = workbook(sheets);
  without.calculateOnLoad();
  expect(inside(without)).toBe(`${sheets}<calcPr fullCalcOnLoad="1"/>`);
});

test("sheets, names and the wish to be calculated are put together, each in its place", () => {
  const part = workbook('<bookViews/><definedNames><definedName name="C">1</definedName></definedNames>');
  part.calculateOnLoad();
  for (const name of ["D", "b", "A"]) part.setName(entry(name));
  for (const name of ["Tabeller", "Figurer"]) part.addSheet(name, `r${name}`);
  expect(part.position("figurer")).toBe(1);
  expect(inside(part)).toBe(
    '<bookViews/><sheets><sheet name="Tabeller" sheetId="1" r:id="rTabeller"/><sheet name="Figurer" sheetId="2" r:id="rFigurer"/></sheets>' +
      "<definedNames><definedName name=\"A\">'Svar'!$A$1</definedName><definedName name=\"b\">'Svar'!$A$1</definedName>" +
      '<definedName name="C">1</definedName><definedName name="D">\'Svar\'!$A$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/>',
  );
});
