import type { PageBlock } from "../core/layout/texts/page-block.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { Language } from "../messages/language/language.ts";
import { publishedBehind } from "../rulesets/index.ts";
import { withLeastAnswered, type Choices } from "./task.ts";

/** The methods page of rules with the choices that were made beside them, with what deviates from the published rules they were made from. */
export async function methodsInForce(
  ruleSet: RuleSet,
  { cutPointMode, leastAnswered }: Pick<Choices, "cutPointMode" | "leastAnswered">,
  language: Language,
): Promise<readonly PageBlock[]> {
  const { methodsPage } = await import("../methods/methods-page.ts");
  const chosen = { ...withLeastAnswered(ruleSet, leastAnswered), cutPoints: cutPointMode ?? ruleSet.cutPoints };
  return methodsPage(chosen, publishedBehind(ruleSet) ?? null, language);
}
