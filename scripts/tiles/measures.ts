import type { Metres } from "./utm.ts";
import { groupsOf } from "./borders.ts";

/** A unit's square: columns from the west, rows from the north. */
export interface Square {
  readonly column: number;
  readonly row: number;
}

/** How true a layout is to the country. Shares are between 0 and 1, distances in squares. */
export interface Measures {
  /** Of the pairs of neighbours, the share whose squares have an edge in common; an edge or a corner. */
  readonly edge: number;
  readonly edgeOrCorner: number;
  /** The share of pairs of neighbours whose squares lie in the true direction, 45° to either side. */
  readonly bearing: number;
  /** Distance from where a unit is when the country is laid over the layout, drawn to the scale that fits best, not turned. */
  readonly meanDisplacement: number;
  readonly greatestDisplacement: number;
  /** Sets of squares that edges hold together; free squares that squares enclose; the sum of the sets within each group. */
  readonly pieces: number;
  readonly holes: number;
  readonly groupPieces: number;
}

/** Measures a layout: squares, centroids and groups by unit, and the pairs of neighbours. */
export function measure(
  squares: readonly Square[],
  centroids: readonly Metres[],
  groups: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Measures {
  const steps = pairs.map(([one, other]) => {
    const [from, to] = [squares[one], squares[other]];
    if (!from || !to) throw new Error("A pair names a unit that is not there.");
    return { right: to.column - from.column, down: to.row - from.row, bearing: bearingOf(centroids, one, other) };
  });
  const share = (isGood: (step: (typeof steps)[number]) => boolean) => steps.filter(isGood).length / steps.length;
  const displacements = displacementsOf(squares, centroids);
  const index = new Map(squares.map(({ column, row }, unit) => [`${column},${row}`, unit]));
  const beside = squares.flatMap(({ column, row }, unit) =>
    [index.get(`${column + 1},${row}`), index.get(`${column},${row + 1}`)].flatMap((other) =>
      other === undefined ? [] : [[unit, other] as const],
    ),
  );
  const within = beside.filter(([one, other]) => groups[one] === groups[other]);
  return {
    edge: share(({ right, down }) => Math.abs(right) + Math.abs(down) === 1),
    edgeOrCorner: share(({ right, down }) => Math.max(Math.abs(right), Math.abs(down)) === 1),
    bearing: share(({ right, down, bearing }) => Math.cos(Math.atan2(down, right) - bearing) >= Math.SQRT1_2 - 1e-9),
    meanDisplacement: displacements.reduce((sum, one) => sum + one, 0) / displacements.length,
    greatestDisplacement: Math.max(...displacements),
    pieces: groupsOf(squares.length, beside).length,
    holes: enclosed(squares),
    groupPieces: groupsOf(squares.length, within).length,
  };
}

/** The direction from one unit to another in radians: 0 east, π/2 south, as rows go. */
export function bearingOf(centroids: readonly Metres[], one: number, other: number): number {
  const [from, to] = [centroids[one], centroids[other]];
  return from && to ? Math.atan2(from.north - to.north, to.east - from.east) : NaN;
}

function displacementsOf(squares: readonly Square[], centroids: readonly Metres[]): number[] {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [column, row] = [mean(squares.map((one) => one.column)), mean(squares.map((one) => one.row))];
  const [east, north] = [mean(centroids.map((one) => one.east)), mean(centroids.map((one) => one.north))];
  const places = squares.flatMap((square, unit) => {
    const at = centroids[unit];
    return at ? [{ x: square.column - column, y: square.row - row, e: at.east - east, s: north - at.north }] : [];
  });
  const scale = places.reduce((sum, { x, y, e, s }) => sum + x * e + y * s, 0) / places.reduce((sum, { e, s }) => sum + e * e + s * s, 0);
  return places.map(({ x, y, e, s }) => Math.hypot(x - scale * e, y - scale * s));
}

/** Free squares that no way of free squares, edge to edge, leads out of. */
function enclosed(squares: readonly Square[]): number {
  const [width, height] = [Math.max(...squares.map((one) => one.column)) + 3, Math.max(...squares.map((one) => one.row)) + 3];
  const isTaken = new Set(squares.map(({ column, row }) => (row + 1) * width + column + 1));
  const reached = new Set([0]);
  for (const square of reached) {
    const [column, row] = [square % width, Math.floor(square / width)];
    const ways = [
      column > 0 ? square - 1 : -1,
      column < width - 1 ? square + 1 : -1,
      row > 0 ? square - width : -1,
      row < height - 1 ? square + width : -1,
    ];
    for (const next of ways) if (next >= 0 && !isTaken.has(next)) reached.add(next);
  }
  return width * height - isTaken.size - reached.size;
}
