import { foldTight, headerParts } from "../basics/fold.ts";
import type { HeaderIndex } from "./headers/header-index.ts";
import type { HeaderCell } from "./headers/read-header.ts";
import type { AsideColumn, ColumnMatch } from "./matched/matched.ts";
import { blockOfText } from "./headers/read-header.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";

/**
 * The columns of options that stand aside («Ingen av disse»). Where several blocks have the option, the question in the header or over it
 * tells which; otherwise the block of the nearest column to the left that has one.
 */
export function asideColumns(
  cells: readonly HeaderCell[],
  columns: readonly ColumnMatch[],
  index: HeaderIndex,
  ruleSet: RuleSet,
): readonly AsideColumn[] {
  const options = ruleSet.blocks.flatMap(({ id, aside }) => (aside ?? []).map((text) => ({ block: id, text: foldTight(text) })));
  if (options.length === 0) return [];
  const taken = new Map(columns.map(({ column, item }) => [column, item]));
  return cells.flatMap(({ column, text, above }) => {
    const texts = [text, ...headerParts(text)].map(foldTight);
    const blocks = options.filter((option) => texts.includes(option.text)).map(({ block }) => block);
    const question = blockOfText(text, index) ?? blockOfText(above, index) ?? blockToTheLeft(column, taken, index);
    const [only, ...others] = blocks.filter((block) => question === null || block === question);
    return taken.has(column) || only === undefined || others.length > 0 ? [] : [{ block: only, column }];
  });
}

function blockToTheLeft(column: number, taken: ReadonlyMap<number, string>, index: HeaderIndex): string | null {
  for (let left = column - 1; left >= 0; left--) {
    const block = index.blockOf.get(taken.get(left) ?? "");
    if (block !== undefined) return block;
  }
  return null;
}
