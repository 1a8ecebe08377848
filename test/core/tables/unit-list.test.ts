import { tableOf, town } from "../small-survey.ts";

const BUILDERS = {
  kind: "list",
  base: { label: "Byer uten plan", where: [{ of: { score: "dekning" }, in: [0] }] },
  where: [{ of: { score: "bygging" }, in: [1, 2] }],
  show: [{ column: "region" }, { column: "folk" }, { count: "bygging" }, { score: "bygging" }, { item: "bygd" }],
};

test("the units for which the conditions hold, by number, with name and what the rule shows of them", () => {
  const towns = [
    town("12", { plan: "Nei", bygd: "Alt" }, { folk: 250, region: "Øst" }),
    town("03", { plan: "Nei", bygd: "Mye" }),
    town("01", { plan: "Nei", bygd: "Lite" }),
    town("02", { plan: "Ja", felt: "Ja", bygd: "Alt" }),
    town("04", { plan: "Nei", bygd: "Alle" }),
    town("05", {}),
  ];
  const table = tableOf(BUILDERS, towns);
  expect(table.columns.map(({ label, unit }) => [label, unit])).toEqual([
    ["By", "text"],
    ["Region", "text"],
    ["Innbyggere", "count"],
    ["Bygging, poeng", "count"],
    ["Bygging, score", "count"],
    ["Hvor mye er bygd?", "text"],
  ]);
  expect(table.rows.map(({ id, cells }) => [id, ...cells])).toEqual([
    ["03", "By 03", null, null, 0.5, 1, "Mye"],
    ["12", "By 12", "Øst", 250, 2, 2, "Alt"],
  ]);
  expect(table).toMatchObject({ rowTitle: "Bynummer", base: 4, unknown: 1 });
});

test("units with keys of letters and numbers are in the order that a person counts them", () => {
  const towns = ["V-10", "v-2", "V-1", "A 3", "V-2b"].map((id) => town(id, { plan: "Nei", bygd: "Alt" }));
  expect(tableOf(BUILDERS, towns).rows.map(({ id }) => id)).toEqual(["A 3", "V-1", "v-2", "V-2b", "V-10"]);
});

test("a quantity may have more values than a table can have rows", () => {
  const towns = Array.from({ length: 66_000 }, (_, folk) => town("01", folk === 65_999 ? { plan: "Nei", bygd: "Alt" } : {}, { folk }));
  expect(tableOf(BUILDERS, towns).rows.map(({ cells }) => cells[2])).toEqual([65_999]);
});
