import { outputColumns } from "../../core/kinds/output-columns.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";

type CsvRow = readonly (string | number | null)[];

/** What heads the rows' numbers, where the rule set has no column for keys. */
const ROW = "rad";

/** The headings of the CSV file: the unit columns' ids, number and name first, and then the output columns'. */
export function csvHead(ruleSet: RuleSet): readonly string[] {
  const ids = [...unitColumns(ruleSet), ...outputColumns(ruleSet)].map(({ id }) => id);
  return hasKeys(ruleSet) ? ids : [ROW, ...ids];
}

/** One row for each unit, under the headings; an unknown result is an empty cell. */
export function csvRows(assessment: Assessment): readonly CsvRow[] {
  const { ruleSet, responses } = assessment;
  const outputs = outputColumns(ruleSet);
  const about = unitColumns(ruleSet).map(({ id, role }): ((unit: number) => string | number | null) => {
    if (role === "id") return (unit) => responses.ids[unit] ?? null;
    if (role === "name") return (unit) => responses.names[unit] ?? null;
    if (role === "category") return (unit) => responses.categories.get(id)?.[unit] ?? null;
    return (unit) => numberOrNull(responses.numbers.get(id)?.[unit]);
  });
  const isKeyed = hasKeys(ruleSet);
  const rows = responses.ids.map((id, unit) => [
    ...(isKeyed ? [] : [id]),
    ...about.map((valueOf) => valueOf(unit)),
    ...outputs.map(({ valueOf }) => valueOf(assessment, unit)),
  ]);
  return [csvHead(ruleSet), ...rows];
}

function unitColumns({ columns }: RuleSet): RuleSet["columns"] {
  const order = ["id", "name", "category", "number"];
  return columns.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

function hasKeys({ columns }: RuleSet): boolean {
  return columns.some(({ role }) => role === "id");
}

function numberOrNull(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
