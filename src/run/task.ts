import type { ColumnMap } from "../core/match/matched/matched.ts";
import type { Task } from "../core/pipeline.ts";
import { requireAnswers } from "../core/ruleset/require-answers.ts";
import type { CutPointMode, RuleSet } from "../core/ruleset/ruleset.ts";
import type { Language } from "../messages/language/language.ts";
import type { RuleSetBundle } from "../rulesets/index.ts";

/** The user's choices beside the rule set; null for the rule set's or the program's own. */
export interface Choices {
  readonly cutPointMode: CutPointMode | null;
  /** Blank answers: 0 not counted, N at least N answered. */
  readonly leastAnswered: number | null;
  readonly sheet: string | null;
  readonly columnMap: ColumnMap | null;
}

/** Everything by the rule set. */
export const noChoices: Choices = { cutPointMode: null, leastAnswered: null, sheet: null, columnMap: null };

/** The task of these rules and choices, with the rules' texts in a language; null for their own. */
export function taskOf({ inLanguage, register, published }: RuleSetBundle, choices: Choices, language: Language | null): Task {
  const { cutPointMode, leastAnswered, sheet, columnMap } = choices;
  const ruleSet = inLanguage(language);
  return {
    ruleSet: withLeastAnswered(ruleSet, leastAnswered),
    register,
    published,
    sheet,
    columnMap,
    cutPointMode: cutPointMode ?? ruleSet.cutPoints,
  };
}

/** The rule set with what was chosen for blank answers; null for its own. */
export function withLeastAnswered(ruleSet: RuleSet, leastAnswered: number | null): RuleSet {
  if (leastAnswered === null) return ruleSet;
  if (leastAnswered > 0) return requireAnswers(ruleSet, leastAnswered);
  const indicators = ruleSet.indicators.map((indicator) => ({ ...indicator, missing: undefined }));
  return { ...ruleSet, missing: { policy: "notCounted" }, indicators };
}
