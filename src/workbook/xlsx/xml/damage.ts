import { Refusal } from "../../../core/issues/refusal.ts";

/** The refusal of a file that is broken at `part` (null: in the zip itself); `detail` is a short technical phrase. */
export function damaged(part: string | null, detail: string): Refusal {
  return new Refusal({ code: "damaged", part, detail });
}
