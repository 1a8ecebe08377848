import { columnLetters } from "../../core/sheet/address.ts";
import { FIND_IT } from "../../core/match/column-map.ts";
import type { ColumnMap, Match } from "../../core/match/matched/matched.ts";

/** A choice by the user of where the answers are; null lets the program find it. */
export type ColumnChoice =
  | { readonly kind: "sheet"; readonly sheet: string | null }
  | { readonly kind: "headerRow"; readonly row: number | null }
  /** Letters; null for «not in this sheet»; "?" for «find it». */
  | { readonly kind: "column"; readonly item: string; readonly letters: string | null }
  | { readonly kind: "acceptLikely" };

const nothing: ColumnMap = { sheet: null, headerRow: null, columns: {} };

/**
 * The column map with one more choice; null when there is none. Choosing another sheet removes the choices for the one before, since its columns
 * are others.
 */
export function withChoice(before: ColumnMap | null, match: Match | null, choice: ColumnChoice): ColumnMap | null {
  const map = changed(before ?? nothing, match, choice);
  return map.sheet === null && map.headerRow === null && Object.keys(map.columns).length === 0 ? null : map;
}

function changed(map: ColumnMap, match: Match | null, choice: ColumnChoice): ColumnMap {
  switch (choice.kind) {
    case "sheet":
      return { ...nothing, sheet: choice.sheet };
    case "headerRow":
      return { ...map, headerRow: choice.row };
    case "column":
      return { ...map, columns: withColumn(map.columns, choice.item, choice.letters) };
    case "acceptLikely":
      return { ...map, columns: { ...map.columns, ...likelyColumns(match) } };
    default:
      return choice satisfies never;
  }
}

function withColumn(columns: ColumnMap["columns"], item: string, letters: string | null): ColumnMap["columns"] {
  const others = Object.fromEntries(Object.entries(columns).filter(([id]) => id !== item));
  return letters === FIND_IT ? others : { ...others, [item]: letters };
}

function likelyColumns(match: Match | null): ColumnMap["columns"] {
  const likely = (match?.columns ?? []).filter(({ certainty }) => certainty === "likely");
  return Object.fromEntries(likely.map(({ item, column }) => [item, columnLetters(column)]));
}
