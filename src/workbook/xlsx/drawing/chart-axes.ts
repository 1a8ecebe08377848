import type { Chart } from "../../../core/sheet/change.ts";
import { isHorizontal, isStacked } from "../../facts/chart-shape.ts";
import { line, textBody, textProperties } from "./drawing-text.ts";

const tickText = textProperties({ size: 9, color: "404040" });
const titleLook = { size: 9, color: "595959" };

/**
 * The category axis and the value axis. Lying bars have their categories from the top down, and so the value axis must cross
 * at the last category to be at the bottom.
 */
export function axesXml(chart: Chart): string {
  return categoryAxis(chart) + valueAxis(chart);
}

function categoryAxis(chart: Chart): string {
  const horizontal = isHorizontal(chart);
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/>${axisTitle(chart.categoryTitle, horizontal)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${line("7F7F7F", 0.75)}</c:spPr>${tickText}<c:crossAx val="222222222"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(chart: Chart): string {
  const horizontal = isHorizontal(chart);
  const unit = majorUnit(chart);
  return (
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${maximum(chart)}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${line("E3E3E3", 0.75)}</c:spPr></c:majorGridlines>${axisTitle(chart.valueTitle, !horizontal)}` +
    `<c:numFmt formatCode="${chart.valueFormat === "percent" ? "General" : "#,##0"}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${tickText}<c:crossAx val="111111111"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/>${unit === null ? "" : `<c:majorUnit val="${unit}"/>`}</c:valAx>`
  );
}

function axisTitle(text: string | null, vertical: boolean): string {
  return text === null || text === "" ? "" : `<c:title>${textBody(text, titleLook, vertical)}<c:overlay val="0"/></c:title>`;
}

const largest = (chart: Chart) => chart.valueMax ?? (isStacked(chart) ? 100 : null);

function maximum(chart: Chart): string {
  const max = largest(chart);
  return max === null ? "" : `<c:max val="${max}"/>`;
}

/** Twenties up to a hundred, and whole numbers for small counts; elsewhere Excel's own choice is good. */
function majorUnit(chart: Chart): number | null {
  if (largest(chart) === 100) return 20;
  const values = chart.series.flatMap((series) => series.values.values.filter((value) => typeof value === "number"));
  return chart.valueFormat === "integer" && Math.max(0, ...values) <= 5 ? 1 : null;
}
