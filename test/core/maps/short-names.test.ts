import { describe, expect, test } from "@jest/globals";
import { norwegianPart, shortNames } from "../../../src/core/maps/short-names.ts";
import kommuner from "../../../src/rulesets/kommuner-2018.json" with { type: "json" };

describe("short names", () => {
  test("of Norway's municipalities are all different and have at most four letters", () => {
    const short = shortNames(kommuner.units.map(([, name]) => String(name)));
    expect(new Set(short).size).toBe(422);
    expect(short.filter((name) => !/^[\p{L}\d]{1,4}$/u.test(name))).toEqual([]);
  });

  test.each([
    [
      ["Halden", "Moss"],
      ["Hald", "Moss"],
    ],
    [
      ["Nord-Fron", "Sør-Fron"],
      ["NFro", "SFro"],
    ],
    [
      ["Øvre Eiker", "Nedre Eiker"],
      ["ØEik", "NEik"],
    ],
    [
      ["Bø", "Bø"],
      ["Bø", "Bø2"],
    ],
    [
      ["Sandefjord", "Sande", "Sandnes"],
      ["Sane", "Sand", "Sann"],
    ],
    [
      ["Å", ""],
      ["Å", "2"],
    ],
  ])("of %j are %j", (names, short) => {
    expect(shortNames(names)).toEqual(short);
  });

  test.each([
    ["Guovdageaidnu - Kautokeino", "Kautokeino"],
    ["Deatnu - Tana", "Tana"],
    ["Unjárga - Nesseby", "Nesseby"],
    ["Gáivuotna - Kåfjord - Kaivuono", "Kåfjord"],
    ["Porsanger - Porsángu - Porsanki", "Porsanger"],
    ["Nord-Fron", "Nord-Fron"],
  ])("the Norwegian part of %s is %s", (name, part) => {
    expect(norwegianPart(name)).toBe(part);
  });
});
