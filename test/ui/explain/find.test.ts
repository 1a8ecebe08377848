import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { mainTables } from "../../../src/core/tables/tabulate.ts";
import { findTables } from "../../../src/ui/result/find-tables.ts";
import { findUnits } from "../../../src/ui/explain/find-units.ts";
import { assessed } from "../../core/assessed.ts";
import { ssb2018 } from "../../core/surveys.ts";

const assessment = assessed([
  { kommunenr: "1805", kommune: "Narvik", strategi: "Ja" },
  { kommunenr: "0301", kommune: "Oslo", strategi: "Ja" },
  { kommunenr: "0236", kommune: "Nes", strategi: "Ja" },
  { kommunenr: "0540", kommune: "Sør-Aurdal", strategi: "Ja" },
  { kommunenr: "0542", kommune: "Nord-Aurdal", strategi: "Ja" },
  { kommunenr: "0411", kommune: "Nes på Hedmarken", strategi: "Ja" },
]);
const { responses } = assessment;
const tables = tablesOf(assessment);
const found = (text: string, most = 8) => findUnits(responses, text, most).map((unit) => responses.names[unit]);

test("a municipality is found by the beginning of its name, its number, or both", () => {
  expect(found("os")).toEqual(["Oslo"]);
  expect(found("0301")).toEqual(["Oslo"]);
  expect(found("0301 oslo")).toEqual(["Oslo"]);
});

test("the whole name goes before a longer one, and a later word is found too", () => {
  expect(found("nes")).toEqual(["Nes", "Nes på Hedmarken"]);
  expect(found("aurdal")).toEqual(["Sør-Aurdal", "Nord-Aurdal"]);
});

test("a key that is a text is found as a name is", () => {
  const keyed = { ...responses, ids: ["Avdeling 2", "Avdeling 22", "Rådhuset, 1. etasje"], names: [] };
  const keys = (text: string) => findUnits(keyed, text, 8).map((unit) => keyed.ids[unit]);
  expect(keys("avdeling 22")).toEqual(["Avdeling 22"]);
  expect(keys("AVD")).toEqual(["Avdeling 2", "Avdeling 22"]);
  expect(keys("etasje")).toEqual(["Rådhuset, 1. etasje"]);
});

test("no text and no hit give nothing, and no more are listed than asked for", () => {
  expect(found("  ")).toEqual([]);
  expect(found("zz")).toEqual([]);
  expect(found("n", 2)).toHaveLength(2);
});

test("a table is found by its number and words in any order", () => {
  expect(findTables(tables, "figur 3.4").map(({ id }) => id)).toEqual(["fig-3.4"]);
  expect(findTables(tables, "prioritering TABELL").map(({ id }) => id)).toContain("tab-3.1");
  expect(findTables(tables, "")).toHaveLength(tables.length);
  expect(findTables(tables, "fotball")).toEqual([]);
});

test("the main tables are the grades of the three composites", () => {
  expect(mainTables(tables, ssb2018).map(({ id }) => id)).toEqual(["tab-3.1", "tab-5.1", "tab-5.2"]);
});
