import { compareRuleSets } from "../../../src/core/compare/compare.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { compareTexts, differenceText } from "../../../src/messages/compare/compare-language.ts";
import { languages } from "../../../src/messages/language/language.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import schema from "../../../src/rulesets/ruleset.schema.json" with { type: "json" };

const found = builtInRuleSet("ssb-2018");
if (!found) throw new Error("the built-in rule set");
const before: RuleSet = found;

const saidIn = (language: "nb" | "en", after: RuleSet) =>
  compareRuleSets(before, after).map((difference) => differenceText(difference, { before, after }, language));

const withIndicator = (id: string, change: (one: RuleSet["indicators"][number]) => RuleSet["indicators"][number]): RuleSet => ({
  ...before,
  indicators: before.indicators.map((one) => (one.id === id ? change(one) : one)),
});

test("a limit is said as the two counts it is between", () => {
  const after = withIndicator("strategi", (one) => ({ ...one, cutPoints: { ...one.cutPoints, method: "fixed", limits: [1, 6, 9, 12] } }));
  expect(saidIn("nb", after)).toEqual(["Grense 2|3 for indikatoren «IKT-strategi»: 9|10 → 8|9"]);
  expect(saidIn("en", after)).toEqual(["Limit 2|3 of the indicator “IKT-strategi”: 9|10 → 8|9"]);
});

test("points, weights, items and filters are said by the questions they are about", () => {
  const strategi = before.indicators.find(({ id }) => id === "strategi");
  const [first = "", second = ""] = strategi?.items ?? [];
  const label = (id: string) => before.items.find((item) => item.id === id)?.label ?? "";
  expect(
    saidIn(
      "nb",
      withIndicator("strategi", (one) => ({ ...one, items: one.items.slice(1) })),
    ),
  ).toEqual([`Spørsmål for indikatoren «IKT-strategi»: «${label(first)}» er tatt ut`]);
  expect(
    saidIn(
      "nb",
      withIndicator("strategi", (one) => ({ ...one, weights: { [second]: 2 } })),
    ),
  ).toEqual([`Vekter for indikatoren «IKT-strategi»: nå ${label(second)}: 2`]);
  const gate = { all: [{ item: first, answers: ["Ja"] }, { not: { item: second, answers: ["Nei", "Vet ikke"] } }] };
  expect(
    saidIn(
      "nb",
      withIndicator("strategi", (one) => ({ ...one, gate })),
    )[0],
  ).toContain(`«${label(first)}» er «Ja» og ikke («${label(second)}» er «Nei» eller «Vet ikke»)`);
});

test("parts that are new or gone are called by their names", () => {
  const [table] = before.tables;
  expect(saidIn("nb", { ...before, tables: before.tables.slice(1) })).toEqual([`Fjernet: tabellen «${table?.title ?? ""}»`]);
  expect(saidIn("en", { ...before, scales: { ...before.scales, to: ["lav", "høy"] } })).toEqual(["New: the scale “to”"]);
});

test.each(languages)("every field of the format that is not a word of tables has a word in %s", (language) => {
  const fields = new Set<string>();
  const visit = (part: unknown, isWords: boolean): void => {
    if (typeof part !== "object" || part === null) return;
    const { properties } = part as { properties?: Record<string, unknown> };
    if (properties && !isWords) for (const name of Object.keys(properties)) fields.add(name);
    for (const [name, inner] of Object.entries(part)) visit(inner, isWords || name === "words" || name === "translations");
  };
  visit(schema, false);
  expect(fields.size).toBeGreaterThan(90);
  const { fields: words } = compareTexts(language);
  expect([...fields].filter((field) => !Object.hasOwn(words, field))).toEqual([]);
});
