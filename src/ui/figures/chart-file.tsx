import { render } from "preact";
import { chartOf, chartRows } from "../../core/layout/figures/chart.ts";
import { mapPicture } from "../../core/layout/maps/map-picture.ts";
import { chartCaption } from "../../core/layout/texts/captions.ts";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import type { Picture } from "../../core/layout/maps/tile-map-svg.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import type { Chart } from "../../core/sheet/change.ts";
import { ChartPicture } from "./chart-picture.tsx";

/** CSS pixels: the width of a chart on its sheet, and the height of one of its rows. */
const width = 900;
const rowHeight = 20;

/** A picture is drawn at so many times its size, to be sharp in print. */
const scale = 2;

const font = "Calibri, Carlito, Arial, sans-serif";

/** The figure of a table that has one, or its map, as on its sheet, with base and source. */
export function figureOf(table: ResultTable, assessment: Assessment, texts: LayoutTexts): Picture {
  const map = mapPicture(table, assessment, texts);
  if (map) return map;
  const position = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  const chart = chartOf(
    { table, position, numbers: { sheet: "", heads: [] }, caption: chartCaption(table, assessment, texts) },
    assessment.ruleSet,
    texts,
  );
  const height = chartRows(table) * rowHeight;
  return { svg: svgOf(chart, width, height), width, height };
}

/** The chart as a file of its own. */
function svgOf(chart: Chart, width: number, height: number): string {
  const holder = document.createElement("div");
  render(<ChartPicture chart={chart} width={width} height={height} />, holder);
  const picture = holder.querySelector("svg");
  if (!picture) throw new Error("a chart was not drawn");
  picture.setAttribute("font-family", font);
  picture.removeAttribute("class");
  const svg = new XMLSerializer().serializeToString(picture);
  render(null, holder);
  return svg;
}

/** The same as pixels. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the browser made no picture"));
    }, "image/png");
  });
}
