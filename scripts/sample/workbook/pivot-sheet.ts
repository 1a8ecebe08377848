import { escapeAttribute } from "../../../src/workbook/xlsx/xml/xml.ts";
import type { SampleRow } from "../answers.ts";
import { answerSheetName } from "./answer-sheet.ts";
import { countiesOf, type County } from "./overview-sheet.ts";
import type { Part } from "./part.ts";
import type { SampleCell, SampleSheet } from "./sheet.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Of the pivot table's header, counted from 0. */
const HEADER_ROW = 3;
const captions = ["Fylke", "Antall kommuner", "Sum innbyggere"];

/** Municipalities and inhabitants by county, as a pivot table over the first four columns of the survey; Excel refreshes it when the file is opened. */
export function pivotSheet(rows: readonly SampleRow[]): { sheet: SampleSheet; cache: Part } {
  const counties = countiesOf(rows).sort((a, b) => (a.name < b.name ? -1 : 1));
  const cache = cachePart(rows);
  const total = (key: "municipalities" | "inhabitants") => counties.reduce((sum, county) => sum + county[key], 0);
  const sheet: SampleSheet = {
    name: "Pivot",
    tabColor: "BF9000",
    widths: [24, 18, 18],
    rows: [
      { cells: [{ value: "Kommuner og innbyggere etter fylke", style: "title" }], height: 26 },
      { cells: [{ value: "Pivottabell over de fire første kolonnene i arket «Svar 2018».", style: "note" }] },
      { cells: [] },
      { cells: captions.map((value): SampleCell => ({ value })) },
      ...counties.map(({ name, municipalities, inhabitants }) => ({ cells: pivotCells(name, municipalities, inhabitants) })),
      { cells: pivotCells("Totalsum", total("municipalities"), total("inhabitants")) },
    ],
    gridLines: true,
    landscape: false,
    fitToWidth: true,
    related: [pivotPart(counties, rows, cache)],
  };
  return { sheet, cache };
}

function pivotCells(name: string, municipalities: number, inhabitants: number): SampleCell[] {
  return [{ value: name }, { value: municipalities, style: "integer" }, { value: inhabitants, style: "integer" }];
}

function pivotPart(counties: readonly County[], rows: readonly SampleRow[], cache: Part): Part {
  const shared = unique(rows.map(({ county }) => county));
  const items = counties.map(({ name }) => `<item x="${shared.indexOf(name)}"/>`).join("");
  const rowItems = counties.map((_, index) => (index === 0 ? "<i><x/></i>" : `<i><x v="${index}"/></i>`)).join("");
  const xml =
    `<pivotTableDefinition ${MAIN} name="Kommuner etter fylke" cacheId="1" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Verdier" grandTotalCaption="Totalsum" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1" multipleFieldFilters="0" rowHeaderCaption="Fylke">` +
    `<location ref="A${HEADER_ROW + 1}:C${HEADER_ROW + 2 + counties.length}" firstHeaderRow="0" firstDataRow="1" firstDataCol="1"/>` +
    `<pivotFields count="4"><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0" sortType="ascending"><items count="${counties.length + 1}">${items}<item t="default"/></items></pivotField><pivotField dataField="1" numFmtId="3" showAll="0"/></pivotFields>` +
    `<rowFields count="1"><field x="2"/></rowFields><rowItems count="${counties.length + 1}">${rowItems}<i t="grand"><x/></i></rowItems>` +
    '<colFields count="1"><field x="-2"/></colFields><colItems count="2"><i><x/></i><i i="1"><x v="1"/></i></colItems>' +
    `<dataFields count="2"><dataField name="${captions[1] ?? ""}" fld="0" subtotal="count" baseField="0" baseItem="0" numFmtId="3"/><dataField name="${captions[2] ?? ""}" fld="3" baseField="0" baseItem="0" numFmtId="3"/></dataFields>` +
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>';
  return {
    path: "xl/pivotTables/pivotTable1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
    relation: "pivotTable",
    xml,
    related: [cache],
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** The pivot table's own copy of its data: the definition has each text once, and the records refer to them. */
function cachePart(rows: readonly SampleRow[]): Part {
  const texts = [rows.map(({ id }) => id), rows.map(({ name }) => name), rows.map(({ county }) => county)];
  const shared = texts.map(unique);
  const inhabitants = rows.map((row) => row.inhabitants);
  const fields = ["kommunenr", "kommune", "fylke"].map((name, field) => {
    const items = (shared[field] ?? []).map((text) => `<s v="${escapeAttribute(text)}"/>`);
    return `<cacheField name="${name}" numFmtId="${field === 0 ? 49 : 0}"><sharedItems count="${items.length}">${items.join("")}</sharedItems></cacheField>`;
  });
  const places = shared.map((list) => new Map(list.map((text, place) => [text, place])));
  const records = rows.map((row, index) => {
    const pointers = texts.map((column, field) => `<x v="${places[field]?.get(column[index] ?? "") ?? 0}"/>`);
    return `<r>${pointers.join("")}<n v="${row.inhabitants}"/></r>`;
  });
  return {
    path: "xl/pivotCache/pivotCacheDefinition1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
    relation: "pivotCacheDefinition",
    xml:
      `<pivotCacheDefinition ${MAIN} ${RELATIONS} r:id="rId1" refreshOnLoad="1" refreshedBy="Digitaliseringsindikatorer" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${rows.length}">` +
      `<cacheSource type="worksheet"><worksheetSource ref="A4:D${rows.length + 4}" sheet="${answerSheetName}"/></cacheSource><cacheFields count="4">${fields.join("")}` +
      `<cacheField name="innbyggere" numFmtId="3"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="${Math.min(...inhabitants)}" maxValue="${Math.max(...inhabitants)}"/></cacheField>` +
      "</cacheFields></pivotCacheDefinition>",
    related: [
      {
        path: "xl/pivotCache/pivotCacheRecords1.xml",
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml",
        relation: "pivotCacheRecords",
        xml: `<pivotCacheRecords ${MAIN} ${RELATIONS} count="${rows.length}">${records.join("")}</pivotCacheRecords>`,
      },
    ],
  };
}
