import type { LayoutTexts } from "../core/layout/outputs.ts";
import { caption } from "../core/layout/texts/captions.ts";
import { inWordsOf } from "../core/layout/texts/texts-in-words.ts";
import type { LegendEntry } from "../core/maps/map-entries.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import type { MapTexts } from "./map-frame.ts";

/** The texts around the map of a table: its caption, with `first` before its notes, and the legend in words. */
export function mapTexts(
  table: ResultTable,
  assessment: Assessment,
  general: LayoutTexts,
  legend: readonly LegendEntry[],
  first: readonly string[],
): MapTexts {
  const texts = inWordsOf(assessment.ruleSet, general);
  const { title, subtitle, notes } = caption(table, assessment, texts);
  return { title, subtitle, notes: [...first, ...notes], description: texts.maps.altText(title, legend), legend: texts.maps.legend };
}
