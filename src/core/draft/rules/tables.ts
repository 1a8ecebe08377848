import type { Composite, TableRule } from "../../ruleset/ruleset.ts";
import type { DraftTexts } from "./draft-texts.ts";
import type { DraftIndicator } from "./indicators.ts";

/** The tables of a draft: the questions of each block, its scores, the grades, and all indicators beside each other. */
export function tablesOf(
  indicators: readonly DraftIndicator[],
  composites: readonly Composite[],
  units: string,
  { tables, base: baseText }: DraftTexts,
): TableRule[] {
  const base = { label: baseText(units), where: [] };
  const head = (id: string, title: string) => ({ id: id.replaceAll("_", "-"), title, base, ours: false });
  const ofIndicators = indicators.flatMap(({ indicator: { id, label, items }, counted, of }): TableRule[] => [
    ...(of.block === null || counted.length === 0
      ? []
      : [
          {
            kind: "items" as const,
            ...head(`${id}-sporsmal`, tables.items(label)),
            items: [...items],
            answers: [{ id: "teller", label: counted.length === 1 ? (counted[0] ?? "") : tables.answered, answers: [...counted] }],
            sort: "descending" as const,
            last: [],
            chart: "bar" as const,
          },
        ]),
    { kind: "distribution", ...head(`${id}-score`, tables.scores(units, label)), of: { score: id }, chart: "percent" },
  ]);
  const ofComposites = composites.map(({ id, label }): TableRule => ({
    kind: "distribution",
    ...head(`${id}-grad`, tables.grades(units, label)),
    of: { grade: id },
    chart: "percent",
  }));
  const summary: TableRule = {
    kind: "summary",
    ...head("oversikt", tables.summary),
    indicators: indicators.map(({ indicator }) => indicator.id),
  };
  return [...ofIndicators, ...ofComposites, summary];
}
