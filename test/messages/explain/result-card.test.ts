import { cellExplainer } from "../../../src/core/layout/notes/explained-cells.ts";
import { noteText } from "../../../src/messages/explain/note-text.ts";
import { resultCard } from "../../../src/messages/explain/result-card.ts";
import type { ExplainedUnit, ExplainedCombination } from "../../../src/core/kinds/explanation.ts";
import { assessed, ticks } from "../../core/assessed.ts";
import { sheetOf, ssb2018 } from "../../core/surveys.ts";

const ids = [...ssb2018.columns, ...ssb2018.items].map(({ id }) => id);
const row: Readonly<Record<string, string>> = { strategi: "Ja", ...ticks("strategi", 10, 13) };
const cells = ids.map((id) => (id === "kommunenr" ? "0101" : (row[id] ?? null)));
const explain = cellExplainer({ assessment: assessed([row]), sheet: sheetOf([ids, cells]) });

test.each([
  ["nb", "10 av 13 områder gir score 3, «høy» (10–11).", "Resultat", "Hvorfor", "Antall", "Neste"],
  ["en", "10 of 13 områder give score 3, “høy” (10–11).", "Result", "Why", "Count", "Next"],
] as const)("a card in %s says what a note says, under names, with the count as a number", (language, why, ...names) => {
  const cell = explain("strategi", 0);
  const { title, facts } = resultCard(cell, language);
  const [result, whyName, count, takes] = names;
  expect(title).toContain("0101");
  expect(facts.map(({ name }) => name)).toEqual([result, count, whyName, takes]);
  expect(facts.find(({ name }) => name === count)?.value).toBe(10);
  expect(facts.find(({ name }) => name === whyName)?.value).toBe(why);
  const note = noteText(cell.explanation, cell.takes, language);
  expect(facts.flatMap(({ value }) => (typeof value === "string" ? [value] : [])).join("\n")).toBe(note);
});

test("two facts with one name are told apart", () => {
  const part = (label: string) => ({ explanation: { ...explain("strategi", 0).explanation, label }, number: 3, weight: 1 });
  const own = explain("strategi", 0).explanation;
  const { kind, id, label, source, value, valueLabel, unknown } = own;
  const result = { kind, id, label, source, value, valueLabel, unknown };
  const explanation = {
    ...result,
    parts: [part("Antall"), part("Antall")],
    count: 6,
    highest: 9,
    measure: "sum",
    unit: "poeng",
    scores: [],
  };
  const unit: ExplainedUnit = { id: "0101", name: "Halden", row: 1 };
  const card = resultCard({ explanation: explanation as unknown as ExplainedCombination, takes: null, unit }, "nb");
  expect(card.title).toBe(`${own.label}: Halden`);
  expect(card.facts.map(({ name }) => name)).toEqual(["Resultat", "Antall", "Hvorfor", "Antall (2)", "Antall (3)"]);
});
