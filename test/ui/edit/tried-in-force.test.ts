import { triedInForce } from "../../../src/ui/edit/tried-in-force.ts";
import { loadRules } from "../../../src/ui/pane/state/rules.ts";
import { nothingSaved } from "../../../src/run/saved/nothing-saved.ts";

const withLeast = (leastAnswered: number | null) => ({ ...nothingSaved, options: { ...nothingSaved.options, leastAnswered } });

test("rules that are tried out follow the choice of how many must be answered, as rules in force do", async () => {
  const rules = await loadRules(nothingSaved);
  const tried = { ...rules.ruleSet, title: "Prøve" };
  const policy = (least: number | null) => triedInForce(rules, tried, withLeast(least), "nb").missing;
  expect(policy(null)).toEqual(rules.ruleSet.missing);
  expect(policy(5)).toEqual({ policy: "atLeast", answered: 5 });
  expect(triedInForce(rules, tried, withLeast(5), "nb").title).toBe("Prøve");
});

test("they are shown in the language of the pane", async () => {
  const rules = await loadRules(nothingSaved);
  const label = (language: "nb" | "en") => triedInForce(rules, rules.ruleSet, nothingSaved, language).indicators[0]?.label;
  expect([label("nb"), label("en")]).toEqual(["IKT-strategi", "ICT strategy"]);
});
