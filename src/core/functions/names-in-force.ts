import { NoRangeHolds } from "../kinds/conditions.ts";
import type { Definition, FindDefinition, Input } from "../kinds/kind.ts";
import { definitionsOf, findIn } from "../kinds/kinds.ts";
import type { Rules } from "./call.ts";

/** A result that a formula can ask for: its id, its label, and the ranges it takes. */
export interface NameInForce {
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly { readonly label: string; readonly columns: number }[];
}

/** The results of the rules that can be computed from ranges, in their order; one that needs a column of the register cannot. */
export function namesInForce({ ruleSet }: Rules): readonly NameInForce[] {
  return definitionsOf(ruleSet).flatMap((definition): NameInForce[] => {
    const inputs = inputsOf(definition, findIn(ruleSet));
    if (inputs === null) return [];
    const ranges = inputs.map((input) => ({ label: input.label, columns: input.kind === "answers" ? input.items.length : 1 }));
    return [{ id: definition.id, label: definition.label, ranges }];
  });
}

function inputsOf(definition: Definition, find: FindDefinition): readonly Input[] | null {
  try {
    return definition.inputs(find);
  } catch (error) {
    if (error instanceof NoRangeHolds) return null;
    throw error;
  }
}
