import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { topology } from "topojson-server";
import { describeFiles } from "../case-files.ts";
import { newWorld } from "../cli/program.ts";
import { boundariesOf } from "./geo.ts";

const folder = path.resolve("..", "shared", "data");
const fileOf = (year: number) => path.join(folder, `kommuner_${year}.geojson`);

interface Feature {
  properties: { kommunenr: string };
  geometry: { coordinates: [number, number][][][] };
}
const read = (year: number) => JSON.parse(readFileSync(fileOf(year), "utf8")) as { features: Feature[] };

async function drawn(contents: string): Promise<{ svg: string; said: string }> {
  const world = newWorld();
  try {
    world.write("grenser.json", contents);
    const { exit, err } = await world.run(
      "kart",
      "svar.xlsx",
      "--resultat",
      "prioritering",
      "--grenser-fil",
      "grenser.json",
      "--ut",
      "k.svg",
    );
    expect([exit, err]).toEqual([0, expect.stringContaining("Grensene er")]);
    return { svg: world.read("k.svg").toString("utf8"), said: err };
  } finally {
    world.remove();
  }
}

const regions = (svg: string) => (svg.match(/<path d="M/g) ?? []).length;

describeFiles("maps on the boundaries of Norway's municipalities", () => {
  test.each([
    [2018, 422, "kommunegrensene i 2018 (422 av 422 kommuner)"],
    [2020, 356, "kommunegrensene i 2020 (356 av 356 kommuner)"],
    [2024, 356, "kommunegrensene i 2024 (356 av 357 kommuner)"],
  ])("of %i has all %i regions in at most 100 kB, and says which year they are of", async (year, count, said) => {
    const map = await drawn(readFileSync(fileOf(year), "utf8"));
    expect(regions(map.svg)).toBe(count);
    expect(Buffer.byteLength(map.svg)).toBeLessThanOrEqual(100_000);
    expect(map.said).toContain(said);
    expect(map.svg).toContain(said);
  });

  test("has each of the report's municipalities once, with its name and grade, and none beside", async () => {
    const { svg } = await drawn(readFileSync(fileOf(2018), "utf8"));
    const tips = [...svg.matchAll(/<path[^>]*><title>([^<:]*): /g)].map(([, name]) => name);
    expect(tips).toHaveLength(422);
    expect(svg).not.toContain("Uten grenser");
    for (const small of ["Utsira", "Træna", "Fedje", "Kvitsøy"]) expect(tips).toContain(small);
  });

  test("is the same for rings the other way round and for TopoJSON, but for less than a pixel", async () => {
    const file = read(2018);
    const usual = (await drawn(JSON.stringify(file))).svg;
    const reversed = { ...file, features: file.features.map((feature) => ({ ...feature, geometry: turned(feature) })) };
    const places = (svg: string) => [...svg.matchAll(/ d="M(\d+) (\d+)/g)].length;
    for (const contents of [JSON.stringify(reversed), JSON.stringify(topology({ kommuner: file as never }))]) {
      const { svg } = await drawn(contents);
      expect(places(svg)).toBe(places(usual));
      expect(Math.abs(svg.length - usual.length)).toBeLessThan(0.02 * usual.length);
    }
    expect(boundariesOf(JSON.stringify(reversed)).regions).toHaveLength(422);
  });

  test("names a municipality that is missing and one that stands twice", async () => {
    const { features } = read(2018);
    const [first] = features;
    const rest = features.filter(({ properties }) => properties.kommunenr !== "0301");
    const { svg, said } = await drawn(JSON.stringify({ type: "FeatureCollection", features: [...rest, first] }));
    for (const text of ["Uten grenser, og ikke på kartet: Oslo.", "Har grenser flere ganger i filen, og alle er tegnet: Halden."]) {
      expect(said).toContain(text);
      expect(svg).toContain(text);
    }
    expect(regions(svg)).toBe(422);
  });
});

function turned({ geometry }: Feature): object {
  return { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => [...ring].reverse())) };
}

describe("boundaries of other regions", () => {
  test("are drawn the same way, found by name", async () => {
    const world = newWorld();
    const square = (west: number) => [
      [
        [west, 48],
        [west + 1, 48],
        [west + 1, 49],
        [west, 49],
        [west, 48],
      ],
    ];
    const features = [
      { type: "Feature", properties: { nom: "halden" }, geometry: { type: "Polygon", coordinates: square(2) } },
      { type: "Feature", properties: { nom: "Moss" }, geometry: { type: "Polygon", coordinates: square(3) } },
      { type: "Feature", properties: { nom: "Paris" }, geometry: { type: "Polygon", coordinates: square(4) } },
    ];
    world.write("regioner.geojson", JSON.stringify({ type: "FeatureCollection", features }));
    const { exit, err, out } = await world.run("kart", "svar.xlsx", "--grenser-fil", "regioner.geojson", "--ut", "-");
    world.remove();
    expect([exit, regions(out)]).toEqual([0, 3]);
    expect(err).toContain("Grenser som ikke hører til noen enhet i dataene, og er tegnet uten farge: Paris.");
    expect(err).not.toContain("kommunegrensene");
  });

  test("that fit none of the units, or are in another projection, are refused with what would be right", async () => {
    const world = newWorld();
    const file = (properties: object, more: object) =>
      JSON.stringify({
        type: "FeatureCollection",
        ...more,
        features: [
          {
            type: "Feature",
            properties,
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [1e6, 6e6],
                  [2e6, 6e6],
                  [2e6, 7e6],
                  [1e6, 6e6],
                ],
              ],
            },
          },
        ],
      });
    world.write("web.json", file({ nr: 1 }, { crs: { type: "name", properties: { name: "EPSG:3857" } } }));
    world.write("ingen.json", file({ NUTS: "NO01" }, { crs: { type: "name", properties: { name: "EPSG:25833" } } }));
    const said = async (name: string) => {
      const { exit, err } = await world.run("kart", "svar.xlsx", "--grenser-fil", name, "--ut", "k.svg");
      return [exit, err] as const;
    };
    expect(await said("web.json")).toEqual([2, expect.stringContaining("EPSG:4326")]);
    expect(await said("ingen.json")).toEqual([2, expect.stringContaining("NUTS: «NO01»")]);
    world.remove();
  });
});
