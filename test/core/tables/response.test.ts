import { readable, tableOf, town } from "../small-survey.ts";

const TOWNS = [
  town("01", { plan: "Ja" }, { region: "Øst", folk: 50 }),
  town("02", {}, { region: "Øst", folk: 500 }),
  town("03", { plan: "Nei" }, { region: "Vest", folk: 500 }),
  town("04", {}, { region: "Nord", folk: 90 }),
];

test("response by group: units, how many responded and how many did not, and the rate", () => {
  const table = tableOf({ kind: "response", by: { column: "region" } }, TOWNS);
  expect(table.columns.map(({ label }) => label)).toEqual(["Antall byer", "Har svart", "Frafall", "Svarprosent"]);
  expect(readable(table)).toEqual([
    ["Nord", 1, 0, 1, 0],
    ["Vest", 1, 1, 0, 100],
    ["Øst", 2, 1, 1, 50],
    ["I alt", 4, 2, 2, 50],
  ]);
  expect(table).toMatchObject({ base: 4, unknown: 0 });
});

test("by number of inhabitants; those without one are in a row of their own and in the total", () => {
  const rows = readable(tableOf({ kind: "response", by: { grouping: "storrelse" } }, [...TOWNS, town("05", { plan: "Ja" })]));
  expect(rows).toEqual([
    ["Under 100", 2, 1, 1, 50],
    ["100 eller flere", 2, 1, 1, 50],
    ["Ukjent", 1, 1, 0, 100],
    ["I alt", 5, 3, 2, 60],
  ]);
});

test("of no units there is no rate", () => {
  expect(readable(tableOf({ kind: "response", by: { grouping: "storrelse" } }, [])).at(-1)).toEqual(["I alt", 0, 0, 0, null]);
});
