import { describe, expect, test } from "@jest/globals";
import { checkReferences } from "../../../src/core/check/references.ts";
import { tileMapOf } from "../../../src/core/maps/tile-map.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { TileLayout } from "../../../src/core/ruleset/tiles.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { assessed, type Row } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";

const TILES: TileLayout = { "01": [4, 7], "02": [5, 7], "03": [5, 9], "04": [6, 8] };

const map = (change: object = {}) => ({
  kind: "map",
  id: "kart",
  title: "Byer etter score",
  base: { label: "Byer", where: [] },
  of: { score: "dekning" },
  tiles: TILES,
  ours: true,
  ...change,
});
const rulesWith = (...tables: object[]) => RuleSet.parse({ ...smallRules(), tables });

const towns: readonly Row[] = [
  { nummer: "01", navn: "Vik", plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja" },
  { nummer: "02", navn: "Nes", plan: "Nei", felt: null },
  { nummer: "03", navn: "Mo" },
  { nummer: "05", navn: "Sund", plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Nei" },
];

function drawn(change: object = {}, rows = towns) {
  const assessment = assessed(rows, { ruleSet: rulesWith(map(change)) });
  const [table] = tabulate(assessment);
  if (!table) throw new Error("no table");
  return tileMapOf(table, assessment);
}

describe("a tile map", () => {
  test("has a square for each unit of the layout, from the upper left corner, with its value, and names those without one", () => {
    const found = drawn();
    expect(found?.tiles.map(({ column, row, id, short, entry }) => [column, row, id, short, entry?.sign])).toEqual([
      [0, 0, "01", "Vik", "2"],
      [1, 0, "02", "Nes", "0"],
      [1, 2, "03", "Mo", ".."],
    ]);
    expect(found).toMatchObject({ columns: 2, rows: 3, without: ["Sund"] });
  });

  test("counts in its legend the units on and off the map, the unknown last in a colour that is no score's", () => {
    const legend = drawn()?.legend ?? [];
    expect(legend.map(({ sign, count }) => [sign, count])).toEqual([
      ["0", 1],
      ["1", 1],
      ["2", 1],
      ["..", 1],
    ]);
    expect(new Set(legend.map(({ color }) => color)).size).toBe(4);
  });

  test("has letters for values that are texts, and another colour for each", () => {
    const legend = drawn({ of: { item: "plan" } })?.legend ?? [];
    expect(legend.map(({ sign, label }) => [sign, label])).toEqual([
      ["A", "Ja"],
      ["B", "Nei"],
      ["C", "Vet ikke"],
      ["..", "Ukjent"],
    ]);
  });

  test("leaves a unit that is no part of the base without a value", () => {
    const found = drawn({ base: { label: "Byer med plan", where: [{ of: { item: "plan" }, in: ["Ja"] }] } });
    expect(found?.tiles.map(({ id, entry }) => [id, entry?.sign ?? null])).toEqual([
      ["01", "2"],
      ["02", null],
      ["03", ".."],
    ]);
  });

  test("is none where nothing says where the units are, or no unit has a square", () => {
    expect(drawn({ tiles: undefined })).toBeNull();
    expect(drawn({ tiles: "kommuner-2018" })).toBeNull();
  });
});

describe("the check of rules", () => {
  const codes = (change: object) => checkReferences(rulesWith(map(change))).map(({ code, where }) => [code, where]);

  test("refuses a layout that there is none of, and a square of two units", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ tiles: "kommuner-1999" })).toEqual([["reference_nowhere", "tables.kart"]]);
    expect(codes({ tiles: { ...TILES, "07": [5, 9] } })).toEqual([["square_of_several", "tables.kart"]]);
    expect(codes({ of: { score: "borte" } })).toEqual([["reference_nowhere", "tables.kart"]]);
  });
});
