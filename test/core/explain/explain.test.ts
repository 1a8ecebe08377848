import { explain, explainedUnit } from "../../../src/core/explain/explain.ts";
import type { ExplainedCrossing, ExplainedCount, ExplainedClasses, Explanation } from "../../../src/core/kinds/explanation.ts";
import { requireAnswers } from "../../../src/core/ruleset/require-answers.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { assessed, ticks, type Row } from "../assessed.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const ids = [...ssb2018.columns, ...ssb2018.items].map(({ id }) => id);

/** The same rows that `assessed` puts into its sheet, so that cells can be pointed at. */
function explained(id: string, rows: readonly Row[], unit = 0, ruleSet: RuleSet = ssb2018): Explanation {
  const cells = rows.map((row, index) =>
    ids.map((item) => (item === "kommunenr" ? (row[item] ?? String(index + 101).padStart(4, "0")) : (row[item] ?? null))),
  );
  return explain(id, unit, { assessment: assessed(rows, { ruleSet }), sheet: sheetOf([ids, ...cells]) });
}

const indicator = (explanation: Explanation) => explanation as ExplainedCount; // each test names an indicator
const composite = (explanation: Explanation) => explanation as ExplainedCrossing; // each test names a composite
const nominal = (explanation: Explanation) => explanation as ExplainedClasses; // each test names a nominal

const strategy: Row = { strategi: "Ja", ...ticks("strategi", 10, 13) };
const projects: Row = { prosjekt: "Ja", ...ticks("prosjekt", 6, 10) };

describe("an indicator is explained by its answers", () => {
  const { gate, items, count, highest, scores, value, valueLabel, source, unknown } = indicator(explained("strategi", [strategy]));

  test("each answer has its cell, and what it is worth", () => {
    expect(items).toHaveLength(13);
    expect(items[9]).toMatchObject({
      item: "strategi_10",
      label: "Robotisering",
      place: { row: 1, column: 14 },
      found: "Ja",
      answer: "Ja",
      points: 1,
    });
    expect(items[10]).toMatchObject({ item: "strategi_11", answer: "Nei", points: 0 });
  });

  test("the gate says that the rest is asked", () => {
    expect(gate).toMatchObject({ answers: [{ item: "strategi", answer: "Ja", place: { row: 1, column: 4 } }], isOpen: true });
  });

  test("the count stands among the cut points of the report", () => {
    expect({ count, highest, value, valueLabel, unknown }).toEqual({ count: 10, highest: 13, value: 3, valueLabel: "høy", unknown: null });
    expect(scores.map(({ counts }) => counts)).toEqual(["0", "1–5", "6–9", "10–11", "12–13"]);
    expect(source.section).toBe("3.2");
  });

  test("points are told with what each answer gives", () => {
    const ways = {
      tjeneste_01: "Noen tjenester",
      tjeneste_02: "Ingen tjenester",
      tjeneste_03: "Noen tjenester",
      tjeneste_04: "De fleste tjenestene",
    };
    const explanation = indicator(explained("tilbud", [ways]));
    // 1 for some in a simple way, 2 for some in a complex one, 4 for most in a complex one: section 5.2.
    expect(explanation.items.map(({ points }) => points)).toEqual([1, 0, 2, 4]);
    expect(explanation).toMatchObject({ measure: "points", count: 7, value: 4 });
  });

  test("a reconstructed wording is marked", () => {
    const explanation = indicator(explained("sky", [{ sky: "Ja", ...ticks("sky", 1, 15) }]));
    expect(explanation.items.find(({ item }) => item === "sky_10")?.reconstructed).toBe(true);
    expect(explanation.items.find(({ item }) => item === "sky_01")?.reconstructed).toBe(false);
  });
});

describe("a composite is explained by what is crossed", () => {
  test("score 3 and score 2 meet in grade 2", () => {
    const explanation = composite(explained("prioritering", [{ ...strategy, ...projects }]));
    expect([explanation.rows.value, explanation.columns.value, explanation.value]).toEqual([3, 2, 2]);
    expect(explanation.cells[3]?.[2]).toBe(2);
    expect(explanation.valueLabel).toBe("Omfattende IKT-strategi, men relativt få områder er berørt av IKT-prosjekter");
  });

  test("digital activity goes down to use, and use to cloud and procurement", () => {
    const { rows, columns } = composite(explained("aktivitet", [strategy]));
    expect([rows.id, columns.id]).toEqual(["bruk", "tilbud"]);
    expect([composite(rows).rows.id, composite(rows).columns.id]).toEqual(["sky", "innkjop"]);
  });

  test("it is unknown because one of the two is", () => {
    const explanation = composite(explained("prioritering", [{ ...strategy, ...projects, prosjekt: null }]));
    expect(explanation.unknown).toEqual({ why: "inputs_unknown", labels: ["IKT-prosjekter"] });
    expect(explanation.columns.unknown).toMatchObject({ why: "gate_blank", answer: { item: "prosjekt" } });
  });
});

describe("a nominal is explained by the conditions of its classes", () => {
  const recruited = { rekruttering: "Ja", rekrutteringsvansker: "Nei", ...ticks("funksjon", 12, 12, "Utelukkende interne", "Vet ikke") };

  test("each condition says what is asked, what is there and whether it holds", () => {
    const explanation = nominal(explained("kompetanse", [recruited]));
    expect(explanation).toMatchObject({ value: 5, reconstructed: true });
    expect(explanation.inputs.map(({ id }) => id)).toEqual(["intern", "rekrutteringsstatus"]);
    const chosen = explanation.classes.find(({ code }) => code === 5);
    expect(chosen?.conditions.map(({ holds }) => holds)).toEqual([true, true]);
    expect(explanation.classes.find(({ code }) => code === 6)?.conditions.map(({ holds }) => holds)).toEqual([true, false]);
  });

  test("«Vet ikke» fits no class, and says so", () => {
    const explanation = nominal(explained("rekrutteringsstatus", [{ ...recruited, rekruttering: "Vet ikke" }]));
    expect(explanation).toMatchObject({ value: null, unknown: { why: "no_class" } });
    expect(explanation.answers.map(({ item, answer }) => [item, answer])).toEqual([
      ["rekruttering", "Vet ikke"],
      ["rekrutteringsvansker", "Nei"],
    ]);
  });
});

describe("«Ukjent» says why", () => {
  test.each<[string, Row[], object]>([
    ["a row without answers", [{}, strategy], { why: "no_answers" }],
    [
      "a number on two rows",
      [
        { ...strategy, kommunenr: "0301" },
        { ...strategy, kommunenr: "301" },
      ],
      { why: "duplicate", rows: [1, 2] },
    ],
    ["an unanswered gate", [{ ...strategy, strategi: null }], { why: "gate_blank", answer: { place: { row: 1, column: 4 } } }],
    [
      "something that is no answer",
      [{ ...strategy, strategi_02: "Jaa" }],
      { why: "answers_invalid", answers: [{ item: "strategi_02", found: "Jaa" }] },
    ],
  ])("%s", (_, rows, unknown) => {
    expect(explained("strategi", rows).unknown).toMatchObject(unknown);
  });

  test("too few answers for the policy", () => {
    const row = { strategi: "Ja", strategi_01: "Ja", strategi_02: "Ja" };
    expect(explained("strategi", [row], 0, requireAnswers(ssb2018, 9)).unknown).toEqual({ why: "too_few_answers", answered: 2, needed: 9 });
  });

  test("an indicator with fewer questions than the policy asks for needs all of them", () => {
    const three = { tjeneste_01: "Noen tjenester", tjeneste_02: "Noen tjenester", tjeneste_03: "Noen tjenester" };
    const strict = requireAnswers(ssb2018, 9);
    expect(explained("tilbud", [three], 0, strict).unknown).toEqual({ why: "too_few_answers", answered: 3, needed: 4 });
    expect(indicator(explained("tilbud", [{ ...three, tjeneste_04: "Vet ikke" }], 0, strict)).count).toBe(4);
  });
});

test("the unit is told with its row", () => {
  const rows = [strategy, { ...strategy, kommunenr: "0301", kommune: "Oslo" }];
  expect(explainedUnit({ assessment: assessed(rows), sheet: sheetOf([]) }, 1)).toEqual({ id: "0301", name: "Oslo", row: 2 });
});

test("nothing of that id is an error of ours", () => {
  expect(() => explained("finnes_ikke", [strategy])).toThrow("finnes_ikke");
});
