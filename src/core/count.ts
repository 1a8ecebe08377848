import { isOneOf } from "./answer-of.ts";
import { byId, valueOf } from "./by-id.ts";
import { pointsOf } from "./points.ts";
import type { AnswerCodes, Counts, Responses } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Indicator, MissingPolicy, RuleSet } from "./ruleset.ts";

/** How a unit stands to an indicator's questions. */
export const CLOSED = 0;
export const OPEN = 1;
export const GATE_BLANK = 2;
export const GATE_INVALID = 3;

/** An indicator's counts, and what is needed to say why they are what they are. */
export interface Counted {
  readonly counts: Counts;
  /** What the answers are worth whatever the gate says; NaN with something that is no answer among them. */
  readonly sums: Float64Array;
  /** CLOSED, OPEN, GATE_BLANK or GATE_INVALID per unit; OPEN for an indicator that all are asked. */
  readonly gate: Uint8Array;
  /** Blank items per unit, whether or not they were asked. */
  readonly blanks: Uint16Array;
}

/**
 * Each unit's count or points: the worth of its answers to the indicator's items, 0 for a unit whose gate says it was not asked
 * (section 3.2: no strategy is 0). NaN where it is not known: no response, an unanswered gate, something that is no answer, or too many
 * blanks for the missing-answer policy. A blank adds nothing, and is never an answer.
 */
export function count(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Counted {
  const gate = gateOf(indicator, ruleSet, responses);
  const sums = new Float64Array(responses.size);
  const blanks = new Uint16Array(responses.size);
  for (const id of indicator.items) addItem(sums, blanks, valueOf(responses.codes, id), worths(indicator, ruleSet, id));
  const enough = answersNeeded(indicator.missing ?? ruleSet.missing);
  const counts = sums.map((sum, unit) => {
    if (responses.responded[unit] !== 1 || gate[unit] === GATE_BLANK || gate[unit] === GATE_INVALID || Number.isNaN(sum)) return NaN;
    if (gate[unit] === CLOSED) return 0;
    return indicator.items.length - (blanks[unit] ?? 0) < enough ? NaN : sum;
  });
  return { counts, sums, gate, blanks };
}

/** How many of the items must have an answer. */
export function answersNeeded(missing: MissingPolicy): number {
  return missing.policy === "atLeast" ? missing.answered : 0;
}

/** The loop every answer passes through: a table look-up and an addition. */
function addItem(sums: Float64Array, blanks: Uint16Array, codes: AnswerCodes, worth: Float64Array): void {
  for (let unit = 0; unit < codes.length; unit++) {
    const code = codes[unit] ?? BLANK;
    sums[unit] = (sums[unit] ?? 0) + (worth[code] ?? 0);
    blanks[unit] = (blanks[unit] ?? 0) + (code === BLANK ? 1 : 0);
  }
}

/** What each of the 256 codes of an item is worth: NaN for what is no answer, so that the sum becomes unknown with it. */
function worths(indicator: Indicator, ruleSet: RuleSet, id: string): Float64Array {
  const worth = new Float64Array(256);
  ruleSet.answerLists[byId(ruleSet.items, id).answers]?.answers.forEach((answer, index) => {
    worth[index + 1] = pointsOf(indicator, id, answer);
  });
  worth[INVALID] = NaN;
  return worth;
}

function gateOf({ gate }: Indicator, ruleSet: RuleSet, responses: Responses): Uint8Array {
  if (!gate) return new Uint8Array(responses.size).fill(OPEN);
  const states = isOneOf(ruleSet, byId(ruleSet.items, gate.item), gate.answers);
  states[BLANK] = GATE_BLANK;
  states[INVALID] = GATE_INVALID;
  return valueOf(responses.codes, gate.item).map((code) => states[code] ?? CLOSED);
}
