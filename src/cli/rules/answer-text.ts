import { cellAddress } from "../../core/sheet/address.ts";
import type { ExplainedAnswer } from "../../core/kinds/explanation.ts";
import type { Context } from "../command/context.ts";

/** The address of an answer's cell; "" where it is in none. */
export function address({ place }: Pick<ExplainedAnswer, "place">): string {
  return place ? cellAddress(place.row, place.column) : "";
}

/** An answer, and how it is written where that is otherwise. */
export function answerText({ state, answer, found }: ExplainedAnswer, { texts: { explain } }: Context): string {
  if (state === "noColumn") return explain.noColumn;
  if (state === "invalid") return explain.invalid(found);
  if (answer === null) return explain.blank;
  return found === "" || found === answer ? answer : explain.readAs(found, answer);
}
