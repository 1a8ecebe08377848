import { escapeMarkup } from "../core/basics/markup.ts";
import { mapFrame, type FramedMap, type MapTexts } from "../core/layout/maps/map-frame.ts";
import type { DrawnShape } from "../core/sheet/change.ts";
import type { Picture } from "./picture.ts";
import { group, pictureFonts, rect, text } from "./svg.ts";

/** A drawn map, in pixels. */
export interface DrawnMap extends FramedMap {
  readonly svg: string;
}

/** A map with title, legend, notes and a description, as a picture. */
export function framed(map: DrawnMap, texts: MapTexts): Picture {
  const { width, height, shapes, map: place } = mapFrame(map, texts);
  const description = escapeMarkup(texts.description);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${description}" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${pictureFonts}"><title>${escapeMarkup(texts.title)}</title><desc>${description}</desc>` +
    `${shapes.map(shapeSvg).join("")}${group({ transform: `translate(${place.x} ${place.y})` }, [map.svg])}</svg>\n`;
  return { svg, width, height };
}

function shapeSvg(shape: DrawnShape): string {
  if (shape.kind === "region") return "";
  if (shape.kind === "box") {
    const { x, y, width, height, fill } = shape;
    return rect({ x, y, width, height, fill: `#${fill}` });
  }
  const { x, y, size, bold, color, anchor } = shape;
  const looks = { ...(anchor === "middle" ? { "text-anchor": anchor } : {}), ...(bold ? { "font-weight": 600 } : {}) };
  return text(shape.text, { x, y, "font-size": size, fill: `#${color}`, ...looks });
}
