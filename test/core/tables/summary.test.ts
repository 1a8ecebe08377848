import { readable, tableOf, town } from "../small-survey.ts";

const SUMMARY = { kind: "summary", indicators: ["dekning", "bygging"] };

test("the median is of those who pass the gate, the lower middle of an even number; closed gates and unknowns are left out", () => {
  const towns = [
    town("01", { plan: "Ja", felt: "Ja", bygd: "Lite" }),
    town("02", { plan: "Ja", felt: "Ja", skilt: "Ja", bygd: "Mye" }),
    town("03", { plan: "Nei", bygd: "Mye" }),
    town("04", { plan: "Nei" }),
    town("05", { felt: "Ja", bygd: "Mest" }),
    town("06", {}),
  ];
  const table = tableOf(SUMMARY, towns);
  // counts 1 and 2 of the two with a plan; points 0, 0,5 and 0,5 of all with a readable or blank answer, and 0 of the fourth
  expect(readable(table)).toEqual([
    ["Planens dekning (temaer)", 2, 1, 2, 3],
    ["Bygging (poeng)", 4, 0, 0.5, 2],
  ]);
  expect(table.columns.map(({ label }) => label)).toEqual(["Grunnlag", "Median", "Høyeste verdi", "Høyest mulige verdi"]);
  expect(table).toMatchObject({ base: 5, unknown: 1 });
});

test("nobody to take the median of gives none", () => {
  expect(readable(tableOf(SUMMARY, [town("01", {})]))).toEqual([
    ["Planens dekning (temaer)", 0, null, null, 3],
    ["Bygging (poeng)", 0, null, null, 2],
  ]);
});
