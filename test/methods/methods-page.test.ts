import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { languages } from "../../src/messages/language/language.ts";
import { markdown } from "../../src/methods/markdown.ts";
import { methodsPage } from "../../src/methods/methods-page.ts";
import { builtInRuleSet, builtInRuleSets } from "../../src/rulesets/index.ts";

const found = builtInRuleSet("ssb-2018");
if (!found) throw new Error("the built-in rule set");
const ssb2018: RuleSet = found;

const page = (rules: RuleSet, published: RuleSet | null = null) => markdown(methodsPage(rules, published, "nb"));

test("has each question, the counts of each score as the report has them, and the matrix", () => {
  const text = page(ssb2018);
  for (const { label } of ssb2018.items) expect(text).toContain(label);
  expect(text).toContain("| 2 | lav | 6–9 |");
  expect(text).toContain("| 3 | høy | 10–11 |");
  expect(text).toMatch(/\| [^|]*IKT-strategi[^|]* ↓ \/ [^|]*IKT-prosjekter[^|]* → \| 0 \| 1 \| 2 \| 3 \| 4 \|\n(\| --- )+\|\n\| 0 \|/);
  expect(text).toContain("Tabell 3.1");
  expect(text).toContain("gjenskapt ordlyd");
  expect(text).toContain(ssb2018.sources[0]?.reference);
});

test("lists what deviates from the published rules, or says that nothing does", () => {
  const changed = { ...ssb2018, indicators: ssb2018.indicators.map((one) => (one.id === "sky" ? { ...one, label: "Bruk av sky" } : one)) };
  expect(page(ssb2018, ssb2018)).toContain("Ingen. Reglene er de i Rybalka");
  expect(page(changed, ssb2018)).toContain("- Navn for indikatoren «Bruk av sky»: «Skytjenester» → «Bruk av sky»");
  expect(page(ssb2018)).not.toContain("Avvik fra");
});

test.each(languages.flatMap((language) => builtInRuleSets.map((id) => [id, language] as const)))(
  "is well-formed Markdown: %s in %s has rows as wide as their heads, and no undefined value",
  (id, language) => {
    const rules = builtInRuleSet(id) ?? ssb2018;
    const text = markdown(methodsPage(rules, null, language));
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    for (const block of text.split("\n\n").filter((part) => part.startsWith("|"))) {
      const widths = block
        .trim()
        .split("\n")
        .map((line) => line.replace(/\\\|/g, "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  },
);

test("shows any text as it is", () => {
  const label = "1. Antall | prosent *av* <b>alle</b> [1] `kode` & #tagg";
  const rules = { ...ssb2018, items: ssb2018.items.map((item, index) => (index === 0 ? { ...item, label } : item)) };
  expect(page(rules)).toContain("1\\. Antall \\| prosent \\*av\\* \\<b\\>alle\\</b\\> \\[1\\] \\`kode\\` & \\#tagg");
});
