import { Refusal } from "../../src/core/issues/refusal.ts";
import type { Region } from "../../src/geo/boundaries.ts";
import { matchRegions } from "../../src/geo/match-regions.ts";
import { rectangle } from "./geo.ts";

const region = (properties: Record<string, string>): Region => ({ properties, polygons: [[rectangle(10, 60, 11, 61)]] });
const units = { ids: ["0101", "0104", "1151"], names: ["Halden", "Moss", "Utsira"] };

test("numbers are found in whichever property has them, with or without the zeros in front", () => {
  const { unitOf, facts } = matchRegions(
    [
      region({ fid: "1", nr: "104", navn: "Moss" }),
      region({ fid: "2", nr: "1151", navn: "Utsira" }),
      region({ fid: "3", nr: "9999", navn: "Annet" }),
    ],
    units,
  );
  expect(unitOf).toEqual([1, 2, null]);
  expect(facts).toEqual({ property: "nr", year: null, without: ["Halden"], leftOver: ["Annet"], repeated: [] });
});

test("names are found where there are no numbers, however they are written; a name that two units share is none", () => {
  const named = { ids: ["a", "b", "c"], names: ["VÅLER", "Moss", "Våler"] };
  const { unitOf, facts } = matchRegions([region({ NAME: "moss " }), region({ NAME: "Våler" })], named);
  expect(unitOf).toEqual([1, null]);
  expect(facts).toMatchObject({ property: "NAME", without: ["VÅLER", "Våler"], leftOver: ["Våler"] });
});

test("a unit that stands twice is drawn twice, and named; one without a place is missing", () => {
  const { facts } = matchRegions([region({ nr: "0101" }), region({ nr: "0101" }), { properties: { nr: "0104" }, polygons: [] }], units);
  expect(facts).toMatchObject({ repeated: ["Halden"], without: ["Moss", "Utsira"], leftOver: [] });
});

test("regions that fit no unit are refused with what they have", () => {
  let reason: unknown = null;
  try {
    matchRegions([region({ id: "NO01", name: "Viken" })], units);
  } catch (error) {
    reason = (error as Refusal).reason;
  }
  expect(reason).toEqual({
    code: "boundaries_fit_none",
    properties: [
      { name: "id", example: "NO01" },
      { name: "name", example: "Viken" },
    ],
    key: "0101",
    name: "Halden",
  });
});
