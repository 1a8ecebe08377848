import type { ComponentType } from "preact";
import type { Explanation, ExplanationOf, KindName } from "../../core/kinds/explanation.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";

/** The rules of one result. */
export interface RuleProps {
  readonly id: string;
  readonly ruleSet: RuleSet;
}

/** Why a unit has one result. */
export interface StepsProps<Kind extends KindName> {
  readonly explanation: ExplanationOf<Kind>;
  readonly texts: ExplainTexts;
  /** Shows a result that this one builds on. */
  readonly Input: ComponentType<{ readonly explanation: Explanation; readonly texts: ExplainTexts }>;
}

/** How a kind of result is shown in the pane. */
export interface KindView<Kind extends KindName> {
  readonly Rule: ComponentType<RuleProps>;
  readonly Steps: ComponentType<StepsProps<Kind>>;
}
