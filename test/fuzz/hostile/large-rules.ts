import { ssb2018 } from "../../core/surveys.ts";

const none = { blocks: [], aggregates: [], composites: [], nominals: [], groupings: [], tables: [], functions: {}, examples: [] };

/** The 2018 rules with so many items instead of theirs, all of them in each of the indicators, as JSON. Labels are made longer by `more`. */
export function rulesOf(count: number, indicators = 1, more = ""): Readonly<Record<string, unknown>> {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `i${at}`,
    label: `Sp\u00f8rsm\u00e5l ${at}${more}`,
    answers: "ja_nei",
    provenance: "report",
  }));
  const [first] = ssb2018.indicators;
  const all = Array.from({ length: indicators }, (_, at) => ({
    ...first,
    id: at === 0 ? "alt" : `alt${at}`,
    label: `Alt ${at}${more}`,
    gate: undefined,
    items: items.map(({ id }) => id),
  }));
  return { ...ssb2018, ...none, items, indicators: all };
}
