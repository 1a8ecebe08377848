import { fold } from "../core/basics/fold.ts";
import { Refusal } from "../core/issues/refusal.ts";
import { builtInLayouts, layoutOf } from "../core/maps/tile-layouts.ts";
import type { BoundaryFacts } from "../core/maps/boundary-facts.ts";
import type { Region } from "./boundaries.ts";

/** The units of a survey: key and name of each, in its order. */
export interface Units {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Which region is which unit. */
export interface RegionMatch {
  /** The unit of each region; null for a region that is no unit of the survey. */
  readonly unitOf: readonly (number | null)[];
  readonly facts: BoundaryFacts;
}

/** A property of the regions, read as keys or as names, and the unit that each region is by it. */
interface Reading {
  readonly property: string;
  readonly areKeys: boolean;
  readonly unitOf: readonly (number | null)[];
  /** How many units have a region. */
  readonly found: number;
}

/** How many of the file's properties are shown with an example when none fits. */
const MOST_SHOWN = 6;

/**
 * Finds the property that has the units' keys or names (the one by which most units are found) and which region is which unit. Throws a Refusal
 * where no property fits any unit.
 */
export function matchRegions(regions: readonly Region[], units: Units): RegionMatch {
  const properties = propertiesOf(regions);
  const keys = indexOf(units.ids, keyOf);
  const names = indexOf(units.names, fold);
  let best: Reading | null = null;
  for (const property of properties) {
    for (const one of [
      reading(regions, property, true, (text) => keys.get(keyOf(text)) ?? null),
      reading(regions, property, false, (text) => names.get(fold(text)) ?? null),
    ])
      if (one.found > (best?.found ?? 0)) best = one;
  }
  if (best === null) {
    const shown = properties.slice(0, MOST_SHOWN).map((name) => ({ name, example: valueOf(regions, name) }));
    throw new Refusal({ code: "boundaries_fit_none", properties: shown, key: units.ids[0] ?? "", name: units.names[0] ?? "" });
  }
  return { unitOf: best.unitOf, facts: factsOf(best, regions, units) };
}

function propertiesOf(regions: readonly Region[]): readonly string[] {
  return [...new Set(regions.flatMap(({ properties }) => Object.keys(properties)))];
}

/** Text → index, of the texts that only one has. */
function indexOf(texts: readonly string[], comparable: (text: string) => string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const shared = new Set<string>();
  texts.forEach((text, unit) => {
    const one = comparable(text);
    if (index.has(one)) shared.add(one);
    index.set(one, unit);
  });
  for (const one of ["", ...shared]) index.delete(one);
  return index;
}

/** A key as it is compared: a number without the zeros in front, which files lose. */
function keyOf(text: string): string {
  const trimmed = text.trim();
  return /^\d+$/.test(trimmed) ? trimmed.replace(/^0+(?=\d)/, "") : trimmed.toLowerCase();
}

function reading(regions: readonly Region[], property: string, areKeys: boolean, unit: (text: string) => number | null): Reading {
  const unitOf = regions.map(({ properties }) => unit(properties[property] ?? ""));
  return { property, areKeys, unitOf, found: new Set(unitOf.filter((one) => one !== null)).size };
}

function valueOf(regions: readonly Region[], property: string): string {
  return regions.find(({ properties }) => properties[property])?.properties[property] ?? "";
}

function factsOf({ property, areKeys, unitOf }: Reading, regions: readonly Region[], { names }: Units): BoundaryFacts {
  const drawn = new Map<number, number>();
  unitOf.forEach((unit, region) => {
    if (unit !== null && (regions[region]?.polygons.length ?? 0) > 0) drawn.set(unit, (drawn.get(unit) ?? 0) + 1);
  });
  const label = areKeys ? nameProperty(regions, property) : property;
  return {
    property,
    year: yearOf(regions),
    without: names.filter((_, unit) => !drawn.has(unit)),
    leftOver: regions.flatMap(({ properties }, region) =>
      unitOf[region] === null ? [properties[label] ?? properties[property] ?? ""] : [],
    ),
    repeated: [...drawn].flatMap(([unit, count]) => (count > 1 ? [names[unit] ?? ""] : [])),
  };
}

/** The property that names the regions: of those with letters, the one with the most different values. */
function nameProperty(regions: readonly Region[], key: string): string {
  let best = { property: key, differing: differing(regions, key) };
  for (const property of propertiesOf(regions)) {
    const count = differing(regions, property);
    if (count > best.differing) best = { property, differing: count };
  }
  return best.property;
}

function differing(regions: readonly Region[], property: string): number {
  const values = regions.map(({ properties }) => properties[property] ?? "").filter((value) => /\p{L}{2}/u.test(value));
  return new Set(values).size;
}

/** The year of Norway's municipalities whose numbers the regions have in any property; null where less than nine in ten are common. */
function yearOf(regions: readonly Region[]): BoundaryFacts["year"] {
  const yearKeys = builtInLayouts.map((id) => ({ year: id.replace(/^.*-/, ""), known: Object.keys(layoutOf(id) ?? {}).map(keyOf) }));
  const years = propertiesOf(regions).flatMap((property) => {
    // one property at a time: together they are another copy of all texts of the file
    const keys = new Set(regions.map(({ properties }) => keyOf(properties[property] ?? "")));
    return yearKeys.map(({ year, known }) => {
      const matched = known.filter((key) => keys.has(key)).length;
      return { year, matched, of: known.length, share: matched / (known.length + keys.size - matched) };
    });
  });
  const best = years.reduce<(typeof years)[number] | null>((most, one) => (one.share > (most?.share ?? 0) ? one : most), null);
  return best === null || best.share < 0.9 ? null : { year: best.year, matched: best.matched, of: best.of };
}
