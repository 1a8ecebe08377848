import { isSameName } from "../../../src/core/units/unit-name.ts";
import { knownUnits } from "../../../src/core/units/known-units.ts";
import { registerOf } from "../../../src/rulesets/index.ts";
import { ssb2018 } from "../surveys.ts";

test.each([
  ["Tjeldsund kommune", "Tjeldsund"],
  ["Kvam herad", "Kvam"],
  ["Raarvihke – Røyrvik", "Røyrvik"],
  ["Kåfjord/Gáivuotna", "Gáivuotna - Kåfjord - Kaivuono"],
  ["Bø (Telemark)", "Bø"],
  ["Herøy i Nordland", "Herøy"],
  ["0301 Oslo", "OSLO"],
  ["Aurskog - Høland", "Aurskog-Høland"],
  ["Sør Varanger", "Sør-Varanger kommune"],
  ["Snåsa kommune - Snåasen tjïelte", "Snåsa"],
  ["Baerum", "Bærum"],
])("%s and %s can be one unit", (one, other) => {
  expect(isSameName(one, other)).toBe(true);
  expect(isSameName(other, one)).toBe(true);
});

test.each([
  ["Bergen", "Oslo"],
  ["Nordre Land", "Søndre Land"],
  ["Nord-Fron", "Sør-Fron"],
  ["Oslo fylke", "Oslo"],
])("%s and %s cannot", (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});

describe("the municipalities of 2018", () => {
  const register = registerOf(ssb2018);
  const known = register && knownUnits(register);
  const keysOf = (text: string, others?: readonly string[]) => known?.named(text, others).map(([key]) => key);

  test("each is found by its own name and by all of its other names, alone or among those of the same name", () => {
    for (const unit of register?.units ?? []) {
      const names = [unit[1] ?? "", ...(register?.aliases[unit[0]] ?? [])];
      for (const name of names) expect({ name, found: known?.isCalled(unit, `${name} kommune`) }).toEqual({ name, found: true });
    }
  });

  test("six names are two municipalities', and the county tells which", () => {
    const shared = ["Bø", "Herøy", "Nes", "Os", "Sande", "Våler"];
    expect(shared.map((name) => keysOf(name)?.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(keysOf("Herøy (Nordland)")).toEqual(["1818"]);
    expect(keysOf("Herøy, Møre og Romsdal")).toEqual(["1515"]);
    expect(keysOf("Våler", ["Hedmark"])).toEqual(["0426"]);
  });

  test("a Sami or Kven name alone is enough", () => {
    expect(["Gáivuotna", "Raarvihke", "Unjárga", "Porsanki"].map((name) => keysOf(name))).toEqual([["1940"], ["5043"], ["2027"], ["2020"]]);
  });

  test("a swap stands out, also of names in another county", () => {
    const called = (key: string, name: string) => known?.isCalled(known.withKey(key) ?? ["", null], name);
    expect(called("0301", "Bergen")).toBe(false);
    expect(called("0137", "Våler (Hedmark)")).toBe(false);
    expect(called("0137", "Våler (Østfold)")).toBe(true);
  });
});
