import { caption, chartCaption } from "../../../../src/core/layout/texts/captions.ts";
import { inWordsOf } from "../../../../src/core/layout/texts/texts-in-words.ts";
import { layoutTexts } from "../../../../src/messages/sheets/sheet-language.ts";
import { assessment, input, ruleSet } from "../small-survey.ts";

const words = {
  ...ruleSet.words,
  section: "Kapittel {section}",
  baseLine: "{label}: {size}",
  dataSource: "Data: {source}.",
  methodSource: "Slik er det gjort: {reference}.",
  ours: "Vår egen tabell.",
};

test("the words of a rule set stand instead of the program's, and the program's own name no publisher", () => {
  const texts = inWordsOf({ words }, layoutTexts("nb")).tables;
  expect(texts.section("2")).toBe("Kapittel 2");
  expect(texts.base("Skoler", 1200)).toBe("Skoler: 1\u00a0200");
  expect(texts.contents).toBe("Innhold");
  const notes = {
    sharesNote: "Andeler, vektet med {column}.",
    chartsNote: "Se tabellene.",
    tilesNote: "Ruter.",
    drawingsNote: "Tegninger.",
  };
  const own = inWordsOf({ words: { ...words, ...notes } }, layoutTexts("nb"));
  expect([own.tables.shares("Vekt"), own.figures.linked, own.maps.tiles, own.maps.regions]).toEqual([
    "Andeler, vektet med Vekt.",
    "Se tabellene.",
    "Ruter.",
    "Tegninger.",
  ]);
  const general = layoutTexts("nb").tables;
  const said = [
    general.shares,
    general.ours,
    general.reconstructed,
    general.dataSource(null),
    general.methodSource("X"),
    general.signs(["."]),
  ];
  expect(said.join(" ")).not.toMatch(/SSB|rapport|kommune|produkt/i);
});

test("under a table stand the data's source and the method's, apart, and what the sheet says of itself", () => {
  const [table] = input.tables;
  if (!table) throw new Error("no table");
  const more = { ruleSet: { ...ruleSet, dataSource: "Skoleundersøkelsen" }, sheetNotes: ["Foreløpige tall"] };
  const notes = (one: typeof assessment) => caption(table, one, layoutTexts("nb")).notes.at(-1);
  expect(notes({ ...assessment, ...more })).toBe(
    "Kilde: Skoleundersøkelsen, 2020. Egne beregninger. Foreløpige tall. Metode: Rapport 1, Utvalget.",
  );
  expect(notes({ ...assessment, ruleSet: { ...ruleSet, words } })).toBe("Data: . Slik er det gjort: Rapport 1, Utvalget.");
  expect(chartCaption(table, { ...assessment, ...more }, layoutTexts("nb"))).toEqual([
    "Grunnlag: Skoler som har svart. N = 2.",
    "Kilde: Skoleundersøkelsen, 2020. Egne beregninger. Foreløpige tall.",
  ]);
});

test("a table without a section is headed by its base alone", () => {
  const [table] = input.tables;
  if (!table) throw new Error("no table");
  const rule = { ...table.rule, section: undefined };
  expect(caption({ ...table, rule }, assessment, layoutTexts("en")).subtitle).toBe("Base: Skoler som har svart. N = 2");
});
