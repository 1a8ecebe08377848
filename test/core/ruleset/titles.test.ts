import { titleOf, periodText } from "../../../src/core/ruleset/titles.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { computedOf } from "../computed.ts";
import { smallRules, tableOf, town } from "../small-survey.ts";

test("a title says what, by what, then the period and the unit", () => {
  const rules = { ...smallRules(), period: "2018K1" };
  expect(titleOf("Byer etter plan", "countAndPercent", rules)).toBe("Byer etter plan. 1. kvartal 2018. Antall og prosent");
  expect(titleOf("Byer etter plan", "percent", rules)).toBe("Byer etter plan. 1. kvartal 2018. Prosent");
  expect(titleOf("Byer uten plan", null, rules)).toBe("Byer uten plan. 1. kvartal 2018");
});

test("a quarter is written out in the rule set's words, another period stands as it is, and none is left out", () => {
  expect(periodText("2024K3", "{quarter}. kvartal {year}")).toBe("3. kvartal 2024");
  expect(periodText("2024K3", "Q{quarter} {year}")).toBe("Q3 2024");
  expect(["2020", "våren 2020", "2020K5", ""].map((period) => periodText(period, "x"))).toEqual(["2020", "våren 2020", "2020K5", ""]);
  expect(titleOf("Byer", "count", { ...smallRules(), period: "" })).toBe("Byer. Antall");
});

test("tables of shares alone, of numbers alone and of both say which in their title", () => {
  const two = ["Ja", "Nei"].map((answer) => ({ id: answer.toLowerCase(), label: answer, answers: [answer] }));
  const items = { kind: "items", items: ["felt"], sort: "asListed", chart: null };
  const cross = { kind: "cross", rows: { item: "plan" }, columns: { item: "felt" } };
  expect(tableOf({ ...items, answers: two }, []).title).toBe("Tabell. 2020. Prosent");
  expect(tableOf({ ...items, answers: two.slice(0, 1) }, []).title).toBe("Tabell. 2020. Antall og prosent");
  expect(tableOf({ ...cross, percent: "none" }, []).title).toBe("Tabell. 2020. Antall");
  expect(tableOf({ ...cross, percent: "rows" }, []).title).toBe("Tabell. 2020. Antall og prosent");
});

test("a table has the publication's number, its chart only that of a figure, and other data have neither", () => {
  const head = { kind: "distribution", of: { item: "plan" }, chart: "count", title: "Byer", base: { label: "Alle" } };
  const rules = smallRules([
    { ...head, id: "t", table: "Tabell 1" },
    { ...head, id: "f", figure: "Figur 2" },
    { ...head, id: "n" },
  ]);
  const computed = computedOf(rules, [town("01", { plan: "Ja" })]);
  const numbers = (isOtherData: boolean) => tabulate({ ...computed, isOtherData }).map((table) => [table.number, table.figureNumber]);
  expect(numbers(false)).toEqual([["Tabell 1", null], ["Figur 2", "Figur 2"], [null, null]]); // prettier-ignore
  expect(numbers(true)).toEqual([[null, null], [null, null], [null, null]]); // prettier-ignore
});
