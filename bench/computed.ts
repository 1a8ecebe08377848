import { IssueList } from "../src/core/issues/issue-list.ts";
import type { Match } from "../src/core/match/matched/matched.ts";
import type { RuleSet } from "../src/core/ruleset/ruleset.ts";
import { UNKNOWN } from "../src/core/validate/responses.ts";
import type { Sheet } from "../src/core/sheet/sheet.ts";
import { compute as steps } from "../src/core/pipeline.ts";
import { validate } from "../src/core/validate/validate.ts";
import type { Computed } from "../src/core/score/variable.ts";
import { ruleSet } from "./survey.ts";

const withoutNominals: RuleSet = { ...ruleSet, nominals: [] };

/** Cells in, grades out: units read, answers coded and checked, counts, scores and composites, by the functions the program itself uses. */
export function compute({ sheet, match }: { sheet: Sheet; match: Match }): Computed {
  const source = { ruleSet: withoutNominals, register: null, sheet, match, issues: new IssueList() };
  return steps(validate(source), "fixed", source);
}

/** A unit's results by name (strategi_antall, strategi_score, prioritering …); null for unknown. */
export type UnitResults = Readonly<Record<string, number | null>>;

/** The names of a unit's results, in the order in which they are computed. */
export function resultNames(): string[] {
  return [...ruleSet.indicators.flatMap(({ id }) => [`${id}_antall`, `${id}_score`]), ...ruleSet.composites.map(({ id }) => id)];
}

/** The results, unit by unit, to be compared with a peer's for the same answers. */
export function resultsOf({ indicators, composites, responses }: Computed): UnitResults[] {
  const known = (code: number | undefined) => (code === undefined || code === UNKNOWN ? null : code);
  return responses.ids.map((_, unit) => {
    const results: Record<string, number | null> = {};
    for (const [id, { counts, scores }] of indicators) {
      const count = counts[unit] ?? NaN;
      results[`${id}_antall`] = Number.isNaN(count) ? null : count;
      results[`${id}_score`] = known(scores[unit]);
    }
    for (const [id, { codes }] of composites) results[id] = known(codes[unit]);
    return results;
  });
}

/** Throws where the two differ for any unit: times of different work cannot be compared. */
export function mustAgree(peer: string, ours: readonly UnitResults[], theirs: readonly UnitResults[]): void {
  if (ours.length !== theirs.length) throw new Error(`${peer} has ${theirs.length} units, we have ${ours.length}`);
  ours.forEach((unit, index) => {
    for (const name of resultNames()) {
      const [own, other] = [unit[name], theirs[index]?.[name]];
      if (own !== other) throw new Error(`unit ${index}, ${name}: ${peer} has ${String(other)}, we have ${String(own)}`);
    }
  });
}
