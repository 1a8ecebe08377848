import type { ResultTable } from "../../../src/core/score/results.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { computedOf, type Unit } from "../computed.ts";
import { readable, smallRules, town } from "../small-survey.ts";

const RESPONDED = { label: "Byer som har svart" };

/** The rules with each town's weight in the column of its inhabitants. */
function weightedRules(rule: object): RuleSet {
  const rules = smallRules([{ id: "t", title: "T", base: RESPONDED, ...rule }]);
  return { ...rules, unit: { ...rules.unit, weight: "folk" }, smallBase: 2 };
}

function tableOf(rule: object, towns: readonly Unit[]): ResultTable {
  const [table] = tabulate(computedOf(weightedRules(rule), towns));
  if (!table) throw new Error("The rule made no table");
  return table;
}

/** Two with a plan of weight 1.5 and 0.25, one without of 2.1, one that does not know of 0.1; a silent one, one without weight and one of 0. */
const TOWNS = [
  town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", bygd: "Mye" }, { folk: 1.5, region: "Øst" }),
  town("02", { plan: "Ja", felt: "Nei", skilt: "Ja", bygd: "Lite" }, { folk: 0.25, region: "Øst" }),
  town("03", { plan: "Nei", bygd: "Alt" }, { folk: 2.1, region: "Vest" }),
  town("04", { plan: "Vet ikke", bygd: "Lite" }, { folk: 0.1, region: "Vest" }),
  town("05", {}, { folk: 3, region: "Vest" }),
  town("06", { plan: "Ja", bygd: "Alt" }, { region: "Vest" }),
  town("07", { plan: "Nei", bygd: "Alt" }, { folk: 0, region: "Øst" }),
];
const headings = ({ columns }: ResultTable) => columns.map(({ label }) => label);

test("a distribution is of the weights: 1,75 of 3,95 is 44,3 per cent; the base is of units and of weights", () => {
  const table = tableOf({ kind: "distribution", of: { item: "plan" }, chart: null }, TOWNS);
  expect(readable(table)).toEqual([
    ["Ja", 1.75, 44.3],
    ["Nei", 2.1, 53.2],
    ["Vet ikke", 0.1, 2.5],
    ["I alt", 3.95, 100],
    ["Ukjent", 3, null],
  ]);
  expect(headings(table)).toEqual(["Antall byer, vektet", "Prosent"]);
  expect(table).toMatchObject({ base: 4, unknown: 1, weighted: { column: "Innbyggere", base: 3.95, decimals: 1, least: 0.1 } });
});

test("a note names the column of the weights, and the units outside the base add up, those without weight with the others", () => {
  expect(tableOf({ kind: "distribution", of: { item: "plan" }, chart: null }, TOWNS).notes).toEqual([
    "Tallene er vektet med «Innbyggere».",
    "Av 7 byer er 4 med i grunnlaget. 1 har ikke svart. 2 mangler vekt.",
  ]);
});

test("a rule set's own sentence on the unknown is followed by those without weight", () => {
  const rules = weightedRules({ kind: "distribution", of: { item: "plan" }, chart: null });
  const [table] = tabulate(computedOf({ ...rules, words: { ...rules.words, unknownNote: "Ukjent: {unknown} av {size}." } }, TOWNS));
  expect(table?.notes.slice(1)).toEqual(["Ukjent: 1 av 7.", "2 mangler vekt."]);
});

test("a breakdown has the base of units beside that of weights, and small bases are of units", () => {
  const plan = { of: { item: "plan" }, in: ["Ja"] };
  const table = tableOf(
    { kind: "breakdown", by: { column: "region" }, share: [plan], shareLabel: "Med plan", chart: null },
    TOWNS.slice(0, 3),
  );
  expect(headings(table)).toEqual(["Med plan", "Antall byer, vektet", "Grunnlag", "Grunnlag, vektet", "Ukjent"]);
  expect(readable(table)).toEqual([
    ["Vest", 0, 0, 1, 2.1, 0],
    ["Øst", 100, 1.75, 2, 1.75, 0],
    ["I alt", 45.5, 1.75, 3, 3.85, 0],
    ["Ukjent", null, 0, 0, 0, 0],
  ]);
  expect(table.notes.at(-1)).toBe("Lite grunnlag, under 2: Vest (1). Tolk prosentene med varsomhet.");
});

test("a cross table is of the weights, and its small rows are still told by their number of units", () => {
  const table = tableOf({ kind: "cross", rows: { column: "region" }, columns: { item: "plan" }, percent: "rows" }, TOWNS.slice(0, 4));
  expect(readable(table)).toEqual([
    ["Vest", 0, 2.1, 0.1, 2.2, 0, 0, 95.5, 4.5],
    ["Øst", 1.75, 0, 0, 1.75, 0, 100, 0, 0],
    ["I alt", 1.75, 2.1, 0.1, 3.95, 0, 44.3, 53.2, 2.5],
    ["Ukjent", 0, 0, 0, 0, 0, null, null, null],
  ]);
  expect(table.notes.join()).not.toContain("Lite grunnlag"); // two units in each row
});

test("items are sorted by their weighted shares, with both bases", () => {
  const answers = [{ id: "ja", label: "Ja", answers: ["Ja"] }];
  const table = tableOf({ kind: "items", items: ["felt", "skilt"], answers, sort: "descending", chart: null }, TOWNS.slice(0, 2));
  expect(headings(table)).toEqual(["Ja", "Antall byer, vektet", "Grunnlag", "Grunnlag, vektet"]);
  expect(readable(table)).toEqual([
    ["Skilt", 100, 1.75, 2, 1.75],
    ["Sykkelfelt", 85.7, 1.5, 2, 1.75],
  ]);
});

test("the median of a summary is of the weights, its highest is not", () => {
  // Counts 2 (weight 1.5), 1 (weight 0.25) and 1 (weight 1): two of three towns have 1, and more than half of the weight has 2.
  const towns = [...TOWNS.slice(0, 2), town("08", { plan: "Ja", felt: "Nei", skilt: "Ja", bygd: "Lite" }, { folk: 1 })];
  const summary = { kind: "summary", indicators: ["dekning"] };
  expect(readable(tableOf(summary, towns))).toEqual([["Planens dekning (temaer)", 3, 2.75, 2, 2, 3]]);
  const unweighted = smallRules([{ id: "t", title: "T", base: RESPONDED, ...summary }]);
  expect(tabulate(computedOf(unweighted, towns))[0]?.rows[0]?.cells).toEqual([3, 1, 2, 3]);
});

test("responses and lists are facts of the sheet: each unit counts for one, also without weight", () => {
  const response = tableOf({ kind: "response", by: { column: "region" } }, TOWNS);
  expect(readable(response)).toEqual([
    ["Vest", 4, 3, 1, 75],
    ["Øst", 3, 3, 0, 100],
    ["I alt", 7, 6, 1, 85.7],
  ]);
  const list = tableOf({ kind: "list", where: [{ of: { item: "plan" }, in: ["Ja"] }], show: [] }, TOWNS);
  expect(list.rows.map(({ id }) => id)).toEqual(["01", "02", "06"]);
  expect([response.weighted, list.weighted]).toEqual([undefined, undefined]);
});

test("sums of weights are exact: ten of 0,1 are 1, and seven of a third are what seven of its decimals are", () => {
  const of = (weight: number, units: number) => {
    const towns = Array.from({ length: units }, (_, index) => town(String(index), { plan: "Ja" }, { folk: weight }));
    return tableOf({ kind: "distribution", of: { item: "plan" }, chart: null }, towns).rows[0]?.cells[0];
  };
  expect(of(0.1, 10)).toBe(1);
  expect(of(0.3, 3)).toBe(0.9);
  expect(of(1234.5678, 1000)).toBe(1234567.8);
  expect(of(1 / 3, 7)).toBeCloseTo(7 / 3, 12);
});

test("a share is rounded half up by whole numbers also where the weights are large", () => {
  const towns = [town("01", { plan: "Ja" }, { folk: 1_000_000_000_000.5 }), town("02", { plan: "Nei" }, { folk: 15_000_000_000_007.5 })];
  expect(tableOf({ kind: "distribution", of: { item: "plan" }, chart: null }, towns).rows[0]?.cells).toEqual([1_000_000_000_000.5, 6.3]);
});

test("whole weights are shown as whole numbers, and without any weight a table is empty", () => {
  const rule = { kind: "distribution", of: { item: "plan" }, chart: null };
  const whole = tableOf(rule, [town("01", { plan: "Ja" }, { folk: 12 })]);
  expect(whole).toMatchObject({ weighted: { base: 12, decimals: 0 }, columns: [{ decimals: 0 }, {}] });
  const none = tableOf(rule, [town("01", { plan: "Ja" })]);
  expect(none).toMatchObject({ base: 0, weighted: { base: 0, least: 0 } });
  expect(none.rows[0]?.cells).toEqual([0, null]);
  expect(none.notes[1]).toBe("Av 1 byer er 0 med i grunnlaget. 1 mangler vekt.");
});
