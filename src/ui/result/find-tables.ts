import type { ResultTable } from "../../core/score/results.ts";

/** The tables whose title, figure number or section has every word of the search; all of them for an empty search. */
export function findTables(tables: readonly ResultTable[], wanted: string): readonly ResultTable[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return tables.filter(({ title, number, rule }) => {
    const text = `${number ?? ""} ${title} ${rule.section ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
