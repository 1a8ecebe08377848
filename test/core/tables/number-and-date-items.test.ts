import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { assessed, type Row } from "../assessed.ts";
import { readable, smallRules } from "../small-survey.ts";

const small = smallRules();

/** Cycling towns that were asked how many kilometres they have, and when the plan was adopted. */
const rules = RuleSet.parse({
  ...small,
  items: [...small.items, { id: "km", label: "Kilometer", number: { from: 0, to: 500 } }, { id: "vedtatt", label: "Vedtatt", date: true }],
  groupings: [
    ...small.groupings,
    {
      kind: "bands",
      id: "lengde",
      label: "Lengde",
      of: { item: "km" },
      bands: [
        { id: "kort", label: "Under 9,5 km", from: 0 },
        { id: "lang", label: "9,5 km eller mer", from: 9.5 },
      ],
    },
  ],
  tables: [
    { kind: "distribution", id: "lengde", title: "Byer etter lengde", base: { label: "Alle" }, of: { grouping: "lengde" }, chart: null },
    { kind: "distribution", id: "vedtatt", title: "Byer etter vedtak", base: { label: "Alle" }, of: { item: "vedtatt" }, chart: null },
    {
      kind: "list",
      id: "byer",
      title: "Byer",
      base: { label: "Alle" },
      where: [{ of: { item: "plan" }, in: ["Nei"] }],
      show: [{ item: "vedtatt" }, { item: "km" }],
    },
  ],
});

const town = (nummer: string, row: Row): Row => ({ nummer, plan: "Nei", bygd: "Mye", ...row });
const assessment = assessed(
  [
    town("01", { km: 9.4, vedtatt: { date: "2018-03-01" } }),
    town("02", { km: "9,5", vedtatt: "01.03.2018" }),
    town("03", { km: 500, vedtatt: { date: "2018-03-01" } }),
    town("04", {}),
    town("05", { km: 501 }),
  ],
  { ruleSet: rules },
);
const rowsOf = (id: string) => tablesOf(assessment).flatMap((table) => (table.id === id ? readable(table) : []));

test("numbers that are answers are in bands, the lower bound in; a blank and one that cannot be right are unknown", () => {
  expect(rowsOf("lengde")).toEqual([
    ["Under 9,5 km", 1, 33.3],
    ["9,5 km eller mer", 2, 66.7],
    ["I alt", 3, 100],
    ["Ukjent", 2, null],
  ]);
});

test("dates that are answers stand in tables as in their cells, a date of the sheet's own as the day that it is", () => {
  expect(rowsOf("vedtatt").slice(0, 2)).toEqual([["01.03.2018", 1, 33.3], ["2018-03-01", 2, 66.7]]); // prettier-ignore
  expect(rowsOf("byer").map(([, , date, km]) => [date, km])).toEqual([
    ["2018-03-01", "9,4"],
    ["01.03.2018", "9,5"],
    ["2018-03-01", "500"],
    [null, null],
    [null, null],
  ]);
});
