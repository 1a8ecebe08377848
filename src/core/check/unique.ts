import { fold } from "../basics/fold.ts";
import { groupBy } from "../basics/group-by.ts";
import { repeated } from "../basics/lists.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";

/** What is there twice where once is meant: items of a block or table, answers of a list, key columns, questions that read alike. */
export function checkUnique(ruleSet: RuleSet): RuleSetIssue[] {
  const lists = (where: string, items: readonly string[]) => repeated(items).map((item): RuleSetIssue => twice(where, item));
  return [
    ...ruleSet.blocks.flatMap(({ id, items }) => lists(`blocks.${id}`, items)),
    ...ruleSet.tables.flatMap((table) =>
      lists(`tables.${table.id}`, table.kind === "items" ? table.items : table.kind === "summary" ? table.indicators : []),
    ),
    ...Object.entries(ruleSet.answerLists).flatMap(([id, { answers }]) => lists(`answerLists.${id}`, answers)),
    ...itemsInTwoBlocks(ruleSet),
    ...keyColumns(ruleSet),
    ...alikeItems(ruleSet),
  ];
}

function twice(where: string, item: string): RuleSetIssue {
  return { severity: "error", where, code: "listed_twice", item };
}

function itemsInTwoBlocks({ blocks }: RuleSet): RuleSetIssue[] {
  const shared = repeated(blocks.flatMap(({ items }) => [...new Set(items)]));
  return shared.map((item) => ({
    severity: "error",
    where: `items.${item}`,
    code: "item_in_two_blocks",
    blocks: blocks.filter(({ items }) => items.includes(item)).map(({ label }) => label),
  }));
}

/** One column at most says which unit a row is about, and one what it is called. */
function keyColumns({ columns }: RuleSet): RuleSetIssue[] {
  const ofRole = (role: string) => columns.filter((column) => column.role === role).map(({ id }) => id);
  const [keys, names] = [ofRole("id"), ofRole("name")];
  return [
    ...(keys.length <= 1 ? [] : [{ severity: "error", where: "columns", code: "key_columns", columns: keys } as const]),
    ...(names.length <= 1 ? [] : [{ severity: "error", where: "columns", code: "name_columns", columns: names } as const]),
  ];
}

/** Columns and items of one block, or of none, that read alike, by a text or another heading they may have: none could tell which a column is. */
function alikeItems({ columns, items, blocks }: RuleSet): RuleSetIssue[] {
  const blockOf = new Map(blocks.flatMap(({ id, items: members }) => members.map((item) => [item, id] as const)));
  const all = [...items.map((one) => ({ ...one, part: "items" })), ...columns.map((one) => ({ ...one, part: "columns" }))];
  const wordings = all.flatMap((one) => [one.label, ...one.aliases].map((text) => ({ ...one, text })));
  const groups = groupBy(wordings, ({ id, text }) => `${blockOf.get(id) ?? ""} ${fold(text)}`);
  const told = new Set<string>();
  return [...groups.values()].flatMap((alike): RuleSetIssue[] => {
    const [first] = alike;
    const ids = [...new Set(alike.map(({ id }) => id))];
    if (!first || ids.length < 2 || told.has(ids.join())) return [];
    told.add(ids.join());
    return [{ severity: "error", where: `${first.part}.${first.id}`, code: "items_alike", label: first.text, items: ids }];
  });
}
