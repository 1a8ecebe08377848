import type { RuleSet } from "../ruleset/ruleset.ts";
import { respondedUnits, type Responses } from "../validate/coded/responses.ts";
import type { Published } from "./published.ts";

/** What is known of the data: the answers, and the texts that may name their year, such as the sheet's name and titles. */
interface Data {
  readonly responses: Responses;
  readonly texts: readonly string[];
}

/**
 * Whether the data are others than those something was published of: another number of units responded, or the sheet names years and the year of the
 * rule set's period is not among them. Where nothing was published only the year can tell.
 */
export function isOtherData(published: Published | null, { period }: Pick<RuleSet, "period">, { responses, texts }: Data): boolean {
  if (published !== null && published.responded !== respondedUnits(responses)) return true;
  return otherYears(period, texts).length > 0;
}

/** The years that texts name, each once, where the year of a period is not among them; none where it is, or where the period has no year. */
export function otherYears(period: string, texts: readonly string[]): readonly string[] {
  const [year] = yearsIn(period);
  const named = [...new Set(texts.flatMap(yearsIn))];
  return year === undefined || named.includes(year) ? [] : named;
}

/** Years as they stand in a text: «2018», also in «2018K1» and «01.03.2018». */
function yearsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
}
