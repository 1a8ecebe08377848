import type { Polygon, Position } from "./boundaries.ts";

/** Points of two regions that are closer than this are one; in pixels. */
const SAME = 0.25;
/** A point of one region that is closer than this to a border of another lies on it; in pixels. */
const ON = 0.45;
/** The side of a square of the grid in which points are looked up; in pixels. */
const CELL = 4;

/** A point, and the region that it is of; null for one that several share. */
interface Corner {
  readonly at: Position;
  region: number | null;
}

/** Points by the square of the grid that they are in. */
type Grid = Map<number, Corner[]>;

/**
 * Regions whose borders meet, though the file has drawn the two sides of a border with different points: points that are as good as one become
 * one, and a point on another region's border becomes a point of that border too. Places are moved by less than half a pixel.
 */
export function joinBorders(regions: readonly (readonly Polygon[])[]): readonly Polygon[][] {
  const grid: Grid = new Map();
  const snapped = regions.map((polygons, region) =>
    polygons.map((polygon) => polygon.map((ring) => ring.map((position) => cornerAt(position, region, grid).at))),
  );
  const room: Room = { left: pointsIn(snapped.flat()) + LEAST_ROOM };
  const joined = snapped.map((polygons, region) =>
    polygons.map((polygon) => polygon.map((ring) => withPointsOn(ring, region, grid, room))),
  );
  return room.left < 0 ? snapped : joined; // borders that cross all over are shared by nobody
}

/** How many points may still be put on borders: as many as there are, for each border has two sides. */
interface Room {
  left: number;
}
const LEAST_ROOM = 1000;

const pointsIn = (polygons: readonly Polygon[]) =>
  polygons.reduce((sum, rings) => sum + rings.reduce((all, { length }) => all + length, 0), 0);

/** The corner for a point: one of another region that is as good as the same, or a new one. */
function cornerAt(position: Position, region: number, grid: Grid): Corner {
  let nearest: Corner | null = null;
  let least = SAME;
  for (const corner of near(position, position, SAME, grid)) {
    const distance = Math.hypot(corner.at[0] - position[0], corner.at[1] - position[1]);
    if (distance > 0 && corner.region === region) continue;
    if (distance < least) [nearest, least] = [corner, distance];
  }
  if (nearest) {
    if (nearest.region !== region) nearest.region = null;
    return nearest;
  }
  const corner: Corner = { at: [position[0], position[1]], region };
  const key = keyOf(Math.floor(position[0] / CELL), Math.floor(position[1] / CELL));
  const cell = grid.get(key);
  if (cell) cell.push(corner);
  else grid.set(key, [corner]);
  return corner;
}

function withPointsOn(ring: readonly Position[], region: number, grid: Grid, room: Room): Position[] {
  return ring.flatMap((from, index) => {
    const to = ring[index + 1];
    if (!to || room.left < 0) return [from];
    const between = pointsOn(from, to, region, grid);
    room.left -= between.length;
    return [from, ...between];
  });
}

/** Other regions' points on the way from one point to the next, in their order. */
function pointsOn(from: Position, to: Position, region: number, grid: Grid): readonly Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return [];
  const found: { at: Position; share: number }[] = [];
  for (const { at, region: other } of near(from, to, ON, grid)) {
    if (other === region || at === from || at === to) continue;
    const share = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / square;
    const distance = Math.abs((at[0] - from[0]) * dy - (at[1] - from[1]) * dx) / Math.sqrt(square);
    if (share > 0 && share < 1 && distance < ON) found.push({ at, share });
  }
  return found.sort((one, other) => one.share - other.share).map(({ at }) => at);
}

/** The corners in the squares that a line runs through, and a margin beside it. */
function* near(from: Position, to: Position, margin: number, grid: Grid): Iterable<Corner> {
  const cell = (value: number) => Math.floor(value / CELL);
  const [start, end] = from[0] <= to[0] ? [from, to] : [to, from];
  const slope = end[0] === start[0] ? 0 : (end[1] - start[1]) / (end[0] - start[0]);
  const heightAt = (x: number) => start[1] + (Math.min(end[0], Math.max(start[0], x)) - start[0]) * slope;
  for (let column = cell(start[0] - margin); column <= cell(end[0] + margin); column++) {
    const isUpright = end[0] === start[0];
    const [one, other] = isUpright ? [start[1], end[1]] : [heightAt(column * CELL - margin), heightAt((column + 1) * CELL + margin)];
    const bottom = cell(Math.max(one, other) + margin);
    for (let row = cell(Math.min(one, other) - margin); row <= bottom; row++) yield* grid.get(keyOf(column, row)) ?? [];
  }
}

const keyOf = (column: number, row: number) => column * 65_536 + row;
