import { Refusal } from "../core/issues/refusal.ts";
import type { Projection } from "./boundaries.ts";
import type { FlatPolygon, FlatRing } from "./thin-rings.ts";

/** Longitude and latitude: WGS 84 and ETRS89, which on a map of regions are one. */
const DEGREES = /(?:\bCRS:?84|EPSG:+(?:[\d.]*:)?(?:4326|4258|4979|4937))$/i;
/** UTM north on ETRS89 (258zz) and on WGS 84, north and south (326zz, 327zz). */
const UTM = /EPSG:+(?:[\d.]*:)?(?:258|326|327)(\d\d)$/i;

/**
 * The projection that a file names, or that its numbers show. Throws a Refusal for another than degrees or UTM, and for metres of which the
 * file does not say in which projection they are.
 */
export function projectionOf(name: string | null, regions: readonly (readonly FlatPolygon[])[]): Projection {
  const zone = Number(UTM.exec(name ?? "")?.[1] ?? 0);
  if (areDegrees(regions)) return { kind: "degrees" };
  if (zone >= 1 && zone <= 60) return { kind: "utm", zone };
  if (name === null || DEGREES.test(name)) throw new Refusal({ code: "boundaries_not_degrees" });
  throw new Refusal({ code: "boundaries_projection", found: name });
}

function areDegrees(regions: readonly (readonly FlatPolygon[])[]): boolean {
  return regions.every((polygons) => polygons.every(([outer]) => outer === undefined || areDegreesIn(outer)));
}

function areDegreesIn(ring: FlatRing): boolean {
  for (let at = 0; at < ring.length; at += 2) if (Math.abs(ring[at] ?? 0) > 180.01 || Math.abs(ring[at + 1] ?? 0) > 90.01) return false;
  return true;
}
