import type { ColumnMap } from "../core/match/matched.ts";
import type { Task } from "../core/pipeline.ts";
import { requireAnswers } from "../core/ruleset/require-answers.ts";
import type { CutPointMode, RuleSet } from "../core/ruleset/ruleset.ts";
import type { RuleSetBundle } from "../rulesets/index.ts";

/** What a user chooses beside the rule set; null leaves it to the rule set or to the program. */
export interface Choices {
  readonly cutPointMode: CutPointMode | null;
  /** Blank answers: 0 is not counted, N is at least N answered. */
  readonly leastAnswered: number | null;
  readonly sheet: string | null;
  readonly columnMap: ColumnMap | null;
}

/** All is as the rule set says. */
export const noChoices: Choices = { cutPointMode: null, leastAnswered: null, sheet: null, columnMap: null };

/** What is to be computed by these rules and choices. */
export function taskOf({ ruleSet, register, published }: RuleSetBundle, choices: Choices): Task {
  const { cutPointMode, leastAnswered, sheet, columnMap } = choices;
  return {
    ruleSet: withLeastAnswered(ruleSet, leastAnswered),
    register,
    published,
    sheet,
    columnMap,
    cutPointMode: cutPointMode ?? ruleSet.cutPoints,
  };
}

function withLeastAnswered(ruleSet: RuleSet, leastAnswered: number | null): RuleSet {
  if (leastAnswered === null) return ruleSet;
  if (leastAnswered > 0) return requireAnswers(ruleSet, leastAnswered);
  const indicators = ruleSet.indicators.map((indicator) => ({ ...indicator, missing: undefined }));
  return { ...ruleSet, missing: { policy: "notCounted" }, indicators };
}
