import type { BoundaryFacts } from "../core/maps/boundary-facts.ts";
import { mapEntries, type LegendEntry } from "../core/maps/map-entries.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import type { Boundaries } from "./boundaries.ts";
import { matchRegions, type RegionMatch } from "./match-regions.ts";
import { outlinesOf, type Outline, type Outlines } from "./outlines.ts";

/** So long is a picture at most, and what its texts take, for all and for each region. */
const BYTES = { most: 100_000, texts: 6_000, region: 100 };
/** Paths that are shorter do not show a country. */
const SHORTEST = 30_000;

/** One region of a map. */
export interface MapRegion extends Outline {
  /** The unit's index among those of the survey; null for a region that is none of them. */
  readonly unit: number | null;
  /** "" for a region that is no unit. */
  readonly name: string;
  /** null for a unit that is no part of the base, and for a region that is none. */
  readonly entry: LegendEntry | null;
}

/** A map of regions with their borders. */
export interface Choropleth {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly MapRegion[];
  readonly legend: readonly LegendEntry[];
  readonly facts: BoundaryFacts;
}

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
  return Math.max(SHORTEST, BYTES.most - BYTES.texts - BYTES.region * regions.length);
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
