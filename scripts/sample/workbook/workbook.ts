import { columnLetters } from "../../../src/core/sheet/address.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import ruleSetJson from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { escapeAttribute, escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import { sampleRows } from "../answers.ts";
import { answerSheet, answerSheetName } from "./answer-sheet.ts";
import { answerListSheet, codebookSheet, listNames } from "./codebook-sheet.ts";
import { overviewSheet } from "./overview-sheet.ts";
import { packageOf, type Part } from "./part.ts";
import { pivotSheet } from "./pivot-sheet.ts";
import { propertyParts } from "./properties.ts";
import { readmeSheet } from "./readme-sheet.ts";
import { SharedTexts, sheetPart, type SampleSheet } from "./sheet.ts";
import { stylesXml } from "./styles.ts";
import { themeXml } from "./theme.ts";

/** All that a workbook may hold, or only what Excel everywhere inserts into another workbook. */
export type SampleKind = "whole" | "plain";

/** The bytes of the sample workbook. Nothing in it depends on when or where it is made. */
export function sampleWorkbook(kind: SampleKind = "whole"): Promise<Uint8Array> {
  const ruleSet = RuleSet.parse(ruleSetJson);
  const rows = sampleRows();
  const { sheet: pivot, cache } = pivotSheet(rows);
  const both = [readmeSheet(kind), answerSheet(ruleSet, rows), codebookSheet(ruleSet), answerListSheet(ruleSet), overviewSheet(rows)];
  const sheets = kind === "whole" ? [...both, pivot] : both.map(plainSheet);
  const caches = kind === "whole" ? [cache] : [];
  const texts = new SharedTexts();
  const sheetParts = sheets.map((sheet, index) => sheetPart(sheet, index + 1, texts));
  const workbook: Part = {
    path: "xl/workbook.xml",
    contentType: spreadsheet("sheet.main"),
    relation: "officeDocument",
    xml: workbookXml(sheets, ruleSet, caches.length > 0 ? sheetParts.length + 1 : null),
    related: [
      ...sheetParts,
      ...caches,
      {
        path: "xl/theme/theme1.xml",
        contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
        relation: "theme",
        xml: themeXml(),
      },
      { path: "xl/styles.xml", contentType: spreadsheet("styles"), relation: "styles", xml: stylesXml() },
      { path: "xl/sharedStrings.xml", contentType: spreadsheet("sharedStrings"), relation: "sharedStrings", xml: texts.xml() },
    ],
  };
  return packageOf([workbook, ...propertyParts()]);
}

function spreadsheet(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}

/** The sheet without its notes and charts: Excel on the web inserts no sheet that has any. A table comes first, and keeps its relation. */
function plainSheet(sheet: SampleSheet): SampleSheet {
  const { tail = "", related = [] } = sheet;
  const plain = tail.replace(/<(?:drawing|legacyDrawing) r:id="rId\d+"\/>/g, "");
  return { ...sheet, tail: plain, related: related.filter(({ relation }) => relation === "table") };
}

/** Sheets have relations rId1, rId2, …; the pivot cache comes after them. */
function workbookXml(sheets: readonly SampleSheet[], ruleSet: RuleSet, cacheRelation: number | null): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews>' +
    `<sheets>${list.join("")}</sheets><definedNames>${definedNames(sheets, ruleSet)}</definedNames><calcPr calcId="191029"/>` +
    `${cacheRelation === null ? "" : `<pivotCaches><pivotCache cacheId="1" r:id="rId${cacheRelation}"/></pivotCaches>`}</workbook>`
  );
}

/** Print titles, the answer lists, and the numbers that formulas refer to; in alphabetical order, as Excel writes them. */
function definedNames(sheets: readonly SampleSheet[], ruleSet: RuleSet): string {
  const total = sheets.find(({ name }) => name === "Oversikt")?.rows.length ?? 0;
  const titles = (sheet: string, cells: string): string =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${sheets.findIndex(({ name }) => name === sheet)}">${escapeText(cells)}</definedName>`;
  const names = [...listNames(ruleSet), ["antall_kommuner", `Oversikt!$${columnLetters(1)}$${total}`], ["antall_svar", `Oversikt!$${columnLetters(2)}$${total}`]]; // prettier-ignore
  const lines = names
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([name = "", cells = ""]) => `<definedName name="${name}">${escapeText(cells)}</definedName>`);
  return (
    titles(answerSheetName, `'${answerSheetName}'!$A:$B,'${answerSheetName}'!$4:$4`) + titles("Kodebok", "Kodebok!$3:$3") + lines.join("")
  );
}
