import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { geoJson, rectangle } from "../../geo/geo.ts";
import { unzip } from "../../lossless/unzip.ts";
import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const boundaries = geoJson([
  { properties: { nr: "0101" }, rings: [rectangle(11, 59, 11.5, 59.4)] },
  { properties: { nr: "0104" }, rings: [rectangle(11.5, 59, 12, 59.4)] },
]);

/** The drawings of a workbook in which some are ours, as one text. */
function drawings(name: string): string {
  const parts = [...unzip(world.read(name))].filter(([part]) => part.startsWith("xl/drawings/drawing"));
  return parts.map(([, bytes]) => bytes.toString("utf8")).join("");
}
const groups = (name: string) => [...drawings(name).matchAll(/<xdr:grpSp>.*?name="(indikator:[^"]*)"/g)].map(([, group]) => group);

test("with a file of boundaries the maps stand on the sheet «Kart» as drawings too, with legend, base and source", async () => {
  world.write("grenser.geojson", boundaries);
  const { exit, err } = await world.run("beregn", "svar.xlsx", "--grenser-fil", "grenser.geojson", "--ut", "ut.xlsx", "--skriv", "kart");
  expect([exit, oneLine(err)]).toEqual([0, expect.stringContaining("Uten grenser, og ikke på kartet")]);
  expect(groups("ut.xlsx")).toEqual(["indikator:fig-3.6", "indikator:fig-4.8", "indikator:fig-5.7"]);
  const drawn = drawings("ut.xlsx");
  for (const name of ["Halden", "Moss"]) expect(drawn).toContain(`name="${name}" descr="${name}: `);
  for (const text of ["Figur 3.6.", "N = 377", "Ukjent (45)", "Kilde:"]) expect(drawn).toContain(text);
});

test("computed once more the drawings are replaced, and without boundaries they go", async () => {
  world.write("grenser.geojson", boundaries);
  await world.run("beregn", "svar.xlsx", "--grenser-fil", "grenser.geojson", "--ut", "en.xlsx", "--skriv", "kart");
  await world.run("beregn", "en.xlsx", "--grenser-fil", "grenser.geojson", "--ut", "to.xlsx", "--skriv", "kart");
  expect(drawings("to.xlsx")).toBe(drawings("en.xlsx"));
  await world.run("beregn", "to.xlsx", "--ut", "uten.xlsx", "--skriv", "kart");
  expect(groups("uten.xlsx")).toEqual([]);
});

test("a file that fits no unit is refused, and nothing is written", async () => {
  world.write("annet.geojson", geoJson([{ properties: { nr: "x" }, rings: [rectangle(11, 59, 12, 60)] }]));
  const { exit, err } = await world.run("beregn", "svar.xlsx", "--grenser-fil", "annet.geojson", "--ut", "ut.xlsx");
  expect(exit).not.toBe(0);
  expect(err).not.toBe("");
  expect(() => world.read("ut.xlsx")).toThrow();
});
