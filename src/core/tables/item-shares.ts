import { answersTo } from "../ruleset/answer-list.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { FAILS, HOLDS, UNDECIDED, type States } from "../score/condition.ts";
import { fillIn } from "../basics/fill-in.ts";
import { BLANK, INVALID } from "../validate/coded/responses.ts";
import type { TableRow } from "../score/results.ts";
import { notAsked } from "./not-asked.ts";
import { compareShares, roundedShare } from "../basics/stats.ts";
import {
  add,
  countColumn,
  percentColumn,
  shown,
  sum,
  tally,
  unitsColumn,
  wordsOf,
  type Body,
  type TableContext,
  type RuleOf,
} from "./table-context.ts";

type Rule = RuleOf<"items">;

/** One item's answers in the base. */
interface ItemCounts {
  readonly id: string;
  /** Units per group of answers, in the rule's order. */
  readonly counts: readonly number[];
  /** Units with an answer that can be read, and those that were asked and gave none. */
  readonly base: number;
  readonly blank: number;
  /** Units of the table's base that were not asked it. */
  readonly notAsked: number;
}

/**
 * For each item the per cent of the base that gave each answer (or one of a group). Answers such as «Vet ikke» stay in the
 * denominator, and so does a blank: a unit that was to answer and did not has not answered yes, and a note gives the number of them.
 * What takes a unit out of that item's denominator, which is in the column `base`, is an answer that cannot be read, or that it was not
 * asked and left blank, which another note counts.
 * With a single answer its number of units is beside it, in the column `count`.
 */
export function itemShares(rule: Rule, context: TableContext): Body {
  const states = context.membership(rule);
  const items = sorted(
    rule,
    rule.items.map((item) => countAnswers(item, rule, states, context)),
  );
  const blank = sum(items.map((item) => item.blank));
  const words = wordsOf(context);
  const shares = rule.answers.map(({ id, label }) => percentColumn(id, label));
  const counts = isSingle(rule) ? [unitsColumn(context)] : [];
  return {
    rowTitle: words.item,
    base: tally(states, HOLDS, context),
    unknown: tally(states, UNDECIDED, context),
    columns: [...shares, ...counts, countColumn("base", words.base)],
    rows: items.map((item) => itemRow(item, rule, context)),
    notes: [...(blank > 0 ? [fillIn(words.blankNote, { blank })] : []), ...notAskedNotes(items, context)],
  };
}

function notAskedNotes(items: readonly ItemCounts[], context: TableContext): readonly string[] {
  const some = items.filter(({ notAsked }) => notAsked > 0);
  if (some.length === 0) return [];
  const texts = some.map(({ id, notAsked }) => `${byId(context.computed.ruleSet.items, id).label} (${notAsked})`);
  return [fillIn(wordsOf(context).itemsNotAskedNote, { items: texts.join("; ") })];
}

function isSingle({ answers }: Rule): boolean {
  return answers.length === 1;
}

function countAnswers(id: string, rule: Rule, states: States, context: TableContext): ItemCounts {
  const { ruleSet, responses } = context.computed;
  const answers = answersTo(ruleSet, byId(ruleSet.items, id));
  const isNotAsked = notAsked(id, context);
  const asked = states.map((state, unit) => (isNotAsked(unit) ? FAILS : state));
  const byCode = histogram(valueOf(responses.codes, id), asked, context);
  const counts = rule.answers.map((group) => sum(group.answers.map((answer) => byCode[answers.indexOf(answer) + 1] ?? 0)));
  return {
    id,
    counts,
    base: sum(byCode) - (byCode[INVALID] ?? 0),
    blank: byCode[BLANK] ?? 0,
    notAsked: tally(states, HOLDS, context) - tally(asked, HOLDS, context),
  };
}

function histogram(codes: Uint8Array, states: States, context: TableContext): Float64Array {
  const counts = new Float64Array(256);
  for (let unit = 0; unit < codes.length; unit += 1) {
    const code = codes[unit] ?? BLANK;
    if (states[unit] === HOLDS) add(counts, code, unit, context);
  }
  return counts;
}

/**
 * Descending by the first answer's share; ties as listed, then the items that nobody in the base could answer, which have no share, and
 * `last` always last, as listed.
 */
function sorted(rule: Rule, items: readonly ItemCounts[]): readonly ItemCounts[] {
  if (rule.sort === "asListed") return items;
  const bySize = items.toSorted(byShare);
  return [...bySize.filter(({ id }) => !rule.last.includes(id)), ...items.filter(({ id }) => rule.last.includes(id))];
}

/** By share, the highest first; none is below all of them, and equal to none alone. */
function byShare(a: ItemCounts, b: ItemCounts): number {
  if (a.base === 0 || b.base === 0) return Number(a.base === 0) - Number(b.base === 0);
  return compareShares([first(b), b.base], [first(a), a.base]);
}

function first({ counts }: ItemCounts): number {
  return counts[0] ?? 0;
}

function itemRow({ id, counts, base }: ItemCounts, rule: Rule, context: TableContext): TableRow {
  const shares = counts.map((count) => roundedShare(count, base));
  const label = byId(context.computed.ruleSet.items, id).label;
  const numbers = [...(isSingle(rule) ? counts : []), base].map((count) => shown(count, context));
  return { id, label, kind: "category", cells: [...shares, ...numbers] };
}
