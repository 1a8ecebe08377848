import { cpSync } from "node:fs";
import path from "node:path";
import { uiTexts } from "../../src/messages/pane/ui-language.ts";
import { unzip } from "../lossless/unzip.ts";
import { newWorld, type World } from "./program.ts";

const SURVEYS = ["digital-intensitet", "ansatte"];
const PARTS = "kolonner,tabeller,figurer,kart,merknader,logg,metode";

let world: World;
beforeAll(() => {
  world = newWorld();
  for (const name of SURVEYS)
    for (const ending of ["xlsx", "json"]) cpSync(path.join("assets", `${name}.${ending}`), path.join(world.folder, `${name}.${ending}`));
});
afterAll(() => {
  world.remove();
});

/** What the survey of 2018 is about and who made it, in both languages. */
const WORDS = /\bSSB|Statisti(sk|cs)|Rybalka|kommune|municipal|fylke|\bcount(y|ies)\b|rapporten|the report\b|innbygger|inhabitants/i;

/** All text that a reader of the workbook may meet: the cells, names, titles and descriptions of every part. */
function textsOf(file: string): readonly string[] {
  const parts = [...unzip(world.read(file))].filter(([name]) => name.endsWith(".xml"));
  return parts.flatMap(([, xml]) =>
    [...xml.toString("utf8").matchAll(/>([^<]+)<|"([^"]*)"/g)].map(([, text, value]) => text ?? value ?? ""),
  );
}

describe.each(SURVEYS)("the results of another survey, %s", (name) => {
  test.each(["nb", "en"])("have no word of the survey of 2018, on any sheet or in any message (%s)", async (lang) => {
    const options = [
      "--regelsett",
      `${name}.json`,
      "--skriv",
      PARTS,
      "--notater",
      "alle",
      "--lang",
      lang,
      "--ut",
      `${lang}.xlsx`,
      "--over",
    ];
    const { exit, out, err } = await world.run("beregn", `${name}.xlsx`, ...options);
    expect([exit, (out + err).match(WORDS)]).toEqual([0, null]);
    const texts = textsOf(`${lang}.xlsx`);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => WORDS.test(text))).toEqual([]);
  });
});

test.each(SURVEYS)("the rules of %s in words have none either", async (name) => {
  for (const lang of ["nb", "en"]) {
    const { exit, out } = await world.run("regler", `${name}.json`, "--lang", lang);
    expect([lang, exit, out.replace(/^.*ssb-2018.*$/m, "").match(WORDS)]).toEqual([lang, 0, null]);
  }
});

test.each(["nb", "en"] as const)("what the pane says of rules and choices has none, whatever the survey (%s)", (language) => {
  const { rules } = uiTexts(language);
  const said = Object.values(rules).filter((text) => typeof text === "string");
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((text) => WORDS.test(text))).toEqual([]);
});

test("those of the survey of 2018 have", async () => {
  const { out } = await world.run("regler");
  expect(out).toMatch(/\d+ tabeller, 24 av dem med nummer fra publikasjonen/);
  await world.run("beregn", "svar.xlsx", "--ut", "ut.xlsx");
  expect(textsOf("ut.xlsx").filter((text) => WORDS.test(text)).length).toBeGreaterThan(100);
});
