import type { ResultTable } from "../../core/score/results.ts";

/** The tables whose title, figure number or section has every word that is looked for; all of them for none. */
export function findTables(tables: readonly ResultTable[], wanted: string): readonly ResultTable[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return tables.filter(({ title, rule }) => {
    const text = `${rule.figure ?? ""} ${title} ${rule.section}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The tables that say how many units have each grade: what it all comes to. */
export function mainTables(tables: readonly ResultTable[]): readonly ResultTable[] {
  return tables.filter(({ rule }) => rule.kind === "distribution" && "grade" in rule.of);
}
