import { isSame } from "../../core/basics/json.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { RuleSetBundle } from "../../rulesets/index.ts";
import { idBehind, ownId } from "../../rulesets/own-id.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { languages } from "../../messages/language/language.ts";

type BuiltIn = readonly Pick<RuleSetBundle, "ruleSet">[];

/** The published rules that rules were made from by changing them; undefined for rules that come from none. */
export function publishedBehind({ id }: Pick<RuleSet, "id">, builtIn: BuiltIn): RuleSet | undefined {
  return builtIn.find(({ ruleSet }) => ruleSet.id === id || ruleSet.id === idBehind(id))?.ruleSet;
}

/** The published rules that these are, whatever their examples are; undefined for others. */
export function publishedAs(rules: RuleSet, builtIn: BuiltIn): RuleSet | undefined {
  return builtIn.find(({ ruleSet }) => isSame({ ...ruleSet, examples: [] }, { ...rules, examples: [] }))?.ruleSet;
}

/** Changed rules under a name of their own, so that nobody takes them for the published ones; those of the user's own keep theirs. */
export function asOwn(rules: RuleSet, builtIn: BuiltIn): RuleSet {
  if (!builtIn.some(({ ruleSet }) => ruleSet.id === rules.id)) return rules;
  const { translations } = rules;
  const titled = Object.entries(translations ?? {}).map(([code, translation]) => {
    const language = languages.find((one) => one === code) ?? "en";
    const { title } = translation;
    return [code, title === undefined ? translation : { ...translation, title: editTexts(language).ownTitle(title) }] as const;
  });
  const own = { ...rules, id: ownId(rules.id), title: editTexts("nb").ownTitle(rules.title) };
  return translations ? { ...own, translations: Object.fromEntries(titled) } : own;
}
