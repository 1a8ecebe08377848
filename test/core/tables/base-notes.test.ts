import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { computedOf } from "../computed.ts";
import { smallRules, tableOf, town } from "../small-survey.ts";

const TOWNS = [
  ...Array.from({ length: 20 }, (_, index) => town(`1${index}`, { plan: "Ja", felt: "Ja" }, { region: "Øst" })),
  town("01", { plan: "Nei" }, { region: "Vest" }),
  town("02", { plan: "Vet ikke" }, { region: "Vest" }),
  town("03", { felt: "Ja" }, { region: "Vest" }),
  town("04", {}, { region: "Vest" }),
];
const WITH_PLAN = { label: "Byer med plan", where: [{ of: { item: "plan" }, in: ["Ja"] }] };
const FIELDS = { kind: "distribution", of: { item: "felt" }, chart: null, base: WITH_PLAN };

test("who is outside the base is said so that the numbers add up to all units", () => {
  expect(tableOf(FIELDS, TOWNS).notes).toEqual([
    "Av 24 byer er 20 med i grunnlaget. 2 hører ikke til grunnlaget. 1 har ikke svart. 1 er ukjent.",
  ]);
});

test("a rule says in its own words who its base leaves out", () => {
  const base = { ...WITH_PLAN, outside: "{number} har ikke plan." };
  expect(tableOf({ ...FIELDS, base }, TOWNS).notes[0]).toBe(
    "Av 24 byer er 20 med i grunnlaget. 2 har ikke plan. 1 har ikke svart. 1 er ukjent.",
  );
});

test("where all are in the base nothing is said of others", () => {
  expect(tableOf({ kind: "distribution", of: { item: "plan" }, chart: null }, TOWNS.slice(0, 22)).notes).toEqual([]);
});

test("a rule set's own sentence on the unknown, from before there were others, stands alone", () => {
  const rules = smallRules([{ id: "a", title: "A", ...FIELDS }]);
  const words = { ...rules.words, unknownNote: "Ukjent: {unknown} av {size}." };
  expect(tabulate(computedOf({ ...rules, words }, TOWNS))[0]?.notes).toEqual(["Ukjent: 2 av 24."]);
});

test("rows of fewer units than the limit are named with their number; the limit is the rule set's", () => {
  const regions = { kind: "breakdown", by: { column: "region" }, share: WITH_PLAN.where, shareLabel: "Prosent", chart: null };
  expect(tableOf(regions, TOWNS).notes.at(-1)).toBe("Lite grunnlag, under 20: Vest (2). Tolk prosentene med varsomhet.");
  const rules = { ...smallRules([{ id: "a", title: "A", base: { label: "Alle" }, ...regions }]), smallBase: 2 };
  expect(tabulate(computedOf(rules, TOWNS))[0]?.notes).toEqual(["Av 24 byer er 22 med i grunnlaget. 1 har ikke svart. 1 er ukjent."]);
});

test("in a cross table the small rows are named, or the small columns where the shares are of columns", () => {
  const cross = { kind: "cross", rows: { column: "region" }, columns: { item: "plan" } };
  const last = (percent: string) => tableOf({ ...cross, percent }, TOWNS).notes.at(-1);
  expect(last("rows")).toBe("Lite grunnlag, under 20: Vest (2). Tolk prosentene med varsomhet.");
  expect(last("columns")).toBe("Lite grunnlag, under 20: Nei (1); Vet ikke (1). Tolk prosentene med varsomhet.");
  expect(last("total")).not.toContain("Lite grunnlag");
  expect(last("none")).not.toContain("Lite grunnlag");
});

test("a list says how many of its base it has", () => {
  expect(tableOf({ kind: "list", where: WITH_PLAN.where, show: [] }, TOWNS).notes[0]).toBe("20 av 23 i grunnlaget.");
});
