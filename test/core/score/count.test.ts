import { RuleSet, type Indicator } from "../../../src/core/ruleset/ruleset.ts";
import { answersNeeded, count, UNREADABLE } from "../../../src/core/score/count.ts";
import { CLOSED, GATE_BLANK, GATE_INVALID, OPEN } from "../../../src/core/validate/asked.ts";
import { computedOf, type Unit } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";

/** The small survey's indicator of three things behind a gate, changed so. */
function coverage(change: Partial<Indicator> = {}): Indicator {
  const [indicator] = smallRules().indicators;
  if (!indicator) throw new Error("The small survey has no indicator");
  return { ...indicator, ...change };
}

const counted = (indicator: Indicator, towns: readonly Unit[], ruleSet = smallRules()) =>
  count(indicator, ruleSet, computedOf(ruleSet, towns).responses);
const yesFor = (points: number): Partial<Indicator> => ({ measure: "points", points: [{ answers: ["Ja"], points }] });

const FULL = town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Nei" });

test("points that are more than a byte holds are added up in full", () => {
  expect([...counted(coverage(yesFor(200)), [FULL]).counts]).toEqual([400]);
  expect([...counted(coverage(yesFor(300)), [FULL]).counts]).toEqual([600]);
});

test("whole counts up to a byte are kept in half the memory of others", () => {
  const { counts } = counted(coverage(yesFor(85)), [town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja" })]);
  expect([...counts]).toEqual([255]);
  expect(counts).toBeInstanceOf(Float32Array);
  expect(counted(coverage(yesFor(86)), [FULL]).counts).toBeInstanceOf(Float64Array);
  expect(counted(coverage(yesFor(0.5)), [FULL]).counts).toBeInstanceOf(Float64Array);
});

test("how a unit stands is what its gate says, and whether all its answers can be read", () => {
  const towns = [
    town("01", { plan: "Nei", felt: "Ja" }),
    town("02", { plan: "Ja", felt: "Ja" }),
    town("03", { felt: "Ja" }),
    town("04", { plan: "Kanskje", felt: "Ja" }),
    town("05", { plan: "Ja", felt: "Kanskje", skilt: "Ja" }),
    town("06", { plan: "Nei", felt: "Kanskje" }),
    town("07", { felt: "Kanskje" }),
  ];
  const { standing, counts, sums, blanks } = counted(coverage(), towns);
  expect([...standing]).toEqual([CLOSED, OPEN, GATE_BLANK, GATE_INVALID, OPEN + UNREADABLE, CLOSED + UNREADABLE, GATE_BLANK + UNREADABLE]);
  expect([...counts]).toEqual([0, 1, NaN, NaN, NaN, NaN, NaN]);
  expect([...sums]).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect([...blanks]).toEqual([2, 2, 2, 2, 1, 2, 2]);
});

test("without a gate all units are asked", () => {
  expect([...counted(coverage({ gate: undefined }), [town("01", { plan: "Nei", felt: "Ja" })]).standing]).toEqual([OPEN]);
});

test("a unit that did not respond has no count, whatever its gate says", () => {
  const { responses } = computedOf(smallRules(), [FULL, FULL]);
  responses.responded[0] = 0;
  expect([...count(coverage(), smallRules(), responses).counts]).toEqual([NaN, 2]);
});

describe("where two of three questions must be answered", () => {
  const towns = [town("01", { plan: "Ja", felt: "Ja" }), town("02", { plan: "Ja", felt: "Ja", skilt: "Nei" }), town("03", { plan: "Nei" })];

  test("a unit with fewer answers is unknown, and one that was not asked is 0 all the same", () => {
    const ruleSet = RuleSet.parse({ ...smallRules(), missing: { policy: "atLeast", answered: 2 } });
    expect([...counted(coverage(), towns, ruleSet).counts]).toEqual([NaN, 1, 0]);
  });

  test("the indicator's own policy goes before the rule set's", () => {
    expect([...counted(coverage({ missing: { policy: "atLeast", answered: 2 } }), towns).counts]).toEqual([NaN, 1, 0]);
    const strict = RuleSet.parse({ ...smallRules(), missing: { policy: "atLeast", answered: 3 } });
    expect([...counted(coverage({ missing: { policy: "notCounted" } }), towns, strict).counts]).toEqual([1, 1, 0]);
  });

  test("so many answers are needed, and none where blanks are not counted", () => {
    expect([answersNeeded({ policy: "atLeast", answered: 2 }), answersNeeded({ policy: "notCounted" })]).toEqual([2, 0]);
  });
});
