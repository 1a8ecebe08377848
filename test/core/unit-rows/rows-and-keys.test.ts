import type { Issue, IssueCode } from "../../../src/core/issues/issue.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { csvRows } from "../../../src/cli/report/result-csv.ts";
import { registerOf } from "../../../src/rulesets/index.ts";
import { assessedSheet } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const HEADERS = ["kommunenr", "kommune", "fylke", "innbyggere", "sky"];
const register = registerOf(ssb2018);

/** What the built-in rules and register make of these rows. */
function read(rows: readonly (readonly Cell[])[], headers: readonly string[] = HEADERS) {
  const { assessment, issues } = assessedSheet(sheetOf([headers, ...rows]), { ruleSet: ssb2018, register });
  return { ids: assessment?.responses.ids, numbers: [...(assessment?.responses.numbers.get("innbyggere") ?? [])], issues };
}

const ofCode = (issues: readonly Issue[], ...codes: readonly IssueCode[]) => issues.filter(({ code }) => codes.includes(code));
const oslo: Cell[] = ["0301", "Oslo", "Oslo", 673_469, "Ja"];

test.each<[string, Cell, Cell]>([
  ["a sum", null, "Sum kommuner"],
  ["a total", "Totalt", null],
  ["a mean", null, "Gjennomsnitt"],
  ["the country by its name", null, "Hele landet"],
  ["the country with zeros", "0000", null],
  ["a county by its name", null, "Nordland"],
  ["a county by its name and number", "18", "Nordland"],
  ["two counties", null, "Aust-Agder og Vest-Agder"],
  ["a county's council", "5000", "Trøndelag fylkeskommune"],
  ["a county that is a municipality too, by its number", "03", "Oslo"],
  ["a county of another year", "4200", "Agder"],
  ["a group of municipalities", null, "Kostragruppe 1"],
])("%s is no unit", (_, key, name) => {
  const { ids, issues } = read([oslo, [key, name, null, 1000, "Ja"]]);
  expect(ids).toEqual(["0301"]);
  expect(ofCode(issues, "rows_no_units", "unit_invalid", "unit_missing", "unit_unknown")).toMatchObject([
    { code: "rows_no_units", severity: "warning", rows: [{ row: 2 }] },
  ]);
});

test("a number that the register lacks is a unit all the same where it calls itself one", () => {
  const { ids, issues } = read([oslo, ["3001", "Halden", null, null, "Ja"], ["1800", "Nye kommune", null, null, "Ja"]]);
  expect(ids).toEqual(["0301", "3001", "1800"]);
  expect(ofCode(issues, "rows_no_units")).toEqual([]);
});

test("a row that numbers the columns is no unit", () => {
  const headers = ["kommunenr", "kommune", "fylke", "innbyggere", "sky", "strategi"];
  const { ids, issues } = read(
    [
      [1, 2, 3, 4, 5, 6],
      [...oslo, "Ja"],
    ],
    headers,
  );
  expect(ids).toEqual(["0301"]);
  expect(ofCode(issues, "rows_no_units")).toMatchObject([{ count: 1, rows: [{ row: 1, text: "1 2" }] }]);
});

test("of very many rows that are no units the first are told one by one, and all are counted", () => {
  const { ids, issues } = read([...Array.from({ length: 1500 }, (): Cell[] => [null, "Sum kommuner", null, 1, "Ja"]), oslo]);
  expect(ids).toEqual(["0301"]);
  expect(ofCode(issues, "rows_no_units")).toMatchObject([{ count: 1500, rows: { length: 1000 } }]);
});

test("the county beside it tells which of two a name is", () => {
  const headers = ["kommune", "fylke", "sky"];
  const { ids, issues } = read([["Herøy", "Nordland", "Ja"], ["Våler kommune", "Østfold", "Ja"], ["Os (Hordaland)", null, "Ja"]], headers); // prettier-ignore
  expect(ids).toEqual(["1818", "0137", "1243"]);
  expect(ofCode(issues, "unit_name_shared", "unit_name_unknown")).toEqual([]);
});

test("names that are not the register's leave the rows their numbers", () => {
  const { ids, issues } = read([["Skole A", "Ja"], ["Skole B", "Nei"]], ["kommune", "sky"]); // prettier-ignore
  expect(ids).toEqual(["2", "3"]);
  expect(ofCode(issues, "unit_keys_rows")).toHaveLength(1);
});

test("swapped names stand out among names that are written otherwise", () => {
  const rows = [["0301", "Bergen kommune", null, null, "Ja"], ["1201", "Oslo kommune", null, null, "Ja"], ["1940", "Kåfjord/Gáivuotna", null, null, "Ja"]]; // prettier-ignore
  expect(ofCode(read(rows).issues, "unit_name_differs")).toMatchObject([{ id: "0301" }, { id: "1201" }]);
});

test("many units outside the register are one remark", () => {
  const rows = ["3001", "3002", "3003", "3004", "3005", "3006"].map((key) => [key, `Kommune ${key}`, null, null, "Ja"]);
  expect(ofCode(read(rows).issues, "unit_unknown", "units_unknown")).toMatchObject([{ code: "units_unknown", units: { length: 6 } }]);
});

test.each<[string, Cell, object]>([
  ["in thousands", 673.469, { why: "fraction" }],
  ["with the wrong sign", -673_469, { why: "negative" }],
  ["of another unit", 31_037, { why: "far", cells: [{ id: "0301", registered: 673_469 }] }],
  ["that neither reading fits", "1,259", { why: "ambiguous" }],
])("a quantity %s is unknown and told of", (_, cell, told) => {
  const { numbers, issues } = read([["0301", "Oslo", "Oslo", cell, "Ja"]]);
  expect(numbers).toEqual([NaN]);
  expect(ofCode(issues, "numbers_doubtful")).toMatchObject([told]);
});

test("cells that are no numbers are one error a column", () => {
  const rows = [["0301", "Oslo", "Oslo", "673 469 innb.", "Ja"], ["0101", "Halden", "Østfold", "ukjent", "Ja"]]; // prettier-ignore
  expect(ofCode(read(rows).issues, "number_invalid", "numbers_doubtful")).toMatchObject([
    { code: "numbers_doubtful", severity: "error", why: "text", cells: { length: 2 } },
  ]);
});

test("a rule set without a column for keys has the rows' numbers, in the file of results too", () => {
  const rules = smallRules();
  const columns = rules.columns.filter(({ role }) => role !== "id");
  const ruleSet = RuleSet.parse({ ...rules, columns });
  const sheet = sheetOf([["navn", "plan", "bygd"], ["Vika", "Ja", "Mye"], [null, null, null], ["Nes", "Nei", "Alt"]]); // prettier-ignore
  const { assessment, issues } = assessedSheet(sheet, { ruleSet });
  expect(assessment?.responses.ids).toEqual(["2", "4"]);
  expect(ofCode(issues, "unit_keys_rows")).toMatchObject([{ severity: "remark", column: null }]);
  expect(assessment && csvRows(assessment).map(([first, second]) => [first, second])).toEqual([["rad", "navn"], ["2", "Vika"], ["4", "Nes"]]); // prettier-ignore
});

test("where keys are any text, notes below a blank row are no units, and units without answers right below the others are", () => {
  const columns = [{ id: "nummer", role: "id" as const, label: "Avdeling", aliases: [] }];
  const ruleSet = RuleSet.parse({ ...smallRules(), columns, groupings: [], nominals: [], tables: [] });
  const sheet = sheetOf([["Avdeling", "plan"], ["B-1", "Ja"], ["B-2", null], [null, null], ["Kilde: egen undersøkelse", null]]); // prettier-ignore
  const { assessment, issues } = assessedSheet(sheet, { ruleSet });
  expect(assessment?.responses.ids).toEqual(["B-1", "B-2"]);
  expect(ofCode(issues, "unit_no_answers")).toMatchObject([{ ids: 1 }]);
});
