import { check } from "../../../src/core/check.ts";
import { RuleSet, type Translation } from "../../../src/core/ruleset/ruleset.ts";
import { ruleSetIssueText } from "../../../src/messages/rule-set/rule-set-language.ts";
import { wholeTranslation } from "../ruleset/whole-translation.ts";
import { smallRules } from "../small-survey.ts";

const table = { kind: "distribution", id: "plan", title: "Byer etter plan", base: { label: "Byer" }, of: { item: "plan" }, chart: null };
const rules = smallRules([table]);
const issuesOf = (en: unknown, ruleSet: RuleSet = rules) => check(RuleSet.parse({ ...ruleSet, translations: { en } }));

test("a translation of every text is accepted, and so is one of none", () => {
  expect(issuesOf(wholeTranslation(rules, (text) => `${text} (en)`))).toEqual([]);
  expect(issuesOf({})).toEqual([]);
});

const nowhere: readonly [string, Translation, string, string, string][] = [
  ["a question", { items: { plam: { label: "Plan" } } }, "translations.en.items", "item", "plam"],
  ["a block", { blocks: { felles: { label: "Common" } } }, "translations.en.blocks", "block", "felles"],
  ["a scale", { scales: { fire: ["a"] } }, "translations.en.scales", "scale", "fire"],
  ["a table", { tables: { plam: { title: "Plan" } } }, "translations.en.tables", "table", "plam"],
  ["a class", { nominals: { type: { classes: { "8": { label: "Eight" } } } } }, "translations.en.nominals.type.classes", "class", "8"],
  [
    "a band",
    { groupings: { storrelse: { bands: { midt: { label: "Middle" } } } } },
    "translations.en.groupings.storrelse.bands",
    "group",
    "midt",
  ],
  ["an answer", { answers: { Jo: "Yes" } }, "translations.en.answers", "answer", "Jo"],
  ["a word", { words: { totall: "Total" } }, "translations.en.words", "word", "totall"],
];

test.each(nowhere)("%s that is not there is refused", (_, en, where, kind, id) => {
  expect(issuesOf(en)).toMatchObject([{ severity: "error", code: "reference_nowhere", where, kind, id }]);
});

test("the nearest id is named, in both languages", () => {
  const [issue] = issuesOf({ items: { plam: { label: "Plan" } } });
  expect(issue && ruleSetIssueText(issue, "nb")).toBe(
    "translations.en.items: viser til spørsmål «plam», som ikke finnes. Mente du «plan»?",
  );
  expect(issue && ruleSetIssueText(issue, "en")).toBe(
    "translations.en.items: refers to item “plam”, which does not exist. Did you mean “plan”?",
  );
});

test("a list of another length is refused", () => {
  expect(issuesOf({ scales: { tre: ["none", "low"] }, composites: { samlet: { grades: ["weak"] } } })).toEqual([
    { severity: "error", where: "translations.en.scales.tre", code: "translation_length", found: 2, wanted: 3 },
    { severity: "error", where: "translations.en.composites.samlet.grades", code: "translation_length", found: 1, wanted: 3 },
  ]);
});

test("a text that the rule set does not have is refused", () => {
  const en = { dataSource: "Statistics", tables: { plan: { note: "A note" } }, groupings: { storrelse: { groups: {} } } };
  expect(issuesOf(en).map(({ where, code }) => `${where} ${code}`)).toEqual([
    "translations.en.dataSource translation_of_nothing",
    "translations.en.groupings.storrelse.groups translation_of_nothing",
    "translations.en.tables.plan.note translation_of_nothing",
  ]);
});

test("two answers of a list with one name are refused", () => {
  expect(issuesOf({ answers: { Ja: "No" , Nei: "No" } })).toMatchObject([{ code: "spelling_ambiguous", answers: ["Ja", "Nei"] }]); // prettier-ignore
  expect(issuesOf({ answers: { Ja: "Nei" } })).toMatchObject([{ code: "spelling_ambiguous" }]);
});

test("two questions of a block with one name are refused, also in two languages", () => {
  const alike = { items: { felt: { label: "Signs" }, skilt: { label: "Signs" } } };
  expect(issuesOf(alike)).toMatchObject([{ code: "items_alike", label: "Signs", items: ["felt", "skilt"] }]);
  expect(issuesOf({ items: { felt: { label: "Skilt" } } })).toMatchObject([{ code: "items_alike", items: ["felt", "skilt"] }]);
});

test("an answer called what stands for no answer is refused", () => {
  const withCode = { ...rules, missingCodes: ["NA"] };
  expect(issuesOf({ answers: { Ja: "NA" } }, withCode).map(({ code }) => code)).toContain("missing_code_is_answer");
});

test("a text that no workbook can hold is refused", () => {
  expect(issuesOf({ title: "Towns\u0001" })).toMatchObject([{ code: "text_unwritable", where: "translations.en.title" }]);
});
