import { describe, expect, test } from "@jest/globals";
import path from "node:path";
import { layoutOf } from "../../../src/core/maps/tile-layouts.ts";
import { readCountry, years, type Year } from "../../../scripts/tiles/country.ts";
import { linksBetween } from "../../../scripts/tiles/links.ts";
import { measure, type Square } from "../../../scripts/tiles/measures.ts";
import { describeFiles } from "../../case-files.ts";

const boundaries = path.resolve("..", "shared", "data");

const layout = (year: Year) => layoutOf(`kommuner-${year}`) ?? {};

function squareOf(year: Year, number: string): Square {
  const [column, row] = layout(year)[number] ?? [];
  if (column === undefined || row === undefined) throw new Error(`${year} has no square for ${number}`);
  return { column, row };
}

describe("the tile layouts of Norway's municipalities", () => {
  test.each<[Year, number]>([
    ["2018", 422],
    ["2020", 356],
    ["2024", 357],
  ])("of %s has %i squares, no two the same", (year, number) => {
    const squares = Object.values(layout(year)).map(String);
    expect(squares).toHaveLength(number);
    expect(new Set(squares).size).toBe(number);
  });
});

describeFiles("the layouts held against the municipalities' boundaries", () => {
  test.each(years)("%s", (year) => {
    const { numbers, centroids, counties, pairs } = readCountry(year, boundaries);
    expect([...numbers].sort()).toEqual(Object.keys(layout(year)).sort());
    const found = measure(
      numbers.map((number) => squareOf(year, number)),
      centroids,
      counties,
      pairs,
    );
    expect(found).toMatchObject({ pieces: 1, holes: 0, groupPieces: new Set(counties).size });
    expect(found.edge).toBeGreaterThanOrEqual(0.58);
    expect(found.edgeOrCorner).toBeGreaterThanOrEqual(0.86);
    expect(found.bearing).toBeGreaterThanOrEqual(0.84);
    expect(found.meanDisplacement).toBeLessThanOrEqual(1.3);
  });

  test.each<[Year, Year]>([
    ["2018", "2020"],
    ["2020", "2024"],
  ])("from %s to %s, nine of ten municipalities that stay the same stand where they stood", (former, later) => {
    const moves = [...linksBetween(former, later, boundaries)].map(([to, from]) => {
      const [now, was] = [squareOf(later, to), squareOf(former, from)];
      return Math.hypot(now.column - was.column, now.row - was.row);
    });
    expect(moves.length).toBeGreaterThan(250);
    expect(moves.filter((one) => one <= 1.5).length / moves.length).toBeGreaterThanOrEqual(0.9);
  });
});
