import type { PageBlock } from "../../src/core/layout/texts/page-block.ts";
import { methodsSheet } from "../../src/core/layout/methods/methods-sheet.ts";
import { requireAnswers } from "../../src/core/ruleset/require-answers.ts";
import { languages } from "../../src/messages/language/language.ts";
import { methodsInForce } from "../../src/run/methods-in-force.ts";
import { builtInRuleSet, builtInRuleSets, publishedBehind } from "../../src/rulesets/index.ts";
import { ownId } from "../../src/rulesets/own-id.ts";
import { ssb2018 } from "../core/surveys.ts";

const asGiven = { cutPointMode: null, leastAnswered: null };

/** The texts of a page in order, those of lists and tables one by one. */
function textsOf(blocks: readonly PageBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
      case "text":
        return [block.text];
      case "list":
        return block.items;
      case "table":
        return [...block.head, ...block.rows.flat()];
      default:
        return block satisfies never;
    }
  });
}

test.each(languages.flatMap((language) => builtInRuleSets.map((id) => [id, language] as const)))(
  "the sheet has every text of the page, in its order: %s in %s",
  async (id, language) => {
    const rules = builtInRuleSet(id) ?? ssb2018;
    const page = await methodsInForce(rules, asGiven, language);
    const { rows } = methodsSheet(page, "Metode", { contents: "Innhold" });
    const cells = rows.flat().flatMap((cell) => (cell?.value === null || cell === null || cell.link ? [] : [String(cell.value)]));
    expect(cells.filter((text) => text !== "Innhold").map((text) => text.replace(/^• /, ""))).toEqual(textsOf(page));
    expect(textsOf(page)).toContain(language === "nb" ? "Avvik fra de publiserte reglene" : "Deviations from the published rules");
    expect(textsOf(page).join(" ")).toContain(language === "nb" ? "Ingen. Reglene er de i" : "None.");
  },
);

test("choices beside the rules are deviations from the published ones, and said where they matter", async () => {
  const texts = textsOf(await methodsInForce(ssb2018, { cutPointMode: "recomputed", leastAnswered: 3 }, "nb")).join("\n");
  expect(texts).toMatch(/Grensene beregnes ut fra dataene, ved [\d., ]+ prosent av enhetene\. Score 1 begynner alltid ved 1\./);
  expect(texts).not.toContain("6–9");
  expect(texts).toMatch(/Reglene er som i .*med disse endringene/);
  expect(texts).not.toContain("\n" + "Regnes som 0.\n");
  const same = textsOf(await methodsInForce(requireAnswers(ssb2018, 3), { cutPointMode: "recomputed", leastAnswered: null }, "nb"));
  expect(same.join("\n")).toBe(texts);
});

test("rules that were changed in the pane are compared with those they were made from; a survey's own with none", async () => {
  const [first, ...others] = ssb2018.indicators;
  if (!first) throw new Error("there are indicators");
  const changed = { ...ssb2018, id: ownId(ssb2018.id), indicators: [{ ...first, label: "Strategien" }, ...others] };
  expect(publishedBehind(changed)).toBe(builtInRuleSet("ssb-2018"));
  expect(textsOf(await methodsInForce(changed, asGiven, "nb")).join("\n")).toContain(`«${first.label}» → «Strategien»`);
  expect(textsOf(await methodsInForce({ ...changed, id: "min" }, asGiven, "nb"))).not.toContain("Avvik fra de publiserte reglene");
});
