import type { Variable } from "../../../src/core/ruleset/ruleset.ts";
import { variableOf } from "../../../src/core/kinds/variables.ts";
import { leavesOf, MISSING } from "../../../src/core/score/variable.ts";
import { computedOf, type Unit } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";

/** The variable's values by town, as the categories' values; null for missing. */
function valuesOf(variable: Variable, towns: readonly Unit[]) {
  const { categories, codes } = variableOf(variable, computedOf(smallRules(), towns));
  return [...codes].map((code) => (code === MISSING ? null : categories[code]?.value));
}

function categoriesOf(variable: Variable, towns: readonly Unit[] = []) {
  return variableOf(variable, computedOf(smallRules(), towns)).categories;
}

const ANSWERED = town("01", { plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Ja", bygd: "Alt" });
const SILENT = town("02", {});

test("an item has its answers as categories; a blank and an answer outside the list are missing", () => {
  const towns = [ANSWERED, town("03", { plan: "Vet ikke" }), town("04", { plan: "Kanskje" }), town("05", { felt: "Ja" }), SILENT];
  expect(valuesOf({ item: "plan" }, towns)).toEqual(["Ja", "Vet ikke", null, null, null]);
  expect(categoriesOf({ item: "plan" }).map(({ label }) => label)).toEqual(["Ja", "Nei", "Vet ikke"]);
});

test("what a unit that did not respond has written is missing, whatever its cells hold", () => {
  const computed = computedOf(smallRules(), [ANSWERED]);
  computed.responses.responded[0] = 0;
  expect([...variableOf({ item: "plan" }, computed).codes]).toEqual([MISSING]);
});

test("a count has every possible value as a category, also those nobody has", () => {
  expect(categoriesOf({ count: "dekning" }).map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  expect(valuesOf({ count: "dekning" }, [ANSWERED, town("03", { plan: "Nei" }), SILENT])).toEqual([2, 0, null]);
});

test("points with fractions have the sums that occur, in order and with a decimal comma", () => {
  const towns = ["Alt", "Lite", "Mye", "Mye"].map((bygd, index) => town(`0${index}`, { bygd }));
  expect(categoriesOf({ count: "bygging" }, towns).map(({ label }) => label)).toEqual(["0", "0,5", "2"]);
  expect(valuesOf({ count: "bygging" }, towns)).toEqual([2, 0, 0.5, 0.5]);
});

test("a score is shown by its number and its word on the scale", () => {
  expect(categoriesOf({ score: "dekning" }).map(({ label }) => label)).toEqual(["0: ingen", "1: lav", "2: høy"]);
  expect(valuesOf({ score: "dekning" }, [ANSWERED, town("03", { plan: "Nei" }), SILENT])).toEqual([1, 0, null]);
});

test("a grade is unknown where one of its scores is", () => {
  expect(valuesOf({ grade: "samlet" }, [ANSWERED, town("03", { plan: "Ja", felt: "Ja" }), town("04", { bygd: "Alt" }), SILENT])).toEqual([
    1,
    0,
    null,
    null,
  ]);
});

test("a class is known by its code", () => {
  expect(categoriesOf({ class: "type" })).toEqual([
    { value: 7, label: "7: Planlegger" },
    { value: 9, label: "9: Bygger" },
  ]);
  const towns = [ANSWERED, town("03", { plan: "Nei", bygd: "Alt" }), town("04", { plan: "Nei" })];
  expect(valuesOf({ class: "type" }, towns)).toEqual([7, 9, null]);
});

test("a number on a band's lower bound is in the band; one below all bands or none is missing", () => {
  const towns = [99, 100, 0, -1, 99.9].map((folk, index) => town(`0${index}`, {}, { folk }));
  expect(valuesOf({ grouping: "storrelse" }, [...towns, SILENT])).toEqual(["liten", "stor", "liten", null, "liten", null]);
});

test("an answer in no group is missing from the grouping", () => {
  const towns = ["Lite", "Mye", "Alt"].map((bygd, index) => town(`0${index}`, { bygd }));
  expect(valuesOf({ grouping: "bygd_noe" }, towns)).toEqual([null, "noe", "noe"]);
});

test("a column's texts are categories in Norwegian order, also for units that did not respond", () => {
  const towns = ["Åmot", "Øst", null, "Agder", "Øst"].map((region, index) => town(`0${index}`, {}, { region }));
  expect(categoriesOf({ column: "region" }, towns).map(({ value }) => value)).toEqual(["Agder", "Øst", "Åmot"]);
  expect(valuesOf({ column: "region" }, towns)).toEqual(["Åmot", "Øst", null, "Agder", "Øst"]);
});

test("a unit's number and name are variables too, each its own category", () => {
  const towns = ["03", "01", "02"].map((id) => town(id, {}));
  expect(categoriesOf({ column: "nummer" }, towns).map(({ value }) => value)).toEqual(["01", "02", "03"]);
  expect(valuesOf({ column: "nummer" }, towns)).toEqual(["03", "01", "02"]);
  expect(valuesOf({ column: "navn" }, towns)).toEqual(["By 03", "By 01", "By 02"]);
});

test("a score has no more categories than its limits give", () => {
  const computed = computedOf(smallRules(), [ANSWERED]);
  const counts = Float64Array.of(2);
  const oneLimit = { id: "dekning", counts, scores: Uint8Array.of(1), limits: [1] };
  const { categories } = variableOf({ score: "dekning" }, { ...computed, indicators: new Map([["dekning", oneLimit]]) });
  expect(categories.map(({ label }) => label)).toEqual(["0: ingen", "1: lav"]);
});

test("a grouping is made of the variable it groups, any other variable of itself", () => {
  expect(leavesOf({ grouping: "bygd_noe" }, smallRules())).toEqual([{ item: "bygd" }]);
  expect(leavesOf({ score: "dekning" }, smallRules())).toEqual([{ score: "dekning" }]);
});

test("a column may have as many values as a table can show", () => {
  const computed = computedOf(smallRules(), []);
  const numbers = new Map([["folk", Float64Array.from({ length: MISSING }, (_, folk) => folk)]]);
  const { categories, codes } = variableOf({ column: "folk" }, { ...computed, responses: { ...computed.responses, numbers } });
  expect([categories.length, codes[MISSING - 1]]).toEqual([65_535, 65_534]);
});

test("a column of more values than a table can show is refused", () => {
  const towns = Array.from({ length: 65_536 }, (_, folk) => town("01", {}, { folk }));
  expect(() => variableOf({ column: "folk" }, computedOf(smallRules(), towns))).toThrow("65536 categories");
});

test("what the rule set does not have is refused by name", () => {
  expect(() => variableOf({ item: "bro" }, computedOf(smallRules(), []))).toThrow('"bro"');
});

test("names that neither the sheet nor a register has are missing for every unit", () => {
  const computed = computedOf(smallRules(), [ANSWERED, SILENT]);
  const nameless = { ...computed, responses: { ...computed.responses, names: [] } };
  const { categories, codes } = variableOf({ column: "navn" }, nameless);
  expect([categories, [...codes]]).toEqual([[], [MISSING, MISSING]]);
});
