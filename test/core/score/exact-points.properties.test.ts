import fc from "fast-check";
import { check } from "../../../src/core/check.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { rangeOf, scoreIntervals } from "../../../src/core/score/intervals.ts";
import { assessed } from "../assessed.ts";

/** Points as whole thousandths, so that the oracle never sees a fraction. */
interface Case {
  readonly thousandths: readonly (readonly [number, number])[];
  readonly answers: readonly (readonly ("Litt" | "Mye" | "Nei")[])[];
  readonly limits: readonly number[];
}

const asDecimal = (thousandths: number) => Number(`${thousandths}e-3`);

function surveyOf({ thousandths, limits }: Case): RuleSet {
  const items = thousandths.map((_, index) => `i${index + 1}`);
  return RuleSet.parse({
    version: 2,
    id: "desimaler",
    revision: "1",
    title: "Desimaler",
    period: "2024",
    sources: [{ title: "Desimaler", reference: "Laget for prøvene" }],
    unit: { singular: "skole", plural: "skoler", register: null },
    columns: [{ id: "nr", role: "id", label: "Nummer", digits: 4 }],
    answerLists: { hvor_mye: { answers: ["Nei", "Litt", "Mye"] } },
    items: items.map((id) => ({ id, label: `Spørsmål ${id}`, answers: "hvor_mye", provenance: "ours" })),
    scales: { s: ["0", ...limits.map((_, index) => String(index + 1))] },
    cutPoints: "fixed",
    missing: { policy: "notCounted" },
    indicators: [
      {
        id: "sum",
        label: "Sum",
        measure: "points",
        unit: "poeng",
        items,
        points: thousandths.flatMap(([little, much], index) => [
          { answers: ["Litt"], points: asDecimal(little), items: [items[index]] },
          { answers: ["Mye"], points: asDecimal(much), items: [items[index]] },
        ]),
        scale: "s",
        cutPoints: { method: "fixed", limits: limits.map(asDecimal), shares: limits.slice(1).map((_, index) => index + 1) },
        source: { section: "1" },
      },
    ],
  });
}

const worth = fc.integer({ min: 0, max: 3000 });
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .record({
      thousandths: fc.array(fc.tuple(worth, worth), { minLength: size, maxLength: size }),
      answers: fc.array(fc.array(fc.constantFrom("Litt", "Mye", "Nei"), { minLength: size, maxLength: size }), {
        minLength: 1,
        maxLength: 20,
      }),
      picked: fc.uniqueArray(fc.nat({ max: 19 }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ thousandths, answers, picked }) => {
      const sums = answers.map((row) => sumOf(row, thousandths));
      const limits = [...new Set(picked.flatMap((place) => sums[place] ?? []).filter((sum) => sum > 0))].sort((a, b) => a - b);
      return { thousandths, answers, limits: limits.length > 0 ? limits : [1] };
    }),
);

function sumOf(answers: readonly string[], thousandths: Case["thousandths"]): number {
  return answers.reduce((sum, answer, index) => {
    const [little, much] = thousandths[index] ?? [0, 0];
    return sum + (answer === "Litt" ? little : answer === "Mye" ? much : 0);
  }, 0);
}

test("points with decimals add up exactly, and reach a limit that they add up to", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const ruleSet = surveyOf(one);
      const { indicators } = assessed(
        one.answers.map((row) => Object.fromEntries(row.map((answer, index) => [`i${index + 1}`, answer]))),
        { ruleSet },
      );
      const result = indicators.get("sum");
      one.answers.forEach((row, unit) => {
        const sum = sumOf(row, one.thousandths);
        expect(result?.counts[unit]).toBe(asDecimal(sum));
        expect(result?.scores[unit]).toBe(one.limits.filter((limit) => sum >= limit).length);
      });
    }),
  );
});

test("a limit that the best answers together just reach is accepted", () => {
  const four = surveyOf({ thousandths: [2800, 400, 400, 400].map((much) => [0, much]), answers: [], limits: [4000] });
  expect(check(four)).toEqual([]);
  const five = surveyOf({ thousandths: [2800, 400, 400, 400].map((much) => [0, much]), answers: [], limits: [4100] });
  expect(check(five)).toMatchObject([{ code: "limit_above_maximum", limit: 4.1, maximum: 4 }]);
});

test("intervals of points with decimals meet without a gap", () => {
  const ruleSet = surveyOf({ thousandths: [[700, 1400], [100, 200], [0, 1400]], answers: [], limits: [1600, 2900] }); // prettier-ignore
  const [indicator] = ruleSet.indicators;
  expect(indicator && scoreIntervals([1.6, 2.9], rangeOf(indicator, ruleSet), ruleSet.words)).toEqual(["0–1,5", "1,6–2,8", "2,9–3"]);
});
