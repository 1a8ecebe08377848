import { isOneOf } from "../validate/answer-of.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { scaledDown, scaledUp } from "../basics/decimals.ts";
import { decimalsOfCount, highestPossible, pointsOf } from "../ruleset/points.ts";
import type { Counts, Responses } from "../validate/responses.ts";
import { BLANK, INVALID } from "../validate/responses.ts";
import type { Indicator, MissingPolicy, RuleSet } from "../ruleset/ruleset.ts";
import { tally, type Sought } from "../validate/tally.ts";

/** Whether a unit was asked an indicator's questions. */
export const CLOSED = 0;
export const OPEN = 1;
export const GATE_BLANK = 2;
export const GATE_INVALID = 3;
/** Added to the above where something that is no answer is among its answers. */
export const UNREADABLE = 4;

const RESPONDED = 8;

const MOST_IN_A_BYTE = 255;

/**
 * The share of its answers' points that a unit's count is, by its gate state: all of them where it was asked, none where it was not, not
 * known otherwise. A table rather than a branch, since gates are as often open as closed.
 */
const SHARE_OF_SUM = new Float64Array(2 * RESPONDED).fill(NaN);
SHARE_OF_SUM[RESPONDED + CLOSED] = 0;
SHARE_OF_SUM[RESPONDED + OPEN] = 1;

/** An indicator's counts, and what is needed to say why they are what they are. */
export interface Counted {
  readonly counts: Counts;
  /** The points of the answers, whatever the gate's state. */
  readonly sums: Sums;
  /** CLOSED, OPEN, GATE_BLANK or GATE_INVALID per unit, UNREADABLE added; OPEN for an indicator that all are asked. */
  readonly standing: Uint8Array;
  /** Blank items per unit, whether or not they were asked. */
  readonly blanks: Uint8Array | Uint16Array;
}

/** Bytes where no sum is above a byte and no answer has a fraction of a point, which is nearly always. */
type Sums = Uint8Array | Float64Array;

/**
 * Each unit's count or points: the sum over its answers to the indicator's items, 0 for a unit that its gate says was not asked
 * (section 3.2: no strategy is 0). NaN where it is not known: no response, an unanswered gate, something that is no answer, or too many
 * blanks for the missing-answer policy. A blank adds nothing, and is never an answer.
 */
export function count(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Counted {
  const standing = standingOf(indicator, ruleSet, responses);
  const sums = sumsOf(indicator, ruleSet, responses);
  const blanks = tally(soughtIn(indicator, responses, BLANK), responses.size);
  return { counts: countsOf(indicator, ruleSet, responses, { standing, sums, blanks }), sums, standing, blanks };
}

function countsOf(
  indicator: Indicator,
  ruleSet: RuleSet,
  { size, responded }: Responses,
  { standing, sums, blanks }: Omit<Counted, "counts">,
): Counts {
  const counts = sums instanceof Uint8Array ? new Float32Array(size) : new Float64Array(size);
  for (let unit = 0; unit < size; unit++)
    counts[unit] = (sums[unit] ?? NaN) * (SHARE_OF_SUM[(responded[unit] ?? 0) * RESPONDED + (standing[unit] ?? UNREADABLE)] ?? NaN);
  const mostBlanks = indicator.items.length - answersNeeded(indicator.missing ?? ruleSet.missing);
  if (mostBlanks < indicator.items.length)
    for (let unit = 0; unit < size; unit++) if (standing[unit] === OPEN && (blanks[unit] ?? 0) > mostBlanks) counts[unit] = NaN;
  return counts;
}

/** How many of the items must have an answer. */
export function answersNeeded(missing: MissingPolicy): number {
  return missing.policy === "atLeast" ? missing.answered : 0;
}

/** The sum of each unit's points for its answers to the items; what is no answer adds nothing. */
function sumsOf(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Sums {
  const byPoints = soughtByPoints(indicator, ruleSet, responses);
  const decimals = decimalsOfCount(indicator);
  if (decimals > 0) return decimalSums(byPoints, decimals, responses.size);
  const isInBytes = highestPossible(indicator, ruleSet) <= MOST_IN_A_BYTE;
  const ones = tally(byPoints.get(1) ?? [], responses.size);
  const sums = isInBytes && ones instanceof Uint8Array ? ones : new Float64Array(ones);
  for (const [points, sought] of byPoints) if (points !== 1) addUp(sums, tally(sought, responses.size), points);
  return sums;
}

/** The sums of points with decimals: added up in whole numbers of the last decimal, for binary fractions miss the limits they should reach. */
function decimalSums(byPoints: ReadonlyMap<number, readonly Sought[]>, decimals: number, size: number): Sums {
  const sums = new Float64Array(size);
  for (const [points, sought] of byPoints) addUp(sums, tally(sought, size), scaledUp(points, decimals));
  return sums.map((sum) => scaledDown(sum, decimals));
}

function addUp(sums: Sums, found: Uint8Array | Uint16Array, points: number): void {
  for (let unit = 0; unit < sums.length; unit++) sums[unit] = (sums[unit] ?? 0) + (found[unit] ?? 0) * points;
}

/** The answers that give points, by their points. */
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

function standingOf(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Uint8Array {
  const standing = gateOf(indicator, ruleSet, responses);
  for (const { codes } of soughtIn(indicator, responses, INVALID)) {
    for (let unit = codes.indexOf(INVALID); unit >= 0; unit = codes.indexOf(INVALID, unit + 1))
      standing[unit] = (standing[unit] ?? CLOSED) | UNREADABLE;
  }
  return standing;
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
