import { mostDecimals, scaledUp } from "../../basics/decimals.ts";
import { worthsOf, type ItemWorth } from "../../ruleset/points.ts";
import type { Indicator } from "../../ruleset/ruleset.ts";
import { askedBehind } from "./asked.ts";
import { plus, times, when, type Test } from "../excel.ts";
import { pointDecimals, pointsIn } from "./item-points.ts";
import { listParts, neededColumn, wantedAnswers, type FormulaSurvey, validNumbers } from "../survey.ts";
import { countAnswers, countBlanks, countNumbers, stretches } from "../tallies.ts";

/** An item of an indicator with its column. */
interface Counted {
  readonly worth: ItemWorth;
  readonly column: number;
}

/** The items of an indicator that are asked by the same filter, beside the indicator's own gate. */
interface Group {
  /** The unit of the row was not asked these; false where all were. */
  readonly closed: Test;
  readonly items: readonly Counted[];
}

/** The items of an indicator in a row, as formulas add them up. */
export interface CountedRow {
  readonly size: number;
  readonly isFiltered: boolean;
  /** Some answers are no answers, such as «Vet ikke». */
  readonly hasMissing: boolean;
  /** How many decimals the points have, and the weights. */
  readonly decimals: number;
  readonly weightDecimals: number;
  /** The points, in whole numbers of their last decimal. */
  readonly points: string;
  /** How many items are blank, not asked, or hold an answer. */
  readonly readable: string;
  readonly blank: string;
  /** How many items have been answered, and asked: in number, and by weight in whole numbers of its last decimal. */
  readonly answered: string;
  readonly asked: string;
  readonly answeredWeight: string;
  readonly askedWeight: string;
}

/** What stands in cells that are read alike, of which `one` is the first. */
type Term = (one: Counted, cells: string) => string;

/** What a row's cells say of an indicator. Throws CannotSay for an item that no formula reads. */
export function countedRow(indicator: Indicator, survey: FormulaSurvey): CountedRow {
  const { ruleSet, responses } = survey.assessment;
  const worths = worthsOf(indicator, ruleSet);
  const groups = groupsOf(indicator, worths, survey);
  const decimals = Math.max(0, ...worths.map((worth) => pointDecimals(worth, responses)));
  const weightDecimals = mostDecimals(worths.map(({ weight }) => weight));
  const weightOf = ({ worth }: Counted) => scaledUp(worth.weight, weightDecimals);
  const { inRow } = survey.references;

  const added = (items: readonly Counted[], keyOf: (one: Counted) => string, term: Term) =>
    plus(
      alike(items, keyOf).flatMap((same) =>
        stretches(same.map(({ column }) => column)).map(([first, last]) => term(same[0], inRow(first, last))),
      ),
    );
  const ofGroups = (term: (items: readonly Counted[]) => string, closed: (items: readonly Counted[]) => string = () => "0") =>
    plus(groups.map((group) => when(group.closed, closed(group.items), term(group.items))));
  const blank: Term = (_, cells) => countBlanks(cells);
  const reading =
    (part: "all" | "given"): Term =>
    ({ worth: { item } }, cells) =>
      item.number ? countNumbers(cells, validNumbers(item)) : countAnswers(cells, wantedAnswers(listParts(item, ruleSet)[part]));
  const size = (items: readonly Counted[]) => String(items.length);

  return {
    size: worths.length,
    isFiltered: groups.some(({ closed }) => closed !== false),
    hasMissing: worths.some(({ item }) => listParts(item, ruleSet).missing.length > 0),
    decimals,
    weightDecimals,
    points: ofGroups((items) => added(items, worthKey, ({ worth }, cells) => pointsIn(cells, worth, decimals, ruleSet))),
    readable: ofGroups((items) => plus([added(items, () => "", blank), added(items, readKey, reading("all"))]), size),
    blank: ofGroups((items) => added(items, () => "", blank)),
    answered: ofGroups((items) => added(items, readKey, reading("given"))),
    asked: ofGroups(size),
    answeredWeight: ofGroups((items) =>
      added(
        items,
        (one) => `${readKey(one)} ${weightOf(one)}`,
        (one, cells) => times(weightOf(one), reading("given")(one, cells)),
      ),
    ),
    askedWeight: ofGroups((items) => String(items.reduce((sum, one) => sum + weightOf(one), 0))),
  };
}

/** Items that are read alike: of one list, or numbers within the same bounds. */
function readKey({ worth: { item } }: Counted): string {
  return JSON.stringify([item.answers, item.number?.from, item.number?.to]);
}

/** Items whose answers are worth the same. */
function worthKey(one: Counted): string {
  const { worth } = one;
  const points = worth.ends.map((end) => [worth.ofNumber(end), worth.ofNumber(end - 1e-9), worth.ofNumber(end + 1e-9)]);
  return JSON.stringify([readKey(one), worth.weight, worth.isTurned, [...worth.answers], worth.ends, points]);
}

function groupsOf(indicator: Indicator, worths: readonly ItemWorth[], survey: FormulaSurvey): readonly Group[] {
  const gate = JSON.stringify(indicator.gate);
  const items = worths.map((worth) => ({ worth, column: neededColumn(worth.item, survey) }));
  const filterOf = ({ worth: { item } }: Counted) => (JSON.stringify(item.askedIf) === gate ? undefined : item.askedIf);
  return alike(items, (one) => JSON.stringify([filterOf(one)])).map((same) => ({
    closed: askedBehind(filterOf(same[0]), survey).closed,
    items: same,
  }));
}

/** The items with the same key together, in the order of the first of each. */
function alike(items: readonly Counted[], keyOf: (one: Counted) => string): readonly (readonly [Counted, ...Counted[]])[] {
  const groups = new Map<string, [Counted, ...Counted[]]>();
  for (const one of items) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
