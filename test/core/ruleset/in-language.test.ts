import { inLanguage } from "../../../src/core/ruleset/in-language.ts";
import { definitionNamed } from "../../../src/core/kinds/definition-named.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { outputColumns } from "../../../src/core/kinds/output-columns.ts";
import { assessed, assessedSheet, resultsOf } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";
import { sheetOf } from "../surveys.ts";

const english = {
  title: "Cycling towns",
  unit: { singular: "town", plural: "towns" },
  columns: { navn: { label: "Town" } },
  answers: { Ja: "Yes", Nei: "No", Mye: "Much", Alt: "All of it" },
  items: { plan: { label: "Does the town have a cycling plan?" }, felt: { label: "Cycle lanes" } },
  scales: { tre: ["none", "low", "high"] },
  indicators: { dekning: { label: "Coverage of the plan", unit: "topics" } },
  composites: { samlet: { grades: ["weak", "fair", "strong"] } },
  groupings: { storrelse: { bands: { liten: { label: "Fewer than 100" } } }, bygd_noe: { groups: { noe: { label: "Much or all" } } } },
  nominals: { type: { classes: { "9": { label: "Builder" } } } },
  tables: { plan: { title: "Towns by plan" } },
};
const table = { kind: "distribution", id: "plan", title: "Byer etter plan", base: { label: "Byer" }, of: { item: "plan" }, chart: null };
const rules = RuleSet.parse({ ...smallRules([table]), translations: { en: english } });
const [nb, en] = [inLanguage(rules, "nb"), inLanguage(rules, "en")];

test("a translation gives its texts, and what it leaves out stays in the rule set's own language", () => {
  expect([en.title, en.unit.plural, en.scales["tre"]]).toEqual(["Cycling towns", "towns", ["none", "low", "high"]]);
  expect(en.items.map(({ label }) => label).slice(0, 3)).toEqual(["Does the town have a cycling plan?", "Cycle lanes", "Skilt"]);
  expect(en.composites[0]).toMatchObject({ label: "Samlet", grades: ["weak", "fair", "strong"] });
  expect(en.nominals[0]?.classes.map(({ label }) => label)).toEqual(["Planlegger", "Builder"]);
  expect(en.groupings).toMatchObject([
    { label: "Størrelse", bands: [{ label: "Fewer than 100" }, { label: "100 eller flere" }] },
    { groups: [{ label: "Much or all", values: ["Mye", "Alt"] }] },
  ]);
});

test("the heads of columns are of the translation, and their ids the same", () => {
  const [count] = outputColumns(en);
  expect(count).toMatchObject({ id: "dekning_antall", header: "Coverage of the plan: number of topics" });
  expect(outputColumns(en).map(({ id }) => id)).toEqual(outputColumns(nb).map(({ id }) => id));
});

test("words that the rule set leaves out are English in a language that is English, and its own words stay", () => {
  expect([en.words.total, en.words.decimalMark]).toEqual(["Total", "."]);
  const own = RuleSet.parse({ ...smallRules(), words: { total: "Til sammen" }, translations: { en: { words: { base: "Of" } } } });
  expect(inLanguage(own, "en").words).toMatchObject({ total: "Til sammen", base: "Of", percent: "Per cent" });
});

test("a language that the rule set has no texts in shows its own", () => {
  expect(inLanguage(rules, "nn").title).toBe("Sykkelbyer");
  expect(inLanguage(rules, null).scales).toEqual(rules.scales);
});

test("a rule set without translations is itself, and one with them is made once for a language", () => {
  const plain = smallRules();
  expect(inLanguage(plain, "en")).toBe(plain);
  expect(inLanguage(rules, "en")).toBe(en);
});

test.each([
  ["Norwegian", ["Bynummer", "Har byen en sykkelplan?", "Sykkelfelt", "Skilt", "Annet", "Hvor mye er bygd?"], "Ja", "Nei", "Alt"],
  ["English", ["Bynummer", "Does the town have a cycling plan?", "Cycle lanes", "Skilt", "Annet", "bygd"], "Yes", "No", "All of it"],
])("a sheet in %s is read in every language, without a remark", (_, headings, yes, no, all) => {
  const sheet = sheetOf([headings, ["01", yes, yes, yes, no, all], ["02", no, null, null, null, all]]);
  for (const ruleSet of [nb, en]) {
    const { assessment, issues } = assessedSheet(sheet, { ruleSet });
    expect(assessment && resultsOf(assessment)).toMatchObject({ dekning_antall: 2, dekning_score: 1, bygging_score: 2 });
    expect(issues.filter(({ code }) => code === "answer_respelled" || code === "answer_unknown")).toEqual([]);
  }
});

test("tables show answers as they are called, and keep the ids of their rows", () => {
  const [inNorwegian] = tablesOf(assessed([{ nummer: "01", plan: "Ja" }], { ruleSet: nb }));
  const [inEnglish] = tablesOf(assessed([{ nummer: "01", plan: "Ja" }], { ruleSet: en }));
  expect(inEnglish?.rows.map(({ label }) => label).slice(0, 3)).toEqual(["Yes", "No", "Vet ikke"]);
  expect(inEnglish?.rows.map(({ id }) => id)).toEqual(inNorwegian?.rows.map(({ id }) => id));
});

test("an unknown answer is told of with the answers as they are called", () => {
  const { issues } = assessedSheet(sheetOf([["nummer", "plan"], ["01", "Yess"], ["02", "Ja"]]), { ruleSet: en }); // prettier-ignore
  expect(issues).toContainEqual(expect.objectContaining({ code: "answer_unknown", allowed: ["Yes", "No", "Vet ikke"] }));
});

test("a result goes by its name in every language", () => {
  expect([nb, en].map((ruleSet) => definitionNamed("coverage of the plan", ruleSet)?.id)).toEqual(["dekning", "dekning"]);
  expect([nb, en].map((ruleSet) => definitionNamed("Planens dekning", ruleSet)?.id)).toEqual(["dekning", "dekning"]);
});

test("an option that stands aside is recognised by its name in every language", () => {
  const block = { id: "felles", label: "Felles", items: ["felt", "skilt"], aside: ["Ingen av disse"] };
  const translations = { en: { answers: { "Ingen av disse": "None of these" } } };
  const aside = RuleSet.parse({ ...smallRules(), blocks: [block], translations });
  expect(inLanguage(aside, "nb").blocks[0]?.aside).toEqual(["Ingen av disse", "None of these"]);
});

test("an answer is shown as the rule set says, and is read by that too", () => {
  const list = { answers: ["Ja", "Nei", "Vet ikke"], shown: { Ja: "Ja, plan" } };
  const ruleSet = RuleSet.parse({ ...smallRules([table]), answerLists: { ...smallRules().answerLists, svar: list } });
  const [found] = tablesOf(
    assessed(
      [
        { nummer: "01", plan: "Ja, plan" },
        { nummer: "02", plan: "Ja" },
      ],
      { ruleSet },
    ),
  );
  expect(found?.rows[0]).toMatchObject({ label: "Ja, plan", cells: [2, 100] });
});
