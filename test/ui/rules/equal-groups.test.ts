import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { equalGroups } from "../../../src/ui/rules/equal-groups.ts";

type Indicators = Parameters<typeof equalGroups>[0];
const withCutPoints = (...all: readonly object[]) => ({ indicators: all.map((cutPoints) => ({ cutPoints })) }) as unknown as Indicators;

test("the report's rules divide those above 0 in four", () => {
  const ruleSet = builtInRuleSet("ssb-2018");
  expect(ruleSet && equalGroups(ruleSet)).toBe(4);
});

test.each([
  [5, [{ method: "fixed", limits: [1, 2, 3, 4, 5], shares: [20, 40, 60, 80] }]],
  [
    3,
    [
      { method: "fixed", limits: [1, 2, 3], shares: [33.3, 66.7] },
      { method: "quantiles", shares: [33.3, 66.7] },
    ],
  ],
  [null, [{ method: "fixed", limits: [1, 2, 3], shares: [25, 50, 75] }]], // 0 is no score of its own
  [null, [{ method: "fixed", limits: [1, 2, 3, 4], shares: [10, 50, 90] }]],
  [null, [{ method: "fixed", limits: [1, 2, 3, 4] }]],
  [
    null,
    [
      { method: "fixed", limits: [1, 2, 3], shares: [33.3, 66.7] },
      { method: "fixed", limits: [1, 2], shares: [50] },
    ],
  ],
])("%s groups", (groups, cutPoints) => {
  expect(equalGroups(withCutPoints(...cutPoints))).toBe(groups);
});
