import type { BoundaryFacts } from "../../maps/boundary-facts.ts";
import type { LegendEntry } from "../../maps/map-entries.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import { caption } from "../texts/captions.ts";
import type { MapsTexts, SheetTexts } from "../texts/texts.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";
import type { MapTexts } from "./map-frame.ts";

/** The texts around the map of a table: its caption, with `first` before its notes, and the legend in words. */
export function mapTexts(
  table: ResultTable,
  assessment: Assessment,
  general: SheetTexts,
  legend: readonly LegendEntry[],
  first: readonly string[],
): MapTexts {
  const texts = inWordsOf(assessment.ruleSet, general);
  const { title, subtitle, notes } = caption(table, assessment, texts);
  return { title, subtitle, notes: [...first, ...notes], description: texts.maps.altText(title, legend), legend: texts.maps.legend };
}

/** What is to be known of the boundaries: their year, what is missing, what is left over, what is there twice. */
export function boundaryNotes({ year, without, leftOver, repeated }: BoundaryFacts, texts: MapsTexts): readonly string[] {
  return [
    ...(year === null ? [] : [texts.boundaryYear(year)]),
    ...(without.length === 0 ? [] : [texts.noBoundary(without)]),
    ...(leftOver.length === 0 ? [] : [texts.leftOver(leftOver)]),
    ...(repeated.length === 0 ? [] : [texts.repeated(repeated)]),
  ];
}
