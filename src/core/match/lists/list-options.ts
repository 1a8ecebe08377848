import { answerListOf } from "../../ruleset/answer-list.ts";
import { foldCode, foldTight } from "../../basics/fold.ts";
import { rememberedFor } from "../../basics/remember.ts";
import type { Block, RuleSet } from "../../ruleset/ruleset.ts";

/** The options of a block's question: the items that can be ticked, and those that stand aside. */
export interface BlockOptions {
  readonly block: Block;
  /** The items whose answers are ticked or not; none for a block whose answers are more than that. */
  readonly items: readonly string[];
  /** What a text is: an item by its text, an alias or its id; null for an option that stands aside; undefined for no option. */
  readonly of: (text: string) => string | null | undefined;
  /** Letters and digits of the longest text. */
  readonly longest: number;
}

/** The options of every block; made at the first use. */
const optionsByBlock = rememberedFor(
  (ruleSet: RuleSet): ReadonlyMap<string, BlockOptions> => new Map(ruleSet.blocks.map((block) => [block.id, optionsOf(block, ruleSet)])),
);

/** The options of a block; null where the rule set has no such block. */
export function blockOptions(block: string, ruleSet: RuleSet): BlockOptions | null {
  return optionsByBlock(ruleSet).get(block) ?? null;
}

/** The items of a block that a list cell may tick; none for a block whose answers are more than ticked or not. */
export function tickableItems(block: string, ruleSet: RuleSet): readonly string[] {
  return blockOptions(block, ruleSet)?.items ?? [];
}

function optionsOf(block: Block, ruleSet: RuleSet): BlockOptions {
  const items = ruleSet.items.filter((item) => block.items.includes(item.id) && answerListOf(ruleSet, item)?.ticks);
  const byText = new Map<string, string | null>((block.aside ?? []).map((text) => [foldTight(text), null]));
  for (const { id, label, aliases } of items) for (const text of [label, ...aliases]) byText.set(foldTight(text), id);
  const byCode = new Map(items.map(({ id }) => [foldCode(id), id]));
  return {
    block,
    items: items.map(({ id }) => id),
    longest: [...byText.keys(), ...byCode.keys()].reduce((most, { length }) => Math.max(most, length), 0),
    of: (text) => {
      const item = byText.get(foldTight(text));
      return item === undefined ? byCode.get(foldCode(text)) : item;
    },
  };
}
