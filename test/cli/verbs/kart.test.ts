import { copyFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const drawn = (name: string) => world.read(name).toString("utf8");
const squares = (svg: string) => svg.match(/<g><title>/g)?.length;

test("draws the rule set's first map beside the file, as a well-formed picture with a square for each municipality", async () => {
  const { exit, out } = await world.run("kart", "svar.xlsx");
  expect([exit, out.trim()]).toEqual([0, "Lagret svar fig-3.6.svg"]);
  const svg = drawn("svar fig-3.6.svg");
  expect(squares(svg)).toBe(422);
  expect(svg).toContain("Svarene er syntetiske");
  for (const count of [34, 105, 29, 110, 99]) expect(svg).toContain(`(${count})</text>`);
  const { errors } = await validateXML({ xml: [{ fileName: "kart.svg", contents: svg }], normalization: "format" });
  expect(errors).toEqual([]);
});

test("draws any result by its name, by the rule set's own map where it has one", async () => {
  await world.run("kart", "svar.xlsx", "--resultat", "aktivitet", "--ut", "a.svg");
  expect(drawn("a.svg")).toContain("Figur 5.7");
  await world.run("kart", "svar.xlsx", "--resultat", "Skytjenester", "--ut", "s.svg");
  expect(drawn("s.svg")).toContain("<title>Skytjenester. 1. kvartal 2018</title>");
});

test("loses no file, and says what would be right", async () => {
  const said = async (...words: string[]) => {
    const { exit, err } = await world.run("kart", ...words);
    return [exit, oneLine(err)] as const;
  };
  await world.run("kart", "svar.xlsx", "--ut", "a.svg");
  const before = drawn("a.svg");
  expect((await said("svar.xlsx", "--ut", "a.svg", "--resultat", "sky"))[0]).toBe(2);
  expect(drawn("a.svg")).toBe(before);
  expect((await world.run("kart", "svar.xlsx", "--ut", "a.svg", "--resultat", "sky", "--over")).exit).toBe(0);
  expect(drawn("a.svg")).not.toBe(before);
  expect((await said("svar.xlsx", "--ut", "a.pdf"))[1]).toContain("Bilder skrives som SVG eller PNG");
  expect((await said("svar.xlsx", "--resultat", "skyy"))[1]).toContain("Mente du sky?");
});

test("says of units without squares where these are given", async () => {
  for (const name of ["ansatte.xlsx", "ansatte.json"]) copyFileSync(path.join("assets", name), path.join(world.folder, name));
  const { exit, err } = await world.run("kart", "ansatte.xlsx", "--regelsett", "ansatte.json");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("Skriv «tiles» i regelsettet eller registeret");
});
