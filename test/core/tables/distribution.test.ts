import { readable, tableOf, town } from "../small-survey.ts";

const BY_COUNT = { kind: "distribution", of: { count: "dekning" }, chart: "count" };

test("units by count, every possible count with its row, the total of the known, and last the unknown without a share", () => {
  const towns = [
    town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja" }),
    town("02", { plan: "Ja", felt: "Ja" }),
    town("03", { plan: "Ja", skilt: "Ja", annet: "Vet ikke" }),
    town("04", { plan: "Nei" }),
    town("05", {}),
    town("06", { felt: "Ja" }),
  ];
  const table = tableOf(BY_COUNT, towns);
  expect(readable(table)).toEqual([
    ["0", 1, 25],
    ["1", 2, 50],
    ["2", 0, 0],
    ["3", 1, 25],
    ["I alt", 4, 100],
    ["Ukjent", 2, null],
  ]);
  expect(table).toMatchObject({ rowTitle: "Antall temaer", base: 4, unknown: 2 });
  expect(table.notes[0]).toBe("Av 6 byer er 4 med i grunnlaget. 1 har ikke svart. 1 er ukjent.");
  expect(table.columns.map(({ label, unit }) => [label, unit])).toEqual([
    ["Antall byer", "count"],
    ["Prosent", "percent"],
  ]);
});

test("a share is rounded half up: 1 of 8 is 12,5 and 1 of 16 is 6,3", () => {
  const towns = (number: number) => Array.from({ length: number }, (_, index) => town(String(index), { plan: index === 0 ? "Nei" : "Ja" }));
  expect(tableOf(BY_COUNT, towns(8)).rows[0]?.cells).toEqual([8, 100]);
  const byAnswer = { kind: "distribution", of: { item: "plan" }, chart: null };
  expect(tableOf(byAnswer, towns(8)).rows[1]?.cells).toEqual([1, 12.5]);
  expect(tableOf(byAnswer, towns(16)).rows[1]?.cells).toEqual([1, 6.3]);
});

test("no unit known means no share, not zero per cent", () => {
  const table = tableOf(BY_COUNT, [town("01", {}), town("02", { felt: "Ja" })]);
  expect(readable(table)).toEqual([
    ["0", 0, null],
    ["1", 0, null],
    ["2", 0, null],
    ["3", 0, null],
    ["I alt", 0, null],
    ["Ukjent", 2, null],
  ]);
});

test("no units at all make a table of noughts without a note", () => {
  expect(tableOf(BY_COUNT, [])).toMatchObject({ base: 0, unknown: 0, notes: [] });
});

test("a unit that is known to be outside the base is not unknown; one that may be in it is", () => {
  const base = { label: "Byer med plan", where: [{ of: { item: "plan" }, in: ["Ja"] }] };
  const towns = [
    town("01", { plan: "Ja", bygd: "Alt" }),
    town("02", { plan: "Nei", bygd: "Alt" }),
    town("03", { bygd: "Alt" }),
    town("04", { plan: "Ja" }),
  ];
  const table = tableOf({ kind: "distribution", base, of: { item: "bygd" }, chart: null }, towns);
  expect(readable(table)).toEqual([
    ["Lite", 0, 0],
    ["Mye", 0, 0],
    ["Alt", 1, 100],
    ["I alt", 1, 100],
    ["Ukjent", 2, null],
  ]);
});

test("a unit that did not respond is unknown even where the register knows its value, unless that keeps it out of the base", () => {
  const base = { label: "Store byer", where: [{ of: { grouping: "storrelse" }, in: ["stor"] }] };
  const towns = [
    town("01", { plan: "Ja" }, { folk: 500, region: "Øst" }),
    town("02", {}, { folk: 500, region: "Øst" }),
    town("03", {}, { folk: 5, region: "Vest" }),
  ];
  const table = tableOf({ kind: "distribution", base, of: { column: "region" }, chart: null }, towns);
  expect(readable(table)).toEqual([
    ["Vest", 0, 0],
    ["Øst", 1, 100],
    ["I alt", 1, 100],
    ["Ukjent", 1, null],
  ]);
});

test("the rule's own note comes before what is said of the unknown", () => {
  expect(tableOf({ ...BY_COUNT, note: "0 er byer uten plan." }, [town("01", {})]).notes).toEqual([
    "0 er byer uten plan.",
    "Av 1 byer er 0 med i grunnlaget. 1 har ikke svart.",
  ]);
});
