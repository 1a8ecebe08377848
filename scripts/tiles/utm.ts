/** A place on a plane, in metres: east and north. */
export interface Metres {
  readonly east: number;
  readonly north: number;
}

const DEGREE = Math.PI / 180;

// The ellipsoid GRS 80, and the scale on the central meridian of UTM.
const SEMI_MAJOR = 6_378_137;
const FLATTENING = 1 / 298.257_222_101;
const CENTRAL_SCALE = 0.9996;
const FALSE_EASTING = 500_000;

// Krüger's series in the third flattening, to its third order: below a millimetre inside a zone, below a metre 20° from its meridian.
const n = FLATTENING / (2 - FLATTENING);
const RADIUS = (SEMI_MAJOR / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const ECCENTRICITY = (2 * Math.sqrt(n)) / (1 + n);
const SERIES = [n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16, (13 * n ** 2) / 48 - (3 * n ** 3) / 5, (61 * n ** 3) / 240];

/** The central meridian of a UTM zone, in degrees east. */
export const meridianOf = (zone: number): number => zone * 6 - 183;

/**
 * A place on the northern half of the earth in a UTM zone. Source: Karney, Transverse Mercator with an accuracy of a few nanometers (2011).
 * @param longitude degrees east
 * @param latitude degrees north
 */
export function toUtm(longitude: number, latitude: number, zone = 33): Metres {
  const meridian = (longitude - meridianOf(zone)) * DEGREE;
  const sine = Math.sin(latitude * DEGREE);
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const xi = Math.atan2(t, Math.cos(meridian));
  const eta = Math.atanh(Math.sin(meridian) / Math.sqrt(1 + t * t));
  let [north, east] = [xi, eta];
  for (const [index, factor] of SERIES.entries()) {
    const times = 2 * (index + 1);
    north += factor * Math.sin(times * xi) * Math.cosh(times * eta);
    east += factor * Math.cos(times * xi) * Math.sinh(times * eta);
  }
  return { east: FALSE_EASTING + CENTRAL_SCALE * RADIUS * east, north: CENTRAL_SCALE * RADIUS * north };
}
