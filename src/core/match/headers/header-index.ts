import { itemsIn } from "../../ruleset/filters.ts";
import { fold, foldCode, foldTight } from "../../basics/fold.ts";
import { withoutMarkup } from "./heading-text.ts";
import { rememberedFor } from "../../basics/remember.ts";
import type { Block, RuleSet } from "../../ruleset/ruleset.ts";

/** Everything a header can be compared with, folded once for each rule set. "Item" is here an item or a unit column. */
export interface HeaderIndex {
  /** Folded id → item. */
  readonly codes: ReadonlyMap<string, string>;
  /** Folded label or alias → the items it belongs to; more than one where blocks share a wording. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Label or alias without any letter, such as «#», trimmed → the item it belongs to. */
  readonly signs: ReadonlyMap<string, string>;
  /** Folded name of a block → block id: its id, label, aliases, the stem of its items' ids, or its gate question. */
  readonly blockNames: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly blockOf: ReadonlyMap<string, string>;
  /** The columns about the unit: their ids are words of the rules', such as «navn», and not of the questionnaire. */
  readonly unitColumns: ReadonlySet<string>;
  /** Item → its text, for messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** Letters and digits of the longest wording: nothing longer needs to be looked up. */
  readonly longest: number;
  /** Every wording with its pairs of letters, for approximate spellings; made at the first use. */
  readonly wordings: readonly Wording[];
}

export interface Wording {
  readonly item: string;
  readonly folded: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly pairCount: number;
}

/** The index of a rule set; made at the first use. */
export const headerIndex = rememberedFor(buildIndex);

function buildIndex(ruleSet: RuleSet): HeaderIndex {
  const all = [...ruleSet.columns, ...ruleSet.items].map(plain);
  const texts = all.flatMap(({ id, label, aliases }) => [label, ...aliases].map((text) => ({ item: id, text, tight: foldTight(text) })));
  let wordings: readonly Wording[] | null = null;
  return {
    codes: new Map(all.map(({ id }) => [foldCode(id), id])),
    labels: groupByKey(texts.filter(({ tight }) => tight !== "").map(({ item, tight }) => [tight, item])),
    signs: new Map(texts.filter(({ text }) => !/\p{L}/u.test(text)).map(({ item, text }) => [text.trim(), item])),
    blockNames: blockNames(ruleSet),
    blocks: new Map(ruleSet.blocks.map((block) => [block.id, block])),
    blockOf: new Map(ruleSet.blocks.flatMap((block) => block.items.map((item) => [item, block.id]))),
    unitColumns: new Set(ruleSet.columns.map(({ id }) => id)),
    texts: new Map(all.map(({ id, label }) => [id, label])),
    longest: texts.reduce((most, { tight }) => Math.max(most, tight.length), 0),
    get wordings() {
      return (wordings ??= texts.map(asWording));
    },
  };
}

/** A text of the rules may have been taken from a heading as it stands, HTML and all. */
const plain = <One extends { readonly label: string; readonly aliases: readonly string[] }>(one: One) => ({
  ...one,
  label: withoutMarkup(one.label),
  aliases: one.aliases.map(withoutMarkup),
});

function asWording({ item, text, tight }: { item: string; text: string; tight: string }): Wording {
  return { item, folded: fold(text), pairs: letterPairs(tight), pairCount: Math.max(0, tight.length - 1) };
}

function groupByKey(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, item] of entries) {
    const items = groups.get(key) ?? [];
    if (!items.includes(item)) groups.set(key, [...items, item]);
  }
  return groups;
}

/** A name that two blocks share is left out. */
function blockNames(ruleSet: RuleSet): Map<string, string> {
  const names = groupByKey(ruleSet.blocks.flatMap((block) => namesOf(block, ruleSet).map((name) => [foldTight(name), block.id] as const)));
  const single = new Map<string, string>();
  for (const [name, [block, ...others]] of names) if (block !== undefined && others.length === 0 && name !== "") single.set(name, block);
  return single;
}

function namesOf(block: Block, ruleSet: RuleSet): readonly string[] {
  const stems = new Set(block.items.map((item) => item.replace(/_?\d+$/, "")));
  const [stem] = stems;
  const opening = openingQuestion(block, ruleSet);
  return [
    block.id,
    ...[block.label, ...block.aliases].map(withoutMarkup),
    ...(stems.size === 1 && stem !== undefined ? [stem] : []),
    ...opening,
  ];
}

/** The question whose answer decides whether the whole block is asked; survey tools repeat it in front of each item. */
function openingQuestion(block: Block, ruleSet: RuleSet): readonly string[] {
  const askedIf = new Set(
    ruleSet.items.filter(({ id }) => block.items.includes(id)).map(({ askedIf: filter }) => filter && itemsIn(filter)[0]),
  );
  const [question] = askedIf;
  return ruleSet.items.filter(({ id }) => askedIf.size === 1 && id === question).flatMap(({ label, aliases }) => [label, ...aliases]);
}

/** How often each pair of neighbouring letters occurs. */
export function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
