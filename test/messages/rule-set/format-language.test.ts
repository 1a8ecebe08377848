import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import { ssb2018 } from "../../core/surveys.ts";

/** What is said of the 2018 rules with one change, a line a fault. */
function said(change: Record<string, unknown>, language: "nb" | "en" = "nb"): readonly string[] {
  const loaded = loadRuleSet({ ...ssb2018, ...change }, formatTexts(language), ["kommuner-2018"]);
  return loaded.kind === "format" ? loaded.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

const [item, ...items] = ssb2018.items;
const [table, ...tables] = ssb2018.tables;

test.each<[string, Record<string, unknown>, string, string]>([
  ["a field that is missing", { title: undefined }, "title: mangler; skal være tekst.", "title: is missing; it should be text."],
  [
    "text where a list should be",
    { items: "strategi" },
    "items: skal være en liste […], men er tekst.",
    "items: should be a list […], but is text.",
  ],
  [
    "a misspelt choice",
    { cutPoints: "fixd" },
    "cutPoints: «fixd» er ikke lov; skal være én av «fixed», «recomputed». Mente du «fixed»?",
    "cutPoints: “fixd” is not allowed; it should be one of “fixed”, “recomputed”. Did you mean “fixed”?",
  ],
  ["a misspelt field", { titel: "x" }, ": ukjent felt: «titel». Mente du «title»?", ": unknown field: “titel”. Did you mean “title”?"],
  [
    "an id with capitals, by the id",
    { items: [{ ...item, id: "Strategi" }, ...items] },
    "items.Strategi.id: «Strategi» kan ikke brukes. Bruk bokstavene a–z, tall og «_», uten mellomrom, æ, ø og å.",
    "items.Strategi.id: “Strategi” cannot be used. Use the letters a–z, digits and “_”, without blanks or other letters.",
  ],
  [
    "a field deep inside, by ids",
    { items: [{ ...item, label: "" }, ...items] },
    "items.strategi.label: er tom; skal ha tekst.",
    "items.strategi.label: is empty; it should have text.",
  ],
  [
    "a kind of table that there is not",
    { tables: [{ ...table, kind: "distributon" }, ...tables] },
    "tables.har-strategi.kind: «distributon» er ikke lov; skal være én av «distribution», «items», «breakdown», «cross», «response», «summary», «map», «list». Mente du «distribution»?",
    "tables.har-strategi.kind: “distributon” is not allowed; it should be one of “distribution”, “items”, “breakdown”, “cross”, “response”, “summary”, “map”, “list”. Did you mean “distribution”?",
  ],
  [
    "no indicators",
    { indicators: [] },
    "indicators: er tom; skal ha minst ett element.",
    "indicators: is empty; it should have at least one element.",
  ],
  [
    "digits that are not whole",
    { columns: [{ id: "nr", role: "id", label: "Nr", digits: 1.5 }] },
    "columns.nr.digits: skal være et helt tall, men er et tall.",
    "columns.nr.digits: should be a whole number, but is a number.",
  ],
])("%s is said in words, with the nearest that would be right", (_, change, nb, en) => {
  expect(said(change)).toEqual([nb]);
  expect(said(change, "en")).toEqual([en]);
});

test("of a variable's forms the one that is nearly met is explained", () => {
  const faults = said({ tables: [{ ...table, of: { scor: "strategi" } }, ...tables] });
  expect(faults).toEqual([expect.stringMatching(/^tables\.har-strategi\.of: /)]);
});
