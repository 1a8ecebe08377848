import { decide, FAILS, HOLDS, select, UNDECIDED } from "../../../src/core/score/condition.ts";
import { variableOf } from "../../../src/core/score/variable.ts";
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

test("all conditions must hold, and a missing value never does", () => {
  expect([...select(CONDITIONS, COMPUTED)]).toEqual([1, 0, 0, 0, 0]);
});

test("no conditions hold for every unit", () => {
  expect([...select([], COMPUTED)]).toEqual([1, 1, 1, 1, 1]);
});

test("one condition that fails settles it, whatever is missing beside it; without one, a missing value leaves it open", () => {
  const states = decide(CONDITIONS, (variable) => variableOf(variable, COMPUTED), COMPUTED.responses.size);
  expect([...states]).toEqual([HOLDS, FAILS, UNDECIDED, FAILS, UNDECIDED]);
});

test("scores are compared by number, groups by id", () => {
  expect([...select([{ of: { score: "bygging" }, in: [2] }], COMPUTED)]).toEqual([1, 0, 0, 0, 0]);
  expect([...select([{ of: { grouping: "bygd_noe" }, in: ["noe"] }], COMPUTED)]).toEqual([1, 0, 0, 0, 0]);
});
