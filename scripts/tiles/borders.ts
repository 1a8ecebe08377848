import { toUtm, type Metres } from "./utm.ts";

/** A unit with its borders in UTM 33: rings of places, outer rings and holes alike. */
export interface Bordered {
  readonly number: string;
  readonly name: string;
  readonly rings: readonly (readonly Metres[])[];
}

interface Feature {
  readonly properties: { readonly kommunenr: string; readonly navn: string };
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };
}

type Ring = readonly (readonly [number, number])[];

/** Borders closer than this are shared, in metres: the files are simplified. */
const SHARED = 600;

/** Reads a GeoJSON collection of municipalities. */
export function readBorders(geojson: string): readonly Bordered[] {
  const { features } = JSON.parse(geojson) as { readonly features: readonly Feature[] };
  return features.map(({ properties, geometry }) => ({
    number: properties.kommunenr,
    name: properties.navn,
    rings: (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
      ring.map(([longitude, latitude]) => toUtm(longitude, latitude)),
    ),
  }));
}

/** The centre of gravity of a unit's area. */
export function centroidOf({ rings }: Bordered): Metres {
  const areas = rings.map(areaAndMoment);
  // The outer ring is the largest; rings that turn the other way are holes in it or are wound the other way: size decides, not sign.
  const total = areas.reduce((sum, { area }) => sum + Math.abs(area), 0);
  const mean = (of: "east" | "north") => areas.reduce((sum, one) => sum + Math.abs(one.area) * one[of], 0) / total;
  return { east: mean("east"), north: mean("north") };
}

function areaAndMoment(ring: readonly Metres[]): { area: number } & Metres {
  const [first] = ring;
  if (!first) return { area: 0, east: 0, north: 0 };
  let [twice, east, north] = [0, 0, 0];
  for (const [index, from] of ring.entries()) {
    const to = ring[(index + 1) % ring.length] ?? first;
    const [x, y, toX, toY] = [from.east - first.east, from.north - first.north, to.east - first.east, to.north - first.north];
    const cross = x * toY - toX * y;
    twice += cross;
    east += (x + toX) * cross;
    north += (y + toY) * cross;
  }
  if (twice === 0) return { area: 0, east: first.east, north: first.north };
  return { area: twice / 2, east: first.east + east / (3 * twice), north: first.north + north / (3 * twice) };
}

/**
 * Pairs of neighbours, by their indexes, the lower first: units whose borders are shared. Units that no border joins to the rest, such as
 * islands, are joined to the nearest unit outside of their group.
 */
export function neighboursOf(units: readonly Bordered[]): readonly (readonly [number, number])[] {
  const points = units.map(({ rings }) => rings.flatMap((ring) => densified(ring, SHARED / 3)));
  const pairs = new Set<number>();
  const cells = new Map<string, { unit: number; at: Metres }[]>();
  for (const [unit, all] of points.entries()) {
    for (const at of all) {
      const [column, row] = [Math.floor(at.east / SHARED), Math.floor(at.north / SHARED)];
      for (let c = column - 1; c <= column + 1; c++)
        for (let r = row - 1; r <= row + 1; r++)
          for (const other of cells.get(`${c},${r}`) ?? [])
            if (other.unit !== unit && distance(other.at, at) <= SHARED) pairs.add(other.unit * units.length + unit);
      const key = `${column},${row}`;
      const cell = cells.get(key);
      if (cell) cell.push({ unit, at });
      else cells.set(key, [{ unit, at }]);
    }
  }
  const found = [...pairs].map((pair) => [Math.floor(pair / units.length), pair % units.length] as [number, number]);
  return joined(found, points);
}

/** The pairs, and one more for each group of units, the smallest first, to the nearest unit outside, until all hang together. */
function joined(pairs: readonly (readonly [number, number])[], points: readonly (readonly Metres[])[]): (readonly [number, number])[] {
  const all = [...pairs];
  for (;;) {
    const groups = groupsOf(points.length, all).sort((one, other) => one.length - other.length);
    const [group] = groups;
    if (!group || groups.length === 1) return all;
    all.push(nearestTo(new Set(group), points));
  }
}

/** The unit of a group and the unit outside of it that are nearest to each other, the lower index first. */
function nearestTo(group: ReadonlySet<number>, points: readonly (readonly Metres[])[]): readonly [number, number] {
  let nearest = { pair: [0, 0] as readonly [number, number], distance: Infinity };
  for (const unit of group)
    for (const [other, places] of points.entries()) {
      if (group.has(other)) continue;
      const between = leastDistance(points[unit] ?? [], places, nearest.distance);
      if (between < nearest.distance) nearest = { pair: unit < other ? [unit, other] : [other, unit], distance: between };
    }
  return nearest.pair;
}

/** The sets of indexes that pairs hold together. */
export function groupsOf(size: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const group = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  for (const [one, other] of pairs) group[rootOf(one)] = rootOf(other);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < size; index++) groups.set(rootOf(index), [...(groups.get(rootOf(index)) ?? []), index]);
  return [...groups.values()];
}

function leastDistance(some: readonly Metres[], others: readonly Metres[], stopAt: number): number {
  const box = boxOf(some);
  let least = stopAt;
  for (const other of others) {
    const outside = Math.hypot(
      Math.max(0, box.west - other.east, other.east - box.east),
      Math.max(0, box.south - other.north, other.north - box.north),
    );
    if (outside >= least) continue;
    for (const one of some) least = Math.min(least, distance(one, other));
  }
  return least;
}

function boxOf(places: readonly Metres[]) {
  let box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { east, north } of places)
    box = {
      west: Math.min(box.west, east),
      east: Math.max(box.east, east),
      south: Math.min(box.south, north),
      north: Math.max(box.north, north),
    };
  return box;
}

const distance = (one: Metres, other: Metres): number => Math.hypot(one.east - other.east, one.north - other.north);

/** A ring with places at most `step` metres apart. */
function densified(ring: readonly Metres[], step: number): Metres[] {
  return ring.flatMap((from, index) => {
    const to = ring[index + 1];
    if (!to) return [from];
    const parts = Math.max(1, Math.ceil(distance(from, to) / step));
    return Array.from({ length: parts }, (_, part) => ({
      east: from.east + ((to.east - from.east) * part) / parts,
      north: from.north + ((to.north - from.north) * part) / parts,
    }));
  });
}
