import type { GeometryCollection } from "geojson";
import polylabel from "polylabel";
import { feature } from "topojson-client";
import { topology as topologyOf } from "topojson-server";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection as TopologyCollection, Topology } from "topojson-specification";
import type { Outline } from "../core/maps/choropleth.ts";
import type { Boundaries, Position } from "./boundaries.ts";
import { joinBorders } from "./join-borders.ts";
import { planar } from "./planar.ts";

/** Regions as they are drawn, in the file's order. */
export interface Outlines {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly Outline[];
}

type Ring = Position[];
type Shapes = Topology<{ shapes: TopologyCollection }>;

/** The longer side of a drawing, in pixels. */
const SIDE = 1000;
/** Positions along each side that are told apart before the drawing is made: thirty a pixel. */
const GRID = 30_000;
/** The detail to begin with: triangles of fewer square pixels are left out. */
const FINEST = 0.15;
/** Characters that a point takes at the least, or would if some were not the same tenth of a pixel as the one before. */
const SHORTEST_STEP = 2;
/** Borders that are shared need no coarser detail than this. */
const COARSEST_SHARED = 12;
/** Islands of fewer square pixels are left out, but for a region's largest. */
const SMALLEST_ISLAND = 0.6;

/**
 * The regions in a plane, all paths together at most `mostBytes` long. A border that two regions share is simplified once, so that no gap
 * opens; where the borders of a file do not meet, so that too few are shared, each region is simplified by itself.
 */
export function outlinesOf(boundaries: Boundaries, mostBytes: number): Outlines {
  const { topology, width, height } = planarTopology(boundaries);
  const joined = joinBorders(ringsOf(topology));
  const regions = simplified(topologyIn(joined), mostBytes, COARSEST_SHARED) ?? simplified(unshared(joined), mostBytes, SIDE * SIDE) ?? [];
  return { width, height, regions };
}

/** Regions in a plane, each border once. */
function topologyIn(regions: readonly Ring[][][]): Shapes {
  const geometries = regions.map((coordinates) => ({ type: "MultiPolygon" as const, coordinates }));
  const { objects, arcs } = topologyOf({ shapes: { type: "GeometryCollection", geometries } as GeometryCollection });
  return { type: "Topology", objects: { shapes: shapesOf(objects) }, arcs };
}

function shapesOf({ shapes }: Topology["objects"]): TopologyCollection {
  if (shapes?.type !== "GeometryCollection") throw new Error("a topology without its regions");
  return shapes as TopologyCollection;
}

/** The regions in as much detail as there is room for; null where even the coarsest detail takes more. */
function simplified(topology: Shapes, mostBytes: number, coarsest: number): readonly Outline[] | null {
  const detailed = presimplify(topology, planarTriangleArea);
  const finest = ringsOf(simplify(detailed, FINEST));
  for (let weight = FINEST; weight < coarsest; weight *= 1.5) {
    const rings = ringsOf(simplify(detailed, weight)).map((polygons, region) => drawn(polygons, finest[region] ?? [], weight));
    if (rings.flat(2).reduce((sum, { length }) => sum + length, 0) * SHORTEST_STEP > mostBytes) continue; // not worth writing
    const paths = rings.map((polygons) => polygons.flat().map(pathOf).join(""));
    if (paths.reduce((sum, path) => sum + path.length, 0) > mostBytes) continue;
    return paths.map((path, region) => ({ path, label: labelOf(rings[region] ?? []) }));
  }
  return null;
}

/** The same regions, each ring with a border of its own. */
function unshared(regions: readonly Ring[][][]): Shapes {
  const arcs: Ring[] = [];
  const arcOf = (ring: Ring) => [arcs.push(ring) - 1];
  const geometries = regions.map((polygons) => ({
    type: "MultiPolygon" as const,
    arcs: polygons.map((polygon) => polygon.map(arcOf)),
  }));
  return { type: "Topology", objects: { shapes: { type: "GeometryCollection", geometries } }, arcs };
}

/** Each border once, projected, in pixels with north up. */
function planarTopology(boundaries: Boundaries): { topology: Shapes; width: number; height: number } {
  const geometries = boundaries.regions.map(({ polygons }) => ({ type: "MultiPolygon" as const, coordinates: polygons }));
  const { objects, arcs, transform } = topologyOf({ shapes: { type: "GeometryCollection", geometries } as GeometryCollection }, GRID);
  const project = planar(boundaries);
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  const projected = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  const box = boxOf(projected);
  const perMetre = SIDE / Math.max(box.east - box.west, box.north - box.south, 1e-9);
  return {
    topology: {
      type: "Topology",
      objects: { shapes: shapesOf(objects) },
      arcs: projected.map((arc) => arc.map(([x, y]) => [(x - box.west) * perMetre, (box.north - y) * perMetre])),
    },
    width: Math.max(1, Math.ceil((box.east - box.west) * perMetre)),
    height: Math.max(1, Math.ceil((box.north - box.south) * perMetre)),
  };
}

function boxOf(arcs: readonly Ring[]) {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const arc of arcs)
    for (const [x, y] of arc) {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  return Number.isFinite(box.west) ? box : { west: 0, east: 1, south: 0, north: 1 };
}

/** The polygons of each region. */
function ringsOf(topology: Shapes): readonly Ring[][][] {
  return feature(topology, topology.objects.shapes).features.map(({ geometry }) => {
    return geometry.type === "MultiPolygon" ? (geometry.coordinates as Ring[][]) : [];
  });
}

/** What is drawn of a region: its largest part whatever its size, in the finest detail where little is left of it, and what else can be seen. */
function drawn(simple: readonly Ring[][], finest: readonly Ring[][], weight: number): readonly Ring[][] {
  const sizes = simple.map(([outer = []]) => area(outer));
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const least = Math.max(SMALLEST_ISLAND, weight);
  return simple.flatMap((polygon, index) => {
    const [outer = [], ...holes] = polygon;
    const size = sizes[index] ?? 0;
    if (index === largest && size < weight) return [finest[index] ?? polygon];
    return index !== largest && size < least ? [] : [[outer, ...holes.filter((hole) => area(hole) >= least)]];
  });
}

/** Square pixels. */
function area(ring: Ring): number {
  let twice = 0;
  for (let index = 0; index < ring.length; index++) {
    const [x, y] = ring[index] ?? [0, 0];
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** Path data of a ring in tenths of pixels, each point from the one before it. */
function pathOf(ring: Ring): string {
  const points = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const [first = [0, 0] as const] = points;
  let [x, y] = first;
  const steps = points.slice(1, -1).flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y] as const;
    [x, y] = [nextX, nextY];
    return step[0] === 0 && step[1] === 0 ? [] : [step];
  });
  return `M${pair(first[0], first[1])}${
    steps.length === 0
      ? "l1 0 0 1"
      : `l${steps
          .map(([dx, dy]) => pair(dx, dy))
          .join(" ")
          .replaceAll(" -", "-")}`
  }z`;
}

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);

/** To a pixel. */
const LABEL_PRECISION = 1;

function labelOf(polygons: readonly Ring[][]): Outline["label"] {
  const [largest] = [...polygons].sort(([one = []], [other = []]) => area(other) - area(one));
  if (!largest) return null;
  const found = polylabel(largest, LABEL_PRECISION);
  return { x: found[0], y: found[1], room: found.distance };
}
