import type { Chart } from "../../core/sheet/change.ts";
import type { Language } from "../../messages/language/language.ts";
import { layoutTexts } from "../../messages/sheets/sheet-language.ts";
import { chartSvg } from "../../pictures/chart-svg.ts";

interface Props {
  readonly chart: Chart;
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart as a picture, numbers as the language writes them. */
export function ChartPicture({ chart, language, width, height }: Props) {
  const { number } = layoutTexts(language);
  return <div class="chart-picture" dangerouslySetInnerHTML={{ __html: chartSvg(chart, { width, height, number }) }} />;
}
