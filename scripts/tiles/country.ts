import { readFileSync } from "node:fs";
import path from "node:path";
import { centroidOf, neighboursOf, readBorders, type Bordered } from "./borders.ts";
import { toUtm, type Metres } from "./utm.ts";

/** The years that layouts are made of, each after the one it starts from. */
export const years = ["2018", "2020", "2024"] as const;
export type Year = (typeof years)[number];

/** Norway's municipalities in a year, as a layout is made from them: lists by the unit's index. */
export interface Country {
  readonly numbers: readonly string[];
  readonly centroids: readonly Metres[];
  /** The county's number. */
  readonly counties: readonly string[];
  /** Pairs of neighbours, by index. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Haram is missing from the boundaries of 2024: it is placed by hand, at its middle. */
const PLACED_BY_HAND: Readonly<Partial<Record<Year, readonly { number: string; name: string; longitude: number; latitude: number }[]>>> = {
  "2024": [{ number: "1580", name: "Haram", longitude: 6.4, latitude: 62.62 }],
};

/** Half the side of a municipality that is placed by hand, in metres. */
const HALF_SIDE = 500;

/** Reads kommuner_<year>.geojson in a folder. */
export function readCountry(year: Year, folder: string): Country {
  const units = [...readBorders(readFileSync(path.join(folder, `kommuner_${year}.geojson`), "utf8")), ...placedByHand(year)];
  return {
    numbers: units.map(({ number }) => number),
    centroids: units.map(centroidOf),
    counties: units.map(({ number }) => number.slice(0, 2)),
    pairs: neighboursOf(units),
  };
}

function placedByHand(year: Year): readonly Bordered[] {
  return (PLACED_BY_HAND[year] ?? []).map(({ number, name, longitude, latitude }) => {
    const { east, north } = toUtm(longitude, latitude);
    const [west, right, low, high] = [east - HALF_SIDE, east + HALF_SIDE, north - HALF_SIDE, north + HALF_SIDE];
    const corners = [
      { east: west, north: low },
      { east: right, north: low },
      { east: right, north: high },
      { east: west, north: high },
      { east: west, north: low },
    ];
    return { number, name, rings: [corners] };
  });
}
