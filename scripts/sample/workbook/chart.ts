import { escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import type { County } from "./overview-sheet.ts";
import type { Part } from "./part.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A bar chart of municipalities and answers by county, beside the table whose first county is in row `firstRow` (from 0). */
export function countyChart(counties: readonly County[], firstRow: number): Part {
  return {
    path: "xl/drawings/drawing1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
    relation: "drawing",
    xml: anchorXml(firstRow + counties.length + 3),
    related: [
      {
        path: "xl/charts/chart1.xml",
        contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        relation: "chart",
        xml: chartXml(counties, firstRow),
      },
    ],
  };
}

/** From G3 to the row `lastRow`. */
function anchorXml(lastRow: number): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor>${corner("from", 6, 2)}${corner("to", 16, lastRow)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Svar etter fylke" descr="Stolpediagram: kommuner og kommuner som har svart i hvert fylke"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
  );
}

function chartXml(counties: readonly County[], firstRow: number): string {
  const series = [
    seriesXml(0, "B", "Kommuner", "9DC3E6", counties.map(({ municipalities }) => municipalities), counties, firstRow), // prettier-ignore
    seriesXml(1, "C", "Har svart", "1F4E79", counties.map(({ answered }) => answered), counties, firstRow), // prettier-ignore
  ];
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>${titleXml("Kommuner som har svart, etter fylke")}` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join("")}<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>' +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="nb-NO" sz="1300" b="1"/><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A series over a column of the sheet, with the values of its formulas. */
function seriesXml(
  order: number,
  column: string,
  name: string,
  color: string,
  values: readonly number[],
  counties: readonly County[],
  firstRow: number,
): string {
  const rows = (letter: string) => `Oversikt!$${letter}$${firstRow + 1}:$${letter}$${firstRow + counties.length}`;
  const points = (texts: readonly (string | number)[]) =>
    `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeText(String(text))}</c:v></c:pt>`).join("")}`;
  return (
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>Oversikt!$${column}$${firstRow}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${rows("A")}</c:f><c:strCache>${points(counties.map((county) => county.name))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${rows(column)}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}
