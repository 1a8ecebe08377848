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
  const find = findIn(ruleSet);
  return definitionsOf(ruleSet).flatMap((definition): NameInForce[] => {
    const ranges = inputsOf(() => definition.inputs(find));
    return ranges ? [{ id: definition.id, label: definition.label, ranges }] : [];
  });
}

function inputsOf(inputs: () => ReturnType<ReturnType<typeof definitionsOf>[number]["inputs"]>): NameInForce["ranges"] | null {
  try {
    return inputs().map((input) => ({ label: input.label, columns: input.kind === "answers" ? input.items.length : 1 }));
  } catch {
    return null; // its conditions are about what no range can hold
  }
}
