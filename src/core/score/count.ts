import { isRatio } from "../ruleset/points.ts";
import type { Indicator, MissingPolicy, RuleSet } from "../ruleset/ruleset.ts";
import { BLANK, INVALID, type Counts, type Responses } from "../validate/coded/responses.ts";
import { tally } from "../validate/coded/tally.ts";
import { askedBehind, CLOSED, OPEN, type Asked } from "../validate/asked.ts";
import { itemsOf, NOT_ASKED, type CountedItem } from "./counted-item.ts";
import { perAnswered } from "./per-answered.ts";
import { sumsOf, type Sums } from "./sums.ts";

/** Added to whether a unit was asked where something that is no answer is among its answers. */
export const UNREADABLE = 4;

const RESPONDED = 8;

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
  readonly standing: Asked;
  /** Blank items per unit that the item's own filter does not take out, whether or not the gate is open. */
  readonly blanks: Uint8Array | Uint16Array;
}

/**
 * Each unit's count, points, sum, mean or share: 0 for a unit that its gate says was not asked (section 3.2: no strategy is 0), but not
 * known where it is a mean or share. NaN where it is not known: no response, an unanswered gate, something that is no answer, nothing
 * answered of what all are asked, or too few answers for the missing-answer policy. A blank adds nothing, and is never an answer.
 */
export function count(indicator: Indicator, ruleSet: RuleSet, responses: Responses): Counted {
  const items = itemsOf(indicator, ruleSet, responses);
  const standing = standingOf(indicator, items, ruleSet, responses);
  const { sums, decimals } = sumsOf(items, responses.size);
  const blanks = tallied(items, responses.size, () => [BLANK]);
  const counted = { sums, standing, blanks };
  const policy = indicator.missing ?? ruleSet.missing;
  const isQuotient = isRatio(indicator) || meansRest(policy);
  const counts = sums instanceof Uint8Array && !isQuotient ? new Float32Array(responses.size) : new Float64Array(responses.size);
  fillCounts(counts, sums, standing, responses.responded);
  const answers = answersGiven(items, blanks, responses.size);
  dropUnanswered(counts, indicator, policy, counted, answers);
  if (isQuotient) perAnswered(counts, indicator, items, { ...counted, decimals });
  return { counts, ...counted };
}

/** How many of the items must have an answer. */
export function answersNeeded(missing: MissingPolicy): number {
  return missing.policy === "atLeast" ? missing.answered : 0;
}

function meansRest(missing: MissingPolicy): boolean {
  return missing.policy === "atLeast" && missing.rest === "mean";
}

function standingOf({ gate }: Indicator, items: readonly CountedItem[], ruleSet: RuleSet, responses: Responses): Asked {
  const standing = askedBehind(gate, ruleSet, responses);
  for (const { codes } of items) {
    for (let unit = codes.indexOf(INVALID); unit >= 0; unit = codes.indexOf(INVALID, unit + 1))
      standing[unit] = (standing[unit] ?? CLOSED) | UNREADABLE;
  }
  return standing;
}

/** Fills in each unit's count. Arrays alone go in, so that the loop stays compiled whatever the rules look like. */
function fillCounts(counts: Counts, sums: Sums, standing: Asked, responded: Uint8Array): void {
  for (let unit = 0; unit < counts.length; unit++)
    counts[unit] = (sums[unit] ?? NaN) * (SHARE_OF_SUM[(responded[unit] ?? 0) * RESPONDED + (standing[unit] ?? UNREADABLE)] ?? NaN) + 0; // no negative zero
}

/** How many items of each unit have no answer, and how many were not asked of it. */
interface AnswersGiven {
  readonly unanswered: Uint8Array | Uint16Array;
  readonly notAsked: Uint8Array | Uint16Array | null;
}

function answersGiven(items: readonly CountedItem[], blanks: Counted["blanks"], size: number): AnswersGiven {
  const isFiltered = items.some((item) => item.isFiltered);
  const withMissing = items.some(({ missing }) => missing.length > 0);
  return {
    unanswered: withMissing ? tallied(items, size, ({ missing }) => [BLANK, ...missing]) : blanks,
    notAsked: isFiltered ? tallied(items, size, () => [NOT_ASKED]) : null,
  };
}

/**
 * What is not known for want of answers. Behind an open gate a block that is blank throughout is one where nothing applies, as survey tools
 * leave boxes that are not ticked; without a gate it was passed over.
 */
function dropUnanswered(
  counts: Counts,
  { items, gate }: Indicator,
  policy: MissingPolicy,
  { standing, blanks }: Pick<Counted, "standing" | "blanks">,
  { unanswered, notAsked }: AnswersGiven,
): void {
  const needed = answersNeeded(policy);
  for (let unit = 0; unit < counts.length; unit++) {
    const none = unanswered[unit] ?? 0;
    if (none === 0 || standing[unit] !== OPEN) continue;
    const asked = items.length - (notAsked?.[unit] ?? 0);
    const isPassedOver = none === asked && !(gate && blanks[unit] === asked);
    if (isPassedOver || asked - none < Math.min(needed, asked)) counts[unit] = NaN;
  }
}

function tallied(items: readonly CountedItem[], size: number, codesOf: (item: CountedItem) => readonly number[]): Uint8Array | Uint16Array {
  return tally(
    items.flatMap((item) => codesOf(item).map((code) => ({ codes: item.codes, code }))),
    size,
  );
}
