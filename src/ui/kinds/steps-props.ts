import type { ComponentType } from "preact";
import type { Explanation } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";

/** Why a unit has one result. */
export interface StepsProps<Of extends Explanation = Explanation> {
  readonly explanation: Of;
  readonly texts: ExplainTexts;
}

/** What the steps of a result that builds on others need to show these. */
export interface BuildingProps<Of extends Explanation> extends StepsProps<Of> {
  readonly Input: ComponentType<StepsProps>;
}
