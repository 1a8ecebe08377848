import { readable, tableOf, town } from "../small-survey.ts";

const TOWNS = [
  town("01", { plan: "Ja", bygd: "Alt" }),
  town("02", { plan: "Ja", bygd: "Lite" }),
  town("03", { plan: "Ja", bygd: "Lite" }),
  town("04", { plan: "Nei", bygd: "Lite" }),
  town("05", { plan: "Ja" }),
  town("06", { bygd: "Mye" }),
  town("07", {}),
];
const PLAN_BY_BUILT = { kind: "cross", rows: { item: "plan" }, columns: { item: "bygd" }, percent: "none" };

test("units by two variables, with the totals of the known, and the unknown in a row and a column of their own", () => {
  const table = tableOf(PLAN_BY_BUILT, TOWNS);
  expect(table.columns.map(({ label }) => label)).toEqual(["Lite", "Mye", "Alt", "I alt", "Ukjent"]);
  expect(readable(table)).toEqual([
    ["Ja", 2, 0, 1, 3, 1],
    ["Nei", 1, 0, 0, 1, 0],
    ["Vet ikke", 0, 0, 0, 0, 0],
    ["I alt", 3, 0, 1, 4, 1],
    ["Ukjent", 0, 1, 0, 1, 1],
  ]);
  expect(table).toMatchObject({ base: 4, unknown: 3 });
});

/** The per cent columns of the rows of known values and the total. */
function percents(percent: string) {
  return tableOf({ ...PLAN_BY_BUILT, percent }, TOWNS).rows.map(({ cells }) => cells.slice(5));
}

test("per cent of the row: an empty row has none", () => {
  expect(percents("rows")).toEqual([
    [66.7, 0, 33.3],
    [100, 0, 0],
    [null, null, null],
    [75, 0, 25],
    [null, null, null],
  ]);
});

test("per cent of the column: an empty column has none", () => {
  expect(percents("columns")).toEqual([
    [66.7, null, 100],
    [33.3, null, 0],
    [0, null, 0],
    [100, null, 100],
    [null, null, null],
  ]);
});

test("per cent of all", () => {
  expect(percents("total")).toEqual([
    [50, 0, 25],
    [25, 0, 0],
    [0, 0, 0],
    [75, 0, 25],
    [null, null, null],
  ]);
});

test("per cent columns say what they are of, and have ids of their own", () => {
  const { columns } = tableOf({ ...PLAN_BY_BUILT, percent: "rows" }, TOWNS);
  expect(columns.slice(5).map(({ id, label, unit }) => [id, label, unit])).toEqual([
    ["Lite.percent", "Lite, prosent", "percent"],
    ["Mye.percent", "Mye, prosent", "percent"],
    ["Alt.percent", "Alt, prosent", "percent"],
  ]);
});

test("a unit that did not respond is unknown in the row of what the register knows of it", () => {
  const rule = { ...PLAN_BY_BUILT, rows: { grouping: "storrelse" }, columns: { column: "region" } };
  const towns = [town("01", { plan: "Ja" }, { folk: 50, region: "Øst" }), town("02", {}, { folk: 500, region: "Øst" })];
  expect(readable(tableOf(rule, towns))).toEqual([
    ["Under 100", 1, 1, 0],
    ["100 eller flere", 0, 0, 1],
    ["I alt", 1, 1, 1],
    ["Ukjent", 0, 0, 0],
  ]);
});
