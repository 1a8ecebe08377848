import { feature } from "topojson-client";
import { Refusal } from "../core/issues/refusal.ts";
import { isObject, type Json } from "./parse-json.ts";

/** Points that the borders of one region may have together, each counted as often as it is used: a few letters can name a long border many times. */
const MOST_POINTS_OF_ONE = 500_000;

/** The features of the object of a topology that has the most, each put together when it is asked for. Throws a Refusal for borders that are not in the file, and for too many points. */
export function* featuresOfTopology(file: Json): Generator {
  for (const geometry of largest(topologyObjects(file).map(geometriesOf))) {
    if (pointsOf(geometry, file) > MOST_POINTS_OF_ONE)
      throw new Refusal({ code: "boundaries_too_detailed", what: "pointsOfOne", limit: MOST_POINTS_OF_ONE });
    try {
      yield feature(file as never, geometry as never);
    } catch {
      throw new Refusal({ code: "boundaries_format", found: "arcs" });
    }
  }
}

function topologyObjects({ objects }: Json): readonly Json[] {
  return isObject(objects) ? Object.values(objects).filter(isObject) : [];
}

function geometriesOf(object: Json): readonly unknown[] {
  const { type, geometries } = object;
  return type === "GeometryCollection" && Array.isArray(geometries) ? (geometries as unknown[]) : [object];
}

function largest(lists: readonly (readonly unknown[])[]): readonly unknown[] {
  return lists.reduce<readonly unknown[]>((most, list) => (list.length > most.length ? list : most), []);
}

/** The points of the arcs that a geometry names, whatever they are nested in. */
function pointsOf(geometry: unknown, file: Json): number {
  const { arcs } = file;
  const lengthOf = (number: number) => {
    const arc: unknown = Array.isArray(arcs) ? arcs[number < 0 ? ~number : number] : null;
    return Array.isArray(arc) ? arc.length : 0;
  };
  const inside = (value: unknown): number => {
    if (typeof value === "number") return lengthOf(value);
    if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + inside(one), 0);
    return isObject(value) ? inside(value["arcs"]) + inside(value["geometries"]) : 0;
  };
  return inside(geometry);
}
