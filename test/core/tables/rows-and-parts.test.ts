import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { computedOf } from "../computed.ts";
import { readable, smallRules, tableOf, town } from "../small-survey.ts";

const TOWNS = [
  town("01", { plan: "Ja", bygd: "Mye" }, { region: "Øst" }),
  town("02", { plan: "Nei", bygd: "Alt" }, { region: "Vest" }),
  town("03", { plan: "Ja", bygd: "Alt" }, { region: "Øst" }),
  town("04", { plan: "Ja", bygd: "Lite" }),
];
const HEAD = { title: "Byer etter plan", base: { label: "Alle" } };

test("rows stand in the order that the rule gives, the others after them as they come, and the total is last", () => {
  const built = { kind: "distribution", of: { item: "bygd" }, chart: null };
  expect(readable(tableOf({ ...built, order: ["Alt", "Lite"] }, TOWNS)).map(([label]) => label)).toEqual([
    "Alt",
    "Lite",
    "Mye",
    "I alt",
    "Ukjent",
  ]);
  const regions = {
    kind: "breakdown",
    by: { column: "region" },
    share: [{ of: { item: "plan" }, in: ["Ja"] }],
    shareLabel: "Prosent",
    chart: null,
  };
  expect(tableOf({ ...regions, order: ["Øst"] }, TOWNS).rows.map(({ id }) => id)).toEqual(["Øst", "Vest", "total", "unknown"]);
  const scores = { kind: "distribution", of: { score: "bygging" }, chart: null };
  expect(tableOf({ ...scores, order: [2, 1, 0] }, TOWNS).rows.map(({ id }) => id)).toEqual(["2", "1", "0", "total", "unknown"]);
});

test("a table split by a category is one table for each of its values, with the value in title and base", () => {
  const rules = smallRules([
    { ...HEAD, id: "plan", kind: "distribution", of: { item: "plan" }, chart: null, splitBy: { column: "region" } },
  ]);
  const tables = tabulate(computedOf(rules, TOWNS));
  expect(tables.map(({ id, title, base, unknown }) => [id, title, base, unknown])).toEqual([
    ["plan.1", "Byer etter plan. Region: Vest. 2020. Antall og prosent", 1, 1],
    ["plan.2", "Byer etter plan. Region: Øst. 2020. Antall og prosent", 2, 1],
  ]);
  expect(tables[1] && readable(tables[1]).slice(0, 2)).toEqual([["Ja", 2, 100], ["Nei", 0, 0]]); // prettier-ignore
});

test("any kind of table can be split: shares of items, and a list", () => {
  const answers = [{ id: "ja", label: "Ja", answers: ["Ja"] }];
  const rules = smallRules([
    { ...HEAD, id: "a", kind: "items", items: ["plan"], answers, sort: "asListed", chart: null, splitBy: { item: "bygd" } },
    { ...HEAD, id: "b", kind: "list", where: [{ of: { item: "plan" }, in: ["Ja"] }], show: [], splitBy: { item: "bygd" } },
  ]);
  const tables = tabulate(computedOf(rules, TOWNS));
  expect(tables.map(({ id }) => id)).toEqual(["a.1", "a.2", "a.3", "b.1", "b.2", "b.3"]);
  expect(tables.map(({ rows }) => rows.map(({ id, cells }) => [id, cells[0]]))).toEqual([
    [["plan", 100]],
    [["plan", 100]],
    [["plan", 50]],
    [["04", "By 04"]],
    [["01", "By 01"]],
    [["03", "By 03"]], // prettier-ignore
  ]);
});

test("the head of the rows can be the rule's own", () => {
  expect(tableOf({ kind: "distribution", of: { item: "bygd" }, chart: null, rowTitle: "Andel bygd" }, TOWNS).rowTitle).toBe("Andel bygd");
});
