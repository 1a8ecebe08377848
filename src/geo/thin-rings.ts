import { Refusal } from "../core/issues/refusal.ts";
import type { Polygon, Position } from "./boundaries.ts";

/** The points of a ring one after another, two numbers each: a file may have millions. */
export type FlatRing = Float64Array;
export type FlatPolygon = readonly FlatRing[];

/** As many points are drawn as they are; of files with more, only those that are told apart on a grid. */
const FEW_POINTS = 50_000;
/** What can be drawn in a few seconds. */
const MOST_POINTS = 200_000;
/** Squares along the longer side of the map: three a pixel, and at the least one. */
const SQUARES = { most: 3000, least: 1000 };
/** Points that a ring with an area has, its first one twice. */
const LEAST_OF_RING = 4;

/**
 * The regions' polygons. Of a file with many points they lie on a grid that is finer than what is drawn, and what is smaller than a square of it is
 * left out, but for one part of each region; a border that two regions share is still the same for both. Throws a Refusal for more points than
 * a map shows.
 */
export function thinned(regions: readonly (readonly FlatPolygon[])[]): readonly Polygon[][] {
  const points = regions.reduce((sum, polygons) => sum + pointsOf(polygons), 0);
  if (points <= FEW_POINTS) return regions.map((polygons) => polygons.map((polygon) => polygon.map((ring) => positionsOf(ring))));
  for (let squares = SQUARES.most; squares >= SQUARES.least; squares /= 1.5) {
    const grid = gridOf(regions, squares);
    // counted first: positions take many times the memory of bare numbers
    if (pointsOnGrid(regions, grid) <= MOST_POINTS) return regions.map((polygons) => onGrid(polygons, grid));
  }
  throw new Refusal({ code: "boundaries_too_detailed", what: "points", limit: MOST_POINTS });
}

/** Points that polygons have. */
export const pointsOf = (polygons: readonly FlatPolygon[]) =>
  polygons.reduce((sum, rings) => sum + rings.reduce((all, { length }) => all + length / 2, 0), 0);

function positionsOf(ring: FlatRing): Position[] {
  return Array.from({ length: ring.length / 2 }, (_, at): Position => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0]);
}

/** The size of a square, in the units of the file. */
interface Grid {
  readonly x: number;
  readonly y: number;
}

/** Squares on the ground where the numbers are degrees, which are shorter from east to west. */
function gridOf(regions: readonly (readonly FlatPolygon[])[], squares: number): Grid {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of regions.flat(2))
    for (let at = 0; at < ring.length; at += 2) {
      const [x = 0, y = 0] = [ring[at], ring[at + 1]];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  const areDegrees = Math.max(Math.abs(south), Math.abs(north)) <= 90.01;
  const shorter = areDegrees ? Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180)) : 1;
  const y = Math.max((east - west) * shorter, north - south, 1e-9) / squares;
  return { x: y / shorter, y };
}

function onGrid(polygons: readonly FlatPolygon[], grid: Grid): Polygon[] {
  const kept: Polygon[] = [];
  for (const [outer, ...holes] of polygons) {
    const ring = outer && ringOnGrid(outer, grid);
    if (ring) kept.push([ring, ...holes.map((hole) => ringOnGrid(hole, grid)).filter((hole) => hole !== null)]);
  }
  const first = polygons[0]?.[0];
  return kept.length > 0 || first === undefined ? kept : [[squareAround(first, grid)]];
}

/** Points that the polygons have on a grid, as onGrid keeps them. */
function pointsOnGrid(regions: readonly (readonly FlatPolygon[])[], grid: Grid): number {
  let points = 0;
  for (const [outer, ...holes] of regions.flat())
    if (outer && pointsOfRing(outer, grid) > 0) for (const ring of [outer, ...holes]) points += pointsOfRing(ring, grid);
  return points;
}

function pointsOfRing(ring: FlatRing, grid: Grid): number {
  const count = eachOnGrid(ring, grid, () => undefined);
  return count < LEAST_OF_RING ? 0 : count;
}

/** A ring with each point in the middle of its square, and those after one another in the same square as one; null where it has no area left. */
function ringOnGrid(ring: FlatRing, grid: Grid): Position[] | null {
  const kept: Position[] = [];
  eachOnGrid(ring, grid, (x, y) => kept.push([x * grid.x, y * grid.y]));
  return kept.length < LEAST_OF_RING ? null : kept;
}

/** Calls with the squares of a ring's points, one after another of the same square once; returns how many there are. */
function eachOnGrid(ring: FlatRing, grid: Grid, call: (x: number, y: number) => void): number {
  let [lastX, lastY, count] = [NaN, NaN, 0];
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [Math.round((ring[at] ?? 0) / grid.x), Math.round((ring[at + 1] ?? 0) / grid.y)];
    if (x === lastX && y === lastY) continue;
    [lastX, lastY] = [x, y];
    count++;
    call(x, y);
  }
  return count;
}

/** One square of the grid, for a region that is no larger. */
function squareAround(ring: FlatRing, grid: Grid): Position[] {
  const [x, y] = [Math.round((ring[0] ?? 0) / grid.x) * grid.x, Math.round((ring[1] ?? 0) / grid.y) * grid.y];
  return [
    [x, y],
    [x + grid.x, y],
    [x + grid.x, y + grid.y],
    [x, y + grid.y],
    [x, y],
  ];
}
