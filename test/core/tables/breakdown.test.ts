import { readable, tableOf, town } from "../small-survey.ts";

const PLANS = {
  kind: "breakdown",
  by: { grouping: "storrelse" },
  share: [{ of: { item: "plan" }, in: ["Ja"] }],
  shareLabel: "Prosent med plan",
  chart: "column",
};

test("for each group the share, how many it is, of how many, and how many are not known", () => {
  const towns = [
    town("01", { plan: "Ja" }, { folk: 50 }),
    town("02", { plan: "Nei" }, { folk: 60 }),
    town("03", { plan: "Vet ikke" }, { folk: 70 }),
    town("04", { felt: "Ja" }, { folk: 80 }),
    town("05", { plan: "Ja" }, { folk: 100 }),
    town("06", {}, { folk: 200 }),
    town("07", { plan: "Ja" }),
    town("08", {}),
  ];
  const table = tableOf(PLANS, towns);
  expect(readable(table)).toEqual([
    ["Under 100", 33.3, 1, 3, 1],
    ["100 eller flere", 100, 1, 1, 1],
    ["I alt", 60, 3, 5, 3],
    ["Ukjent", null, 1, 1, 1],
  ]);
  expect(table).toMatchObject({ rowTitle: "Størrelse", base: 5, unknown: 3 });
  expect(table.columns.map(({ label }) => label)).toEqual(["Prosent med plan", "Antall byer", "Grunnlag", "Ukjent"]);
});

test("the base narrows the denominator: of those who build, how many have a plan", () => {
  const base = { label: "Byer som bygger", where: [{ of: { grouping: "bygd_noe" }, in: ["noe"] }] };
  const towns = [
    town("01", { plan: "Ja", bygd: "Alt" }, { folk: 50 }),
    town("02", { plan: "Nei", bygd: "Mye" }, { folk: 50 }),
    town("03", { plan: "Ja", bygd: "Lite" }, { folk: 50 }),
  ];
  // «Lite» is in no group, so that it cannot be said whether the third town builds
  expect(readable(tableOf({ ...PLANS, base }, towns))).toEqual([
    ["Under 100", 50, 1, 2, 1],
    ["100 eller flere", null, 0, 0, 0],
    ["I alt", 50, 1, 2, 1],
    ["Ukjent", null, 0, 0, 0],
  ]);
});
