import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { assessed } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";

const rules = smallRules([
  { id: "t", kind: "distribution", title: "Byer", base: { label: "Alle" }, of: { item: "plan" }, chart: null, table: "Tabell 1" },
]);
const town = { nummer: "01", plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Nei", bygd: "Mye" };

/** What is said of a sheet of this name by rules of this period, beside the title of its table. */
function saidOf(name: string, period: string, language: "nb" | "en" = "nb") {
  const assessment = assessed([town], { ruleSet: { ...rules, period }, sheet: { name } });
  const said = assessment.issues.map((issue) => `${issue.severity}: ${issueText(issue, language, "terminal")}`);
  return [tablesOf(assessment)[0]?.title, ...said];
}

test("where the sheet names another year than the rules, it is said that the titles have the rules' period", () => {
  expect(saidOf("Svar 2024", "2018K1")).toEqual([
    "Byer. 1. kvartal 2018. Antall og prosent",
    "warning: Arket nevner 2024, men titler og kilder sier «1. kvartal 2018». Er svarene fra en annen tid, rett perioden («period») i regelsettet.",
  ]);
  expect(saidOf("Svar 2023 og 2024", "2018", "en")[1]).toBe(
    "warning: The sheet names 2023 and 2024, but titles and sources say “2018”. If the answers are of another time, correct the period (“period”) in the rule set.",
  );
});

test("nothing is said where it names the year of the rules, or none, or the rules have none", () => {
  expect(saidOf("Svar 2018, mot 2017", "2018K1")).toHaveLength(1);
  expect(saidOf("Svar", "2018K1")).toHaveLength(1);
  expect(saidOf("Svar 2024", "våren")).toHaveLength(1);
  expect(saidOf("Svar 2024", "")).toHaveLength(1);
});
