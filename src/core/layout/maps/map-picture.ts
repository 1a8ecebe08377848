import { tileMapOf } from "../../maps/tile-map.ts";
import { tileMapSvg, type Picture } from "./tile-map-svg.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import { caption } from "../texts/captions.ts";
import type { SheetTexts } from "../texts/texts.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";

/** A map as an SVG picture with title, base, legend and sources; null where nothing says where the units are. */
export function mapPicture(table: ResultTable, assessment: Assessment, general: SheetTexts): Picture | null {
  const map = tileMapOf(table, assessment);
  if (map === null) return null;
  const texts = inWordsOf(assessment.ruleSet, general);
  const { title, subtitle, notes } = caption(table, assessment, texts);
  const without = map.without.length === 0 ? [] : [texts.maps.without(map.without)];
  return tileMapSvg(map, {
    title,
    subtitle,
    notes: [...without, ...notes],
    description: texts.maps.altText(title, map.legend),
    legend: texts.maps.legend,
  });
}
