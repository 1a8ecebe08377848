import type { FormulaReason } from "../issues/formula-reason.ts";

/** Thrown while a formula is made, where what it is to say cannot be said. */
export class CannotSay extends Error {
  readonly reason: FormulaReason;

  constructor(reason: FormulaReason) {
    super(`no formula: ${reason.why}`);
    this.name = "CannotSay";
    this.reason = reason;
  }
}
