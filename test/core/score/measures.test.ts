import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { assessed, resultsOf, type Row } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";

const LIST = { answers: ["Uenig", "Verken", "Enig", "Svært enig", "Vet ikke"], missing: ["Vet ikke"] };
const POINTS = [
  { answers: ["Verken"], points: 1 },
  { answers: ["Enig"], points: 2.5 },
  { answers: ["Uenig"], points: -2 },
];

/** Rules with four statements a–d, two numbers x and y, a filter question p of yes and no, and one indicator that is changed so. */
function rules(
  indicator: object,
  { items = {}, ...more }: { items?: Readonly<Record<string, object>> } & Readonly<Record<string, unknown>> = {},
) {
  const item = (id: string, rest: object) => ({ id, label: `Spørsmål ${id}`, ...rest, ...items[id] });
  return RuleSet.parse({
    ...smallRules(),
    columns: [{ id: "nr", role: "id", label: "Nr" }],
    answerLists: { grad: LIST, ja_nei: { answers: ["Ja", "Nei", "Vet ikke"], missing: ["Vet ikke"] } },
    items: [
      ...["a", "b", "c", "d"].map((id) => item(id, { answers: "grad" })),
      ...["x", "y"].map((id) => item(id, { number: {} })),
      ...["p", "q"].map((id) => item(id, { answers: "ja_nei" })),
    ],
    scales: { to: ["lav", "høy"] },
    indicators: [
      {
        ...{ id: "i", label: "I", measure: "sum", unit: "poeng", items: ["a", "b", "c", "d"], points: POINTS },
        ...{ scale: "to", cutPoints: { method: "fixed", limits: [1] }, ...indicator },
      },
    ],
    ...{ composites: [], groupings: [], nominals: [], tables: [] },
    ...more,
  });
}

/** The indicator's number for a row of answers; null for unknown. */
const valueOf = (row: Row, ruleSet: RuleSet) => resultsOf(assessed([row], { ruleSet })).i_poeng;
const answers = (a: string | null, b: string | null = null, c: string | null = null, d: string | null = null): Row => ({ a, b, c, d });

/** An indicator, answers, and the value worked by hand; the name has the arithmetic. */
type Case = readonly [name: string, indicator: object, row: Row, value: number | null];

describe("points are added up", () => {
  test.each<Case>([
    ["1 + 2,5 − 2 = 1,5", {}, answers("Verken", "Enig", "Uenig"), 1.5],
    ["−2 − 2 − 2 − 2 = −8", {}, answers("Uenig", "Uenig", "Uenig", "Uenig"), -8],
    ["2,5 − 2 + 0 = 0,5: an answer that no line has is worth 0", {}, answers("Enig", "Uenig", "Svært enig"), 0.5],
    ["3 × 2,5 + 0,5 × 1 = 8, weights 3 and 0,5", { weights: { a: 3, b: 0.5 } }, answers("Enig", "Verken"), 8],
    ["0,1 × 1 + 0,2 × 1 = 0,3 and no other fraction", { weights: { a: 0.1, b: 0.2 } }, answers("Verken", "Verken"), 0.3],
    [
      "2,5 + (−2 + 2,5 − 2,5) = 0,5: b is turned, so its highest, 2,5, becomes its lowest, −2",
      { reversed: ["b"] },
      answers("Enig", "Enig"),
      0.5,
    ],
    ["2 × (−2 + 2,5 − (−2)) = 5: turned, then weighted by 2", { reversed: ["b"], weights: { b: 2 } }, answers(null, "Uenig"), 5],
    ["nothing answered is not known", {}, answers(null), null],
    ["nothing but «Vet ikke» is not known", {}, answers("Vet ikke", "Vet ikke", "Vet ikke", "Vet ikke"), null],
    ["«Vet ikke» adds nothing: 1 + 0 = 1", {}, answers("Verken", "Vet ikke"), 1],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules(indicator))).toBe(value);
  });
});

describe("a mean is of what is answered", () => {
  test.each<Case>([
    ["(1 + 2,5) / 2 = 1,75", {}, answers("Verken", "Enig"), 1.75],
    ["(2,5 + 2,5 − 2 + 0) / 4 = 0,75", {}, answers("Enig", "Enig", "Uenig", "Svært enig"), 0.75],
    ["(1 + 2,5) / 2 = 1,75: «Vet ikke» is not among them", {}, answers("Verken", "Enig", "Vet ikke", "Vet ikke"), 1.75],
    ["(3 × 1 + 1 × 2,5) / (3 + 1) = 1,375", { weights: { a: 3 } }, answers("Verken", "Enig"), 1.375],
    ["(1 + 1 + 2,5) / 3 = 1,5", {}, answers("Verken", "Verken", "Enig"), 1.5],
    ["nothing answered has no mean", {}, answers("Vet ikke"), null],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules({ measure: "mean", ...indicator }))).toBe(value);
  });
});

describe("a share is per cent of what is answered", () => {
  const agrees = { measure: "share", points: [{ answers: ["Enig", "Svært enig"], points: 1 }] };
  test.each<Case>([
    ["100 × 2 / 4 = 50", {}, answers("Enig", "Svært enig", "Uenig", "Verken"), 50],
    ["100 × 2 / 3, «Vet ikke» left out", {}, answers("Enig", "Svært enig", "Uenig", "Vet ikke"), 200 / 3],
    ["100 × (3 × 1) / (3 + 1) = 75", { weights: { a: 3 } }, answers("Enig", "Uenig"), 75],
    ["100 × 0 / 2 = 0", {}, answers("Uenig", "Verken"), 0],
    ["nothing answered has no share", {}, answers(null), null],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules({ ...agrees, ...indicator }))).toBe(value);
  });
});

describe("by position, the first answer is worth 1 or what is said, and missing ones have no place", () => {
  const by = (first?: number) => ({ points: { by: "position", ...(first === undefined ? {} : { first }) } });
  test.each<Case>([
    ["1 + 2 + 3 + 4 = 10", by(), answers("Uenig", "Verken", "Enig", "Svært enig"), 10],
    ["from 0: 0 + 1 + 2 + 3 = 6", by(0), answers("Uenig", "Verken", "Enig", "Svært enig"), 6],
    ["from −2: −2 + 1 = −1", by(-2), answers("Uenig", "Svært enig"), -1],
    ["turned: 1 + 4 − 4 = 1 for the last, and 3 beside it: 1 + 3 = 4", { ...by(), reversed: ["a"] }, answers("Svært enig", "Enig"), 4],
    ["from 0, turned: 0 + 3 − 0 = 3", { ...by(0), reversed: ["a"] }, answers("Uenig"), 3],
    ["mean, (4 + 3) / 2 = 3,5, «Vet ikke» left out", { ...by(), measure: "mean" }, answers("Svært enig", "Enig", "Vet ikke"), 3.5],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules(indicator))).toBe(value);
  });

  test("a missing answer in the middle of the list takes no place: Enig is 3 − 1 = 2", () => {
    const answerLists = { grad: { ...LIST, missing: ["Verken"] }, ja_nei: { answers: ["Ja", "Nei"] } };
    expect(valueOf(answers("Enig"), rules(by(), { answerLists }))).toBe(2);
    expect(valueOf(answers("Verken"), rules(by(), { answerLists }))).toBeNull();
  });
});

describe("numbers are worth themselves, or what the lines say of their range", () => {
  const value = { items: ["x", "y"], points: { by: "value" } };
  const lines = {
    items: ["x", "y"],
    points: [
      { to: 0, points: -1 },
      { from: 10, to: 49.5, points: 1 },
      { from: 50, points: 2 },
    ],
  };
  const bounded = { items: { x: { number: { from: 0, to: 10 } } } };
  test.each<readonly [...Case, { items: Readonly<Record<string, object>> }]>([
    ["12,5 + 7 = 19,5", value, { x: 12.5, y: 7 }, 19.5, { items: {} }],
    ["0,1 + 0,2 = 0,3", value, { x: 0.1, y: 0.2 }, 0.3, { items: {} }],
    ["−4 + 1 = −3", value, { x: -4, y: 1 }, -3, { items: {} }],
    ["0 is an answer: (0 + 5) / 2 = 2,5", { ...value, measure: "mean" }, { x: 0, y: 5 }, 2.5, { items: {} }],
    ["a blank is none: 5 / 1 = 5", { ...value, measure: "mean" }, { x: null, y: 5 }, 5, { items: {} }],
    ["2 × 3 + 4 = 10", { ...value, weights: { x: 2 } }, { x: 3, y: 4 }, 10, { items: {} }],
    ["turned within 0 to 10: 0 + 10 − 3 = 7, and 4: 11", { ...value, reversed: ["x"] }, { x: 3, y: 4 }, 11, bounded],
    ["both ends of a range are in: 1 for 10 and 1 for 49,5: 2", lines, { x: 10, y: 49.5 }, 2, { items: {} }],
    ["2 for 50, and 0 between the ranges, for 49,7: 2", lines, { x: 50, y: 49.7 }, 2, { items: {} }],
    ["−1 for 0 and −1 for −3: −2", lines, { x: 0, y: -3 }, -2, { items: {} }],
    ["11 is above the highest that can be right, 10: not known", value, { x: 11, y: 1 }, null, bounded],
    ["a text is no number: not known", value, { x: "mange", y: 1 }, null, { items: {} }],
  ])("%s", (_, indicator, row, expected, more) => {
    expect(valueOf(row, rules(indicator, more))).toBe(expected);
  });
});

describe("at least three must be answered", () => {
  const strict = { points: { by: "position" }, missing: { policy: "atLeast", answered: 3 } };
  const filled = { ...strict, missing: { policy: "atLeast", answered: 2, rest: "mean" } };
  test.each<Case>([
    ["two of four and a «Vet ikke»: not known", strict, answers("Enig", "Enig", "Vet ikke"), null],
    ["three of four: 3 + 3 + 4 = 10", strict, answers("Enig", "Enig", "Svært enig"), 10],
    ["the rest as the mean: (3 + 4) × 4 / 2 = 14", filled, answers("Enig", "Svært enig"), 14],
    ["the rest as the mean: (1 + 2 + 4) × 4 / 3", filled, answers("Uenig", "Verken", "Svært enig", "Vet ikke"), 28 / 3],
    ["the rest as the weighted mean: (3 × 4 + 1 × 2) × 6 / 4 = 21", { ...filled, weights: { a: 3 } }, answers("Svært enig", "Verken"), 21],
    ["all answered, nothing to fill in: 1 + 2 + 3 + 4 = 10", filled, answers("Uenig", "Verken", "Enig", "Svært enig"), 10],
    ["one of the two that are needed: not known", filled, answers("Enig"), null],
    ["a mean of too few is not known", { ...strict, measure: "mean" }, answers("Enig", "Enig"), null],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules(indicator))).toBe(value);
  });
});

describe("what an item's own filter leaves out was not asked", () => {
  const items = { b: { askedIf: { item: "p", answers: ["Ja"] } }, p: { askedIf: { item: "q", answers: ["Ja"] } } };
  const sum = { items: ["a", "b"], points: { by: "position" } };
  const mean = { ...sum, measure: "mean" };
  const both = { ...sum, missing: { policy: "atLeast", answered: 2 } };
  const behind = { ...sum, items: ["b"], gate: items.b.askedIf };
  const yes: Row = { q: "Ja", p: "Ja" };
  test.each<Case>([
    ["asked: 3 + 4 = 7", sum, { ...yes, a: "Enig", b: "Svært enig" }, 7],
    ["not asked, an answer there does not count: 3", sum, { q: "Ja", p: "Nei", a: "Enig", b: "Svært enig" }, 3],
    ["not asked is not in the mean: 3 / 1 = 3", mean, { q: "Ja", p: "Nei", a: "Enig" }, 3],
    ["not asked by the filter behind the filter: 3 / 1 = 3", mean, { q: "Nei", a: "Enig" }, 3],
    ["of one that was asked one is all that is needed of two: 3", both, { q: "Nei", a: "Enig" }, 3],
    ["of two that were asked one is too few: not known", both, { ...yes, a: "Enig" }, null],
    ["a gate behind a filter that does not hold is 0", behind, { q: "Nei" }, 0],
    ["a gate that is asked and blank is not known", behind, { q: "Ja" }, null],
    ["a gate answered «Vet ikke», which is no answer, is not known", behind, { q: "Ja", p: "Vet ikke" }, null],
    ["a mean behind a gate that does not hold is of nothing: not known", { ...behind, measure: "mean" }, { q: "Nei" }, null],
  ])("%s", (_, indicator, row, value) => {
    expect(valueOf(row, rules(indicator, { items }))).toBe(value);
  });

  test("filters may be put together, with bounds: p is «Ja» or x is 5 to 10, and not q", () => {
    const within = { item: "x", from: 5, to: 10 };
    const askedIf = { all: [{ any: [{ item: "p", answers: ["Ja"] }, within] }, { not: { item: "q", answers: ["Ja"] } }] };
    const ruleSet = rules({ ...sum, items: ["b"], gate: askedIf }, { items: { b: { askedIf } } });
    const rows: readonly (readonly [Row, number | null])[] = [
      [{ p: "Ja", x: 1, q: "Nei" }, 3],
      [{ p: "Nei", x: 5, q: "Nei" }, 3],
      [{ p: "Nei", x: 10, q: "Nei" }, 3],
      [{ p: "Nei", x: 10.5, q: "Nei" }, 0],
      [{ p: "Ja", x: 7, q: "Ja" }, 0],
      [{ p: null, x: 7, q: "Nei" }, 3], // one that holds decides «any»
      [{ p: null, x: 1, q: "Nei" }, null],
      [{ p: null, x: 1, q: "Ja" }, 0], // one that fails decides «all»
      [{ p: "Nei", x: null, q: "Nei" }, null],
    ];
    for (const [row, value] of rows) expect([row, valueOf({ ...row, b: "Enig" }, ruleSet)]).toEqual([row, value]);
  });
});

describe("codes that are declared missing are read as blank", () => {
  const mean = { measure: "mean", items: ["a", "x"], points: { by: "position" } };
  test("of every item, by the rule set: 99 and «..» leave 3 / 1 = 3 and 5 / 1 = 5", () => {
    const missingCodes = ["99", ".."];
    expect(valueOf({ a: "Enig", b: "99" }, rules({ ...mean, items: ["a", "b"] }, { missingCodes }))).toBe(3);
    expect(valueOf({ x: 99, y: 5 }, rules({ ...mean, items: ["x", "y"], points: { by: "value" } }, { missingCodes }))).toBe(5);
    expect(valueOf({ a: "..", b: "99", p: "Ja" }, rules({ ...mean, items: ["a", "b"] }, { missingCodes }))).toBeNull();
  });

  test("of an item, instead of the rule set's: 99 is a number of x, and −1 is none: (99 + 5) / 2 = 52", () => {
    const more = { missingCodes: ["99"], items: { x: { missingCodes: ["-1"] } } };
    const ruleSet = rules({ ...mean, items: ["x", "y"], points: { by: "value" } }, more);
    expect([valueOf({ x: 99, y: 5 }, ruleSet), valueOf({ x: -1, y: 5 }, ruleSet)]).toEqual([52, 5]);
  });
});
