import type { HeaderRow } from "../headers/header-row.ts";
import type { Issue } from "../../issues/issue.ts";
import { cellAt, extentOf, isEmpty, isOwnColumn } from "../../sheet/cell-text.ts";
import { listReader } from "./list-pieces.ts";
import { findListColumns, sampleOf } from "./list-column.ts";
import { blockOptions, tickableItems } from "./list-options.ts";
import type { ListColumn } from "./list-column.ts";
import type { ColumnMatch } from "../matched/matched.ts";
import type { Block, RuleSet } from "../../ruleset/ruleset.ts";
import type { Sheet } from "../../sheet/sheet.ts";

export interface ListMatches {
  readonly columns: readonly ColumnMatch[];
  readonly unassigned: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** The list columns of a sheet, and the items they hold besides those that have a column of their own. */
export interface Lists {
  readonly columns: ReadonlySet<number>;
  /** Whether a column headed as these items may be theirs: not where a list column has them, and it has more texts than ticks have. */
  mayHold(items: readonly string[], column: number): boolean;
  forItemsWithout(own: ReadonlySet<string>): ListMatches;
}

/**
 * One match for each item that only a list column holds. Issues instead, and no column: two list columns for the same block; answers without
 * a heading right of one, which may be its block's too; a column whose header names the block and whose cells are no list of its items.
 */
export function matchLists(sheet: Sheet, header: HeaderRow, ruleSet: RuleSet): Lists {
  const lists = findListColumns(sheet, header, ruleSet);
  return {
    columns: new Set(lists.map(({ column }) => column)),
    mayHold: (items, column) =>
      !areListed(items, lists, ruleSet) || new Set(sampleOf(sheet, column, header.lastRow + 1)).size <= MOST_TICK_TEXTS,
    forItemsWithout(own) {
      const perBlock = ruleSet.blocks.map((block) => {
        const items = tickableItems(block.id, ruleSet).filter((item) => !own.has(item));
        return items.length === 0 ? nothing : matchBlock(block, items, { sheet, header, ruleSet, lists });
      });
      return {
        columns: perBlock.flatMap(({ columns }) => columns),
        unassigned: new Set(perBlock.flatMap(({ unassigned }) => [...unassigned])),
        issues: perBlock.flatMap(({ issues }) => issues),
      };
    },
  };
}

/** A column of ticks has no more texts than this. */
const MOST_TICK_TEXTS = 4;

function areListed(items: readonly string[], lists: readonly ListColumn[], ruleSet: RuleSet): boolean {
  const listed = lists.filter(({ certainty }) => certainty === "certain").map(({ block }) => block);
  return items.length > 0 && items.every((item) => listed.some((block) => tickableItems(block, ruleSet).includes(item)));
}

interface ListSource {
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly ruleSet: RuleSet;
  readonly lists: readonly ListColumn[];
}

const nothing: ListMatches = { columns: [], unassigned: new Set(), issues: [] };

function matchBlock(block: Block, items: readonly string[], source: ListSource): ListMatches {
  const ofBlock = source.lists.filter((list) => list.block === block.id);
  const [list] = ofBlock;
  const unassigned = (...issues: Issue[]): ListMatches => ({ columns: [], unassigned: new Set(items), issues });
  if (!list) {
    const unreadable = items.length === tickableItems(block.id, source.ruleSet).length ? unreadableList(block, source) : null;
    return unreadable ? unassigned(unreadable) : nothing;
  }
  const place = placeOf(list.column, source);
  const columns = ofBlock.map(({ column }) => column);
  if (columns.length > 1)
    return unassigned({ code: "column_ambiguous", severity: "error", place, item: block.id, label: block.label, columns });
  const bare = columnsWithoutHeading(list.column, source);
  if (bare.length > 0) return unassigned({ code: "answers_without_heading", severity: "error", place, block: block.label, columns: bare });
  return { columns: items.map((item) => asMatch(item, list)), unassigned: new Set(), issues: issuesOf(list, block, items.length, source) };
}

const placeOf = (column: number, { sheet, header }: ListSource) => ({ sheet: sheet.name, row: header.row, column });

/** The first text of the cells that is none of the block's options; null where there is none. */
function unreadablePiece(cells: readonly string[], block: Block, ruleSet: RuleSet): string | null {
  const options = blockOptions(block.id, ruleSet);
  if (options === null) return null;
  const { read } = listReader(cells, options);
  return cells.flatMap((cell) => read(cell).other)[0] ?? null;
}

function unreadableList(block: Block, source: ListSource): Issue | null {
  const { sheet, header, ruleSet } = source;
  for (const { column, reading, namesBlock } of header.cells) {
    const cells = reading === null && namesBlock === block.id ? sampleOf(sheet, column, header.lastRow + 1) : [];
    const [first] = cells;
    if (first === undefined) continue;
    const found = unreadablePiece(cells, block, ruleSet) ?? first;
    const allowed = ruleSet.items.filter(({ id }) => block.items.includes(id)).map(({ label }) => label);
    return { code: "list_unreadable", severity: "error", place: placeOf(column, source), block: block.label, found, allowed };
  }
  return null;
}

/** The columns right of this one that have answers below the head, and nothing in it. */
function columnsWithoutHeading(list: number, { sheet, header }: ListSource): readonly number[] {
  const { lastRow, lastColumn } = extentOf(sheet);
  const named = new Set(header.cells.map(({ column }) => column));
  const last = header.table === null ? lastColumn : Math.min(lastColumn, header.table.area.lastColumn);
  const rows = Array.from({ length: Math.max(0, lastRow - header.lastRow) }, (_, at) => header.lastRow + 1 + at);
  const columns: number[] = [];
  for (let column = list + 1; column <= last && !named.has(column) && !isOwnColumn(sheet, column); column++) {
    if (rows.some((row) => !isEmpty(cellAt(sheet, row, column)))) columns.push(column);
  }
  return columns;
}

function issuesOf(list: ListColumn, block: Block, items: number, source: ListSource): Issue[] {
  const first = source.ruleSet.items.find(({ id }) => block.items.includes(id));
  const unticked = source.ruleSet.answerLists[first?.answers ?? ""]?.ticks?.unticked ?? "";
  const place = placeOf(list.column, source);
  const read: Issue = { code: "list_column", severity: "remark", place, block: block.label, items, unticked };
  if (list.certainty === "certain") return [read];
  return [{ code: "column_uncertain", severity: "warning", place, item: list.block, label: block.label, header: list.header }, read];
}

function asMatch(item: string, { column, header, certainty, block }: ListColumn): ColumnMatch {
  return { item, column, header, certainty, reason: "list", block };
}
