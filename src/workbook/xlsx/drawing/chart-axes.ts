import type { Chart } from "../../../core/sheet/change.ts";
import { axisTitles, chartColors, chartFacts, chartSizes } from "../../facts/chart-facts.ts";
import { line, textBody, textProperties } from "./drawing-text.ts";

const tickText = textProperties({ size: chartSizes.text, color: chartColors.text });
const titleLook = { size: chartSizes.text, color: chartColors.axisTitle };

/**
 * The category axis and the value axis. Lying bars have their categories from the top down, and so the value axis must cross
 * at the last category to be at the bottom.
 */
export function axesXml(chart: Chart): string {
  return categoryAxis(chart) + valueAxis(chart);
}

function categoryAxis(chart: Chart): string {
  const { isHorizontal: horizontal } = chartFacts(chart);
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/>${axisTitle(axisTitles(chart).category, horizontal)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${line(chartColors.axis, 0.75)}</c:spPr>${tickText}<c:crossAx val="222222222"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(chart: Chart): string {
  const { isHorizontal: horizontal, maximum, majorUnit, axisFormat } = chartFacts(chart);
  return (
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${maximum === null ? "" : `<c:max val="${maximum}"/>`}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${line(chartColors.gridline, 0.75)}</c:spPr></c:majorGridlines>${axisTitle(axisTitles(chart).value, !horizontal)}` +
    `<c:numFmt formatCode="${axisFormat}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${tickText}<c:crossAx val="111111111"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/>${majorUnit === null ? "" : `<c:majorUnit val="${majorUnit}"/>`}</c:valAx>`
  );
}

function axisTitle(lines: readonly string[], vertical: boolean): string {
  return lines.length === 0 ? "" : `<c:title>${textBody(lines, titleLook, vertical)}<c:overlay val="0"/></c:title>`;
}
