import type { HeaderIndex } from "./header-index.ts";
import type { HeaderRow } from "./header-row.ts";
import type { Issue } from "../issues/issue.ts";
import { findListColumns, tickableItems } from "./list-column.ts";
import type { ListColumn } from "./list-column.ts";
import type { ColumnMatch } from "./matched.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

export interface ListMatches {
  readonly columns: readonly ColumnMatch[];
  readonly unassigned: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** The list columns of a sheet, and the items they hold besides those that have a column of their own. */
export interface Lists {
  readonly columns: ReadonlySet<number>;
  forItemsWithout(own: ReadonlySet<string>): ListMatches;
}

/** One match for each item that only a list column holds; two list columns for the same block are an issue, and neither is used. */
export function matchLists(sheet: Sheet, header: HeaderRow, index: HeaderIndex, ruleSet: RuleSet): Lists {
  const lists = findListColumns(sheet, header, index, ruleSet);
  const place = (column: number) => ({ sheet: sheet.name, row: header.row, column });
  return {
    columns: new Set(lists.map(({ column }) => column)),
    forItemsWithout(own) {
      const perBlock = ruleSet.blocks.map((block): ListMatches => {
        const ofBlock = lists.filter((list) => list.block === block.id);
        const items = tickableItems(block.id, ruleSet).filter((item) => !own.has(item));
        const [list] = ofBlock;
        if (!list || items.length === 0) return { columns: [], unassigned: new Set(), issues: [] };
        if (ofBlock.length === 1)
          return { columns: items.map((item) => asMatch(item, list)), unassigned: new Set(), issues: issuesOf(list, items.length) };
        const columns = ofBlock.map(({ column }) => column);
        const issue: Issue = {
          code: "column_ambiguous",
          severity: "error",
          place: place(list.column),
          item: block.id,
          label: block.label,
          columns,
        };
        return { columns: [], unassigned: new Set(items), issues: [issue] };
      });
      return {
        columns: perBlock.flatMap(({ columns }) => columns),
        unassigned: new Set(perBlock.flatMap(({ unassigned }) => [...unassigned])),
        issues: perBlock.flatMap(({ issues }) => issues),
      };
    },
  };

  function issuesOf(list: ListColumn, items: number): Issue[] {
    const block = index.blocks.get(list.block);
    const label = block?.label ?? list.block;
    const first = ruleSet.items.find(({ id }) => block?.items.includes(id));
    const unticked = ruleSet.answerLists[first?.answers ?? ""]?.ticks?.unticked ?? "";
    const read: Issue = { code: "list_column", severity: "remark", place: place(list.column), block: label, items, unticked };
    if (list.certainty === "certain") return [read];
    return [
      { code: "column_uncertain", severity: "warning", place: place(list.column), item: list.block, label, header: list.header },
      read,
    ];
  }
}

function asMatch(item: string, { column, header, certainty, block }: ListColumn): ColumnMatch {
  return { item, column, header, certainty, reason: "list", block };
}
