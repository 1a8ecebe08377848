import { combine, inputsNeeded } from "../../../src/core/score/combine.ts";
import type { Aggregate } from "../../../src/core/ruleset/ruleset.ts";

type Rule = Pick<Aggregate, "measure" | "missing">;
const part = (values: readonly number[], weight = 1) => ({ values, weight });
/** The value of one unit whose inputs are these, NaN for one that is not known, with these weights. */
const valueOf = (rule: Rule, inputs: readonly number[], weights: readonly number[] = []) =>
  combine(
    rule,
    inputs.map((value, at) => part([value], weights[at])),
    1,
  )[0];
const atLeast = (answered: number, rest?: "mean") => ({ policy: "atLeast" as const, answered, ...(rest ? { rest } : {}) });

describe("an indicator of indicators, worked by hand", () => {
  test.each<[string, Rule, readonly number[], readonly number[], number]>([
    ["1 + 2 + 4 = 7", { measure: "sum" }, [1, 2, 4], [], 7],
    ["2 × 1 + 0,5 × 3 = 3,5", { measure: "sum" }, [1, 3], [2, 0.5], 3.5],
    ["1,4 + 0,1 + 0,1 = 1,6 and no other fraction", { measure: "sum" }, [1.4, 0.1, 0.1], [], 1.6],
    ["3 − 5 = −2, by a negative weight", { measure: "sum" }, [3, 5], [1, -1], -2],
    ["(1 + 2 + 6) / 3 = 3", { measure: "mean" }, [1, 2, 6], [], 3],
    ["(0,5 × 4 + 1,5 × 2) / 2 = 2,5", { measure: "mean" }, [4, 2], [0.5, 1.5], 2.5],
    ["(1 × 5 + 3 × 1) / 4 = 2", { measure: "mean" }, [5, 1], [1, 3], 2],
    ["(0,1 + 0,2) / 2 = 0,15", { measure: "mean" }, [0.1, 0.2], [], 0.15],
    ["one that is not known makes a sum unknown", { measure: "sum" }, [1, NaN], [], NaN],
    ["one that is not known makes a mean unknown", { measure: "mean" }, [1, NaN], [], NaN],
    [
      "1 + 4 = 5 of three, where those not known are not counted",
      { measure: "sum", missing: { policy: "notCounted" } },
      [1, NaN, 4],
      [],
      5,
    ],
    ["(1 + 4) / 2 = 2,5 of three", { measure: "mean", missing: { policy: "notCounted" } }, [1, NaN, 4], [], 2.5],
    ["(2 × 3 + 2 × 6) / 4 = 4,5: by the weights of those known", { measure: "mean", missing: atLeast(2) }, [3, NaN, 6], [2, 5, 2], 4.5],
    ["none of three is not known", { measure: "sum", missing: { policy: "notCounted" } }, [NaN, NaN, NaN], [], NaN],
    ["two of three, at least two", { measure: "sum", missing: atLeast(2) }, [1, NaN, 4], [], 5],
    ["one of three, at least two", { measure: "sum", missing: atLeast(2) }, [1, NaN, NaN], [], NaN],
    ["(1,4 + 2,6) × 3 / 2 = 6: with decimals too", { measure: "sum", missing: atLeast(2, "mean") }, [1.4, NaN, 2.6], [], 6],
    ["(1 + 4) × 3 / 2 = 7,5: the third as the others", { measure: "sum", missing: atLeast(2, "mean") }, [1, NaN, 4], [], 7.5],
    [
      "(1 + 4) × 4 / 2 = 10: the third weighs as the two others",
      { measure: "sum", missing: atLeast(2, "mean") },
      [1, NaN, 4],
      [1, 2, 1],
      10,
    ],
    ["0,1 + 0,2 = 0,3: nothing to fill in", { measure: "sum", missing: atLeast(2, "mean") }, [0.1, 0.2], [], 0.3],
    ["a mean has nothing to fill in", { measure: "mean", missing: atLeast(1, "mean") }, [3, NaN], [], 3],
    ["⅓ + ⅓ + ⅓ = 1", { measure: "sum" }, [1 / 3, 1 / 3, 1 / 3], [], 1],
    ["(⅓ + ⅔) / 2 = ½", { measure: "mean" }, [1 / 3, 2 / 3], [], 0.5],
    ["(⅓ + ⅓) × 3 / 2 = 1", { measure: "sum", missing: atLeast(1, "mean") }, [1 / 3, 1 / 3, NaN], [], 1],
  ])("%s", (_, rule, inputs, weights, expected) => {
    const value = valueOf(rule, inputs, weights);
    if (inputs.every((input) => Number.isNaN(input) || Number.isInteger(input * 1000))) expect(value).toBe(expected);
    else expect(value).toBeCloseTo(expected, 12);
  });

  test("each unit has its own", () => {
    expect([...combine({ measure: "sum" }, [part([1, 2, NaN]), part([10, NaN, 30])], 3)]).toEqual([11, NaN, NaN]);
  });
});

test.each<[string, Rule["missing"], number]>([
  ["all, where nothing is said", undefined, 3],
  ["one, where those not known are not counted", { policy: "notCounted" }, 1],
  ["two, where at least two are asked for", atLeast(2), 2],
  ["no more than there are", atLeast(5), 3],
])("of three inputs must be known: %s", (_, missing, expected) => {
  expect(inputsNeeded(missing, 3)).toBe(expected);
});
