import proj4 from "proj4";
import type { Boundaries, Position } from "./boundaries.ts";

const utm = (zone: number) => `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`;
const degrees = "+proj=longlat +ellps=GRS80 +no_defs";

/**
 * A function from a file's coordinates to metres in one zone of UTM: that of the middle of the regions, which for Norway is 33. The drawing is
 * the same whichever projection the file is in.
 */
export function planar({ regions, projection }: Boundaries): (position: Position) => Position {
  const from = projection.kind === "degrees" ? degrees : utm(projection.zone);
  const middle = middleOf(regions.flatMap(({ polygons }) => polygons.map(([outer = []]) => outer)));
  const [longitude] = projection.kind === "degrees" ? middle : proj4(from, degrees, [...middle]);
  const zone = Math.min(60, Math.max(1, Math.floor((longitude + 180) / 6) + 1));
  if (projection.kind === "utm" && projection.zone === zone) return ([x, y]) => [x, y];
  const { forward } = proj4(from, utm(zone));
  return ([x, y]) => {
    const [east = 0, north = 0] = forward([x, y]);
    return [east, north];
  };
}

function middleOf(rings: readonly (readonly Position[])[]): Position {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  return Number.isFinite(west) ? [(west + east) / 2, (south + north) / 2] : [0, 0];
}
