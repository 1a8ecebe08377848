import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { arrange } from "./arrange.ts";
import { readCountry, years, type Country, type Year } from "./country.ts";
import { linksBetween } from "./links.ts";
import { bearingOf, measure, type Square } from "./measures.ts";

/**
 * Makes the tile layouts of Norway's municipalities: `npm run tiles -- FOLDER [YEAR …]`. The folder has the boundaries of each year
 * (kommuner_2018.geojson, …) and what became of each municipality (kommuner_2018.csv, map_2020_to_2024.json). A layout starts from the one
 * of the year before it, so that municipalities stay where they were. Takes some minutes a year, and prints how true each layout is.
 */

/** Metres to a square, and the worth of a shared edge: what gives the best layouts. */
const SCALE: Readonly<Record<Year, number>> = { "2018": 30_500, "2020": 31_000, "2024": 31_000 };
const EDGE: Readonly<Record<Year, number>> = { "2018": 2.2, "2020": 3, "2024": 3 };

const STEPS = 24_000_000;
const SEED = 1;
const [width, height] = [50, 62];

const [folder = ".", ...wanted] = process.argv.slice(2);
for (const year of years.filter((one) => wanted.length === 0 || wanted.includes(one))) make(year);

function make(year: Year): void {
  const country = readCountry(year, folder);
  const { numbers, centroids, counties, pairs } = country;
  const names = [...new Set(counties)];
  const before = squaresBefore(year, numbers);
  const places = arrange(
    {
      wanted: wantedSquares(country, SCALE[year], before),
      pairs: pairs.map(([one, other]) => ({ one, other, bearing: bearingOf(centroids, one, other) })),
      groups: counties.map((county) => names.indexOf(county)),
      before,
      width,
      height,
      edgeWeight: EDGE[year],
    },
    STEPS,
    SEED,
  );
  const squares = numbers.map((_, unit): Square => ({ column: places.columns[unit] ?? 0, row: places.rows[unit] ?? 0 }));
  const moves = before.flatMap((was, unit) => {
    const now = squares[unit];
    return was && now ? [Math.hypot(now.column - was.column, now.row - was.row)] : [];
  });
  console.log(year, measure(squares, centroids, counties, pairs));
  console.log(`Within 1.5 squares of the year before: ${moves.filter((one) => one <= 1.5).length} of ${moves.length}`);
  const lines = numbers.map((number, unit) => `"${number}": [${squares[unit]?.column ?? 0}, ${squares[unit]?.row ?? 0}]`);
  writeFileSync(layoutFile(year), `{\n  ${lines.join(",\n  ")}\n}\n`);
}

/** Where each municipality stood the year before; null for one that is new, merged or split. */
function squaresBefore(year: Year, numbers: readonly string[]): readonly (Square | null)[] {
  const former = years[years.indexOf(year) - 1];
  if (former === undefined) return numbers.map(() => null);
  const layout = JSON.parse(readFileSync(layoutFile(former), "utf8")) as Readonly<Record<string, readonly [number, number]>>;
  const unchanged = linksBetween(former, year, folder);
  return numbers.map((number) => {
    const square = layout[unchanged.get(number) ?? ""];
    return square ? { column: square[0], row: square[1] } : null;
  });
}

/** The country drawn to scale: as near to the year before as it can be laid, or a little inside the upper left corner. */
function wantedSquares({ centroids }: Country, scale: number, before: readonly (Square | null)[]): readonly Square[] {
  const drawn = centroids.map(({ east, north }) => ({ column: east / scale, row: -north / scale }));
  const shift = (of: "column" | "row") => {
    const moves = before.flatMap((was, unit) => (was ? [was[of] - (drawn[unit]?.[of] ?? 0)] : []));
    return moves.length > 0 ? moves.reduce((sum, one) => sum + one, 0) / moves.length : 4 - Math.min(...drawn.map((one) => one[of]));
  };
  const [right, down] = [shift("column"), shift("row")];
  return drawn.map(({ column, row }) => ({ column: column + right, row: row + down }));
}

function layoutFile(year: Year): string {
  return path.join("src/core/maps", `kommuner-${year}.json`);
}
