import { accepts, decide, FAILS, HOLDS, UNDECIDED } from "../../../src/core/score/condition.ts";
import { variableOf } from "../../../src/core/kinds/variables.ts";
import type { Condition } from "../../../src/core/ruleset/ruleset.ts";
import { computedOf } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";

const TOWNS = [
  town("01", { plan: "Ja", bygd: "Alt" }),
  town("02", { plan: "Ja", bygd: "Lite" }),
  town("03", { plan: "Ja" }),
  town("04", { bygd: "Lite" }),
  town("05", {}),
];
const COMPUTED = computedOf(smallRules(), TOWNS);
const CONDITIONS = [
  { of: { item: "plan" }, in: ["Ja"] },
  { of: { item: "bygd" }, in: ["Mye", "Alt"] },
];

/** Whether all conditions hold, for each town: FAILS, UNDECIDED or HOLDS. */
const statesOf = (conditions: readonly Condition[]) => [
  ...decide(conditions, (variable) => variableOf(variable, COMPUTED), COMPUTED.responses.size),
];
/** 1 for the towns for which all conditions hold. */
const select = (conditions: readonly Condition[]) => statesOf(conditions).map((state) => (state === HOLDS ? 1 : 0));

test("all conditions must hold, and a missing value never does", () => {
  expect(select(CONDITIONS)).toEqual([1, 0, 0, 0, 0]);
});

test("no conditions hold for every unit", () => {
  expect(select([])).toEqual([1, 1, 1, 1, 1]);
});

test("one condition that fails settles it, whatever is missing beside it; without one, a missing value leaves it open", () => {
  expect(statesOf(CONDITIONS)).toEqual([HOLDS, FAILS, UNDECIDED, FAILS, UNDECIDED]);
});

test("scores are compared by number, groups by id", () => {
  expect(select([{ of: { score: "bygging" }, in: [2] }])).toEqual([1, 0, 0, 0, 0]);
  expect(select([{ of: { grouping: "bygd_noe" }, in: ["noe"] }])).toEqual([1, 0, 0, 0, 0]);
});

test.each<[string, Condition, string | number, boolean]>([
  ["a number between its bounds", { of: { count: "bygging" }, from: 2, to: 4 }, 3, true],
  ["a number on the lower bound", { of: { count: "bygging" }, from: 2, to: 4 }, 2, true],
  ["a number on the upper bound", { of: { count: "bygging" }, from: 2, to: 4 }, 4, true],
  ["a number below", { of: { count: "bygging" }, from: 2, to: 4 }, 1, false],
  ["a number above", { of: { count: "bygging" }, from: 2, to: 4 }, 5, false],
  ["any number from a bound on", { of: { count: "bygging" }, from: 2 }, 99, true],
  ["any number up to a bound", { of: { count: "bygging" }, to: 2 }, -99, true],
  ["a text, even one of digits", { of: { count: "bygging" }, from: 2, to: 4 }, "3", false],
  ["a value of those that are listed", { of: { item: "plan" }, in: ["Ja"] }, "Ja", true],
  ["a value of no list", { of: { item: "plan" }, in: ["Ja"] }, "Nei", false],
])("bounds and lists: %s", (_, condition, value, expected) => {
  expect(accepts(condition, value)).toBe(expected);
});
