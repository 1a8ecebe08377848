import { columnLetters } from "../../core/sheet/address.ts";
import { FIND_IT } from "../../core/match/column-map.ts";
import type { ColumnMap, Match } from "../../core/match/matched.ts";

/** What the user settles by hand of where the answers stand; null lets the program find it. */
export type Settling =
  | { readonly kind: "sheet"; readonly sheet: string | null }
  | { readonly kind: "headerRow"; readonly row: number | null }
  /** Letters; null for «not in this sheet»; "?" for «find it». */
  | { readonly kind: "column"; readonly item: string; readonly letters: string | null }
  | { readonly kind: "acceptLikely" };

const nothing: ColumnMap = { sheet: null, headerRow: null, columns: {} };

/**
 * The column map with one more thing settled; null when nothing is. Another sheet forgets what was settled in the one before, for its
 * columns are others.
 */
export function settle(before: ColumnMap | null, match: Match | null, settling: Settling): ColumnMap | null {
  const map = settled(before ?? nothing, match, settling);
  return map.sheet === null && map.headerRow === null && Object.keys(map.columns).length === 0 ? null : map;
}

function settled(map: ColumnMap, match: Match | null, settling: Settling): ColumnMap {
  switch (settling.kind) {
    case "sheet":
      return { ...nothing, sheet: settling.sheet };
    case "headerRow":
      return { ...map, headerRow: settling.row };
    case "column":
      return { ...map, columns: withColumn(map.columns, settling.item, settling.letters) };
    case "acceptLikely":
      return { ...map, columns: { ...map.columns, ...likelyColumns(match) } };
    default:
      return settling satisfies never;
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
