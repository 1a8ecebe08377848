import { isOneOf } from "./answer-of.ts";
import { byId, valueOf } from "./by-id.ts";
import { pointsOf } from "./points.ts";
import type { Counts, Responses } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Indicator, MissingPolicy, RuleSet } from "./ruleset.ts";
import { tally, type Sought } from "./tally.ts";

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
  readonly blanks: Uint8Array | Uint16Array;
}

/**
 * Each unit's count or points: the worth of its answers to the indicator's items, 0 for a unit whose gate says it was not asked
 * (section 3.2: no strategy is 0). NaN where it is not known: no response, an unanswered gate, something that is no answer, or too many
 * blanks for the missing-answer policy. A blank adds nothing, and is never an answer.
 */
export function count(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Counted {
  const gate = gateOf(indicator, ruleSet, responses);
  const sums = sumsOf(indicator, ruleSet, responses);
  const blanks = tally(soughtIn(indicator, responses, BLANK), responses.size);
  return { counts: countsOf(indicator, ruleSet, responses, { gate, sums, blanks }), sums, gate, blanks };
}

function countsOf(
  indicator: Indicator,
  ruleSet: RuleSet,
  { size, responded }: Responses,
  { gate, sums, blanks }: Omit<Counted, "counts">,
): Counts {
  const mostBlanks = indicator.items.length - answersNeeded(indicator.missing ?? ruleSet.missing);
  const counts = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) {
    const sum = sums[unit] ?? NaN;
    const isAsked = gate[unit] === OPEN;
    const isKnown = responded[unit] === 1 && (isAsked || gate[unit] === CLOSED) && !(isAsked && (blanks[unit] ?? 0) > mostBlanks);
    // What is no answer makes the sum unknown, and with it the count, asked or not.
    counts[unit] = isKnown && !Number.isNaN(sum) ? (isAsked ? sum : 0) : NaN;
  }
  return counts;
}

/** How many of the items must have an answer. */
export function answersNeeded(missing: MissingPolicy): number {
  return missing.policy === "atLeast" ? missing.answered : 0;
}

/** What each unit's answers to the items are worth together; NaN with something that is no answer among them. */
function sumsOf(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Float64Array {
  const sums = new Float64Array(responses.size);
  for (const [points, sought] of soughtByPoints(indicator, ruleSet, responses)) addUp(sums, tally(sought, responses.size), points);
  markInvalid(sums, indicator, responses);
  return sums;
}

function addUp(sums: Float64Array, found: Uint8Array | Uint16Array, points: number): void {
  for (let unit = 0; unit < sums.length; unit++) sums[unit] = (sums[unit] ?? 0) + (found[unit] ?? 0) * points;
}

/** Makes the sums of units with something that is no answer unknown. */
function markInvalid(sums: Float64Array, indicator: Indicator, responses: Responses): void {
  for (const { codes } of soughtIn(indicator, responses, INVALID)) {
    for (let unit = codes.indexOf(INVALID); unit >= 0; unit = codes.indexOf(INVALID, unit + 1)) sums[unit] = NaN;
  }
}

/** The answers that are worth something, by what they are worth. */
function soughtByPoints(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Map<number, Sought[]> {
  const byPoints = new Map<number, Sought[]>();
  for (const id of indicator.items) {
    const codes = valueOf(responses.codes, id);
    ruleSet.answerLists[byId(ruleSet.items, id).answers]?.answers.forEach((answer, index) => {
      const points = pointsOf(indicator, id, answer);
      if (points > 0) byPoints.set(points, [...(byPoints.get(points) ?? []), { codes, code: index + 1 }]);
    });
  }
  return byPoints;
}

function soughtIn({ items }: Indicator, { codes }: Responses, code: number): Sought[] {
  return items.map((id) => ({ codes: valueOf(codes, id), code }));
}

function gateOf({ gate }: Indicator, ruleSet: RuleSet, responses: Responses): Uint8Array {
  if (!gate) return new Uint8Array(responses.size).fill(OPEN);
  const states = isOneOf(ruleSet, byId(ruleSet.items, gate.item), gate.answers);
  states[BLANK] = GATE_BLANK;
  states[INVALID] = GATE_INVALID;
  const codes = valueOf(responses.codes, gate.item);
  const gates = new Uint8Array(responses.size);
  for (let unit = 0; unit < gates.length; unit++) gates[unit] = states[codes[unit] ?? BLANK] ?? CLOSED;
  return gates;
}
