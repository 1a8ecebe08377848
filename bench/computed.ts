import { IssueList } from "../src/core/issues/issue-list.ts";
import type { Match } from "../src/core/match/matched/matched.ts";
import type { RuleSet } from "../src/core/ruleset/ruleset.ts";
import { outputColumns } from "../src/core/kinds/output-columns.ts";
import type { Sheet } from "../src/core/sheet/sheet.ts";
import { compute as steps } from "../src/core/pipeline.ts";
import { validate } from "../src/core/validate/validate.ts";
import type { Computed } from "../src/core/score/variable.ts";
import { ruleSet } from "./survey.ts";

/** The rules without classes, which the bench leaves out. */
export const withoutNominals: RuleSet = { ...ruleSet, nominals: [] };

/** Cells in, grades out: units read, answers coded and checked, counts, scores and composites, by the functions the program itself uses. */
export function compute({ sheet, match }: { sheet: Sheet; match: Match }): Computed {
  const source = { ruleSet: withoutNominals, register: null, sheet, match, issues: new IssueList() };
  return steps(validate(source), "fixed", source);
}

/** A unit's results by name (strategi_antall, strategi_score, prioritering …); null for unknown. */
export type UnitResults = Readonly<Record<string, number | null>>;

const columns = outputColumns(withoutNominals);

/** The names of a unit's results, in the order in which they are written. */
export function resultNames(): string[] {
  return columns.map(({ id }) => id);
}

/** The results, unit by unit, to be compared with a peer's for the same answers. */
export function resultsOf(computed: Computed): UnitResults[] {
  return computed.responses.ids.map((_, unit) => Object.fromEntries(columns.map((column) => [column.id, column.valueOf(computed, unit)])));
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
