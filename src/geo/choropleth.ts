import type { Choropleth, MapRegion } from "../core/maps/choropleth.ts";
import { mapEntries } from "../core/maps/map-entries.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import type { Boundaries } from "./boundaries.ts";
import { matchRegions, type RegionMatch } from "./match-regions.ts";
import { outlinesOf, type Outlines } from "./outlines.ts";

/** So long is a picture at most, and what its texts take, for all and for each region. */
const BYTES = { most: 100_000, texts: 6_000, region: 100 };
/** Paths that are shorter do not show a country. */
const SHORTEST = 30_000;
/** The shortest path of a region, where there are so many that a picture has to be longer. */
const LEAST_REGION = 40;

/** Boundaries of the units of a survey, ready to be coloured. */
export interface Ground {
  readonly outlines: Outlines;
  readonly match: RegionMatch;
}

/** Matches boundaries to the units of a survey and simplifies them. Throws a Refusal where they fit none of the units. */
export function groundOf(boundaries: Boundaries, { responses }: Assessment): Ground {
  const names = responses.ids.map((id, unit) => responses.names[unit] ?? id);
  const match = matchRegions(boundaries.regions, { ids: responses.ids, names });
  return { match, outlines: outlinesOf(boundaries, roomForPaths(boundaries)) };
}

/** How long the paths of all regions may be together. */
function roomForPaths({ regions }: Boundaries): number {
  return Math.max(SHORTEST, LEAST_REGION * regions.length, BYTES.most - BYTES.texts - BYTES.region * regions.length);
}

/** The map of a table of kind map on the boundaries of its units; null for another table. */
export function choroplethOf(table: ResultTable, assessment: Assessment, { outlines, match }: Ground): Choropleth | null {
  const entries = mapEntries(table, assessment);
  if (entries === null) return null;
  const { ids, names } = assessment.responses;
  const regions = outlines.regions.map((outline, region): MapRegion => {
    const unit = match.unitOf[region] ?? null;
    if (unit === null) return { ...outline, unit, name: "", entry: null };
    return { ...outline, unit, name: names[unit] ?? ids[unit] ?? "", entry: entries.entryOf(unit) };
  });
  return { width: outlines.width, height: outlines.height, regions, legend: entries.legend, facts: match.facts };
}
