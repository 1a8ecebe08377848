import { tableIds, type HeadingId, type TableId } from "../values/rule-sheet-texts.ts";
import type { JsonRecord } from "../../basics/json.ts";
import { answers } from "./answer-table.ts";
import { aggregates, indicatorItems, indicators, inputs, points } from "./indicator-tables.ts";
import { grades, scales, wordsTable } from "./label-tables.ts";
import { restFields } from "./rest-fields.ts";
import { classes, composites, gradeRules, groupings, groups, nominals, tableColumns, tables } from "./result-tables.ts";
import { blocks, columns, items, sources } from "./survey-tables.ts";
import type { Table } from "./table.ts";

/** The tables that have a row for each part, in the order they are read: parts after what they are parts of. */
export function rowTables(usualWords: JsonRecord): readonly Table[] {
  return [
    sources,
    columns,
    answers,
    items,
    blocks,
    scales,
    indicators,
    indicatorItems,
    points,
    aggregates,
    inputs,
    composites,
    grades,
    gradeRules,
    groupings,
    groups,
    nominals,
    classes,
    tables,
    tableColumns,
    wordsTable(usualWords),
  ];
}

/** The headings that each table can have. */
export const headingsOf: Readonly<Record<TableId, readonly HeadingId[]>> = {
  ...fromTables(),
  facts: ["fact", "value", "meaning"],
  matrix: ["layer", "composite", "row"],
  rest: ["number", ...restFields.map(({ heading }) => heading)],
};

function fromTables(): Record<TableId, readonly HeadingId[]> {
  const known = new Map(rowTables({}).map((table) => [table.id, table.fields({}).map(({ heading }) => heading)] as const));
  const headings = tableIds.map((id) => [id, ["number" as const, ...(known.get(id) ?? [])]] as const);
  return Object.fromEntries<readonly HeadingId[]>(headings) as Record<TableId, readonly HeadingId[]>; // all of the ids
}
