import { itemsIn } from "../ruleset/filters.ts";
import { byId } from "../basics/by-id.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import type { Counts, Responses } from "../validate/coded/responses.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { count } from "./count.ts";
import { reportCounts } from "./count-issues.ts";

/**
 * An indicator's counts for the units of a sheet, with an issue for everything that a person should look at. An indicator that lacks a column is
 * unknown for all: fewer questions give fewer points.
 */
export function countIndicator(indicator: Indicator, responses: Responses, source: SurveySource): Counts {
  const missing = missingItems(indicator, source);
  if (missing.length > 0) {
    source.issues.add("error", null, { code: "indicator_incomplete", indicator: indicator.label, missing });
    return new Float64Array(responses.size).fill(NaN);
  }
  const counted = count(indicator, source.ruleSet, responses);
  reportCounts(indicator, counted, responses, source);
  return counted.counts;
}

/** The texts of the items that have no column. */
function missingItems({ gate, items }: Indicator, { match, ruleSet }: SurveySource): readonly string[] {
  const found = new Set(match.columns.map(({ item }) => item));
  const needed = [...(gate ? itemsIn(gate) : []), ...items];
  return needed.filter((item) => !found.has(item)).map((item) => byId(ruleSet.items, item).label);
}
