import { compareNorwegian } from "../../../src/core/basics/norwegian.ts";

test("æ, ø and å come after z, in that order", () => {
  expect(["Åsnes", "Ørland", "Ærøy", "Zulu", "Aremark"].sort(compareNorwegian)).toEqual(["Aremark", "Zulu", "Ærøy", "Ørland", "Åsnes"]);
});

test("the counties of 2018 stand as in a Norwegian index", () => {
  const counties = ["Østfold", "Akershus", "Oslo", "Troms", "Sogn og Fjordane", "Hordaland", "Telemark"];
  expect(counties.sort(compareNorwegian)).toEqual(["Akershus", "Hordaland", "Oslo", "Sogn og Fjordane", "Telemark", "Troms", "Østfold"]);
});

test("case and accents have no weight, ä goes with æ and ö with ø", () => {
  expect(["ös", "Øt", "öu"].sort(compareNorwegian)).toEqual(["ös", "Øt", "öu"]);
  expect(["Kárášjohka", "Karlsøy", "karasjok"].sort(compareNorwegian)).toEqual(["Kárášjohka", "karasjok", "Karlsøy"]);
});

test("an å of two characters is the same letter", () => {
  expect(compareNorwegian("A\u030Al", "Zeta")).toBe(1);
});

test("texts that differ in case alone have an order of their own, and equal texts have none", () => {
  expect(compareNorwegian("oslo", "Oslo")).toBe(-compareNorwegian("Oslo", "oslo"));
  expect(compareNorwegian("Oslo", "oslo")).not.toBe(0);
  expect(compareNorwegian("Oslo", "Oslo")).toBe(0);
});
