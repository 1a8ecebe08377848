import { validateXML } from "xmllint-wasm";
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const drawn = (name: string) => world.read(name).toString("utf8");

test("draws a figure by its id or its number, with its numbers, base and source", async () => {
  const { exit, out } = await world.run("figur", "svar.xlsx", "fig-3.1");
  expect([exit, out.trim()]).toEqual([0, "Lagret svar fig-3.1.svg"]);
  const svg = drawn("svar fig-3.1.svg");
  expect(svg).toContain("Figur 3.1");
  expect(svg).toContain("N = ");
  expect(svg).toContain("Kilde: ");
  expect(svg.replace(/<\/text><text[^>]*>/g, " ")).toContain("Svarene er syntetiske");
  await world.run("figur", "svar.xlsx", "3.1", "--ut", "a.svg");
  expect(drawn("a.svg")).toBe(svg);
});

test("draws every figure of the report as a well-formed picture", async () => {
  const figures = ssb2018.tables.flatMap((table) => ("figure" in table ? [{ id: table.id, figure: table.figure }] : []));
  expect(figures.length).toBeGreaterThan(15);
  for (const { id, figure } of figures) {
    const { exit, out } = await world.run("figur", "svar.xlsx", id, "--ut", "-");
    expect([id, exit]).toEqual([id, 0]);
    expect(out).toContain(`<title>${figure}. `);
    const { errors } = await validateXML({ xml: [{ fileName: "figur.svg", contents: out }], normalization: "format" });
    expect([id, errors]).toEqual([id, []]);
  }
});

test("lists the figures for a word that is none", async () => {
  for (const word of ["fig-3.11", "kart"]) {
    const { exit, err } = await world.run("figur", "svar.xlsx", word);
    expect(exit).toBe(2);
    expect(oneLine(err)).toContain(`«${word}» er ingen figur i regelsettet.`);
    expect(err).toContain("fig-5.7");
  }
});

test("writes numbers as the language does", async () => {
  await world.run("figur", "svar.xlsx", "fig-3.2", "--ut", "nb.svg");
  await world.run("figur", "svar.xlsx", "fig-3.2", "--ut", "en.svg", "--lang", "en");
  expect(drawn("nb.svg")).toMatch(/>\d+,\d<\/text>/);
  expect(drawn("en.svg")).toMatch(/>\d+\.\d<\/text>/);
});
