import { outputColumns } from "../kinds/output-columns.ts";
import type { OutputColumn } from "../kinds/kind.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import { applied } from "./apply.ts";
import { compareRuleSets } from "./compare.ts";
import type { Difference } from "./difference.ts";

/** A unit whose score, grade or class is another by other rules. */
export interface Move {
  readonly id: string;
  readonly name: string;
  /** The result's column, and its name. */
  readonly column: string;
  readonly label: string;
  /** The values, with their names where these are short; null for unknown, and where the rules have no such result. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What some differences do to the units: one difference alone, or several that make a usable rule set only together. */
export interface Effect {
  readonly differences: readonly Difference[];
  /** null where the answers could not be computed by the rules with these differences. */
  readonly moves: readonly Move[] | null;
}

/** Computes a rule set on one survey; null where its rules are not sound or do not fit the answers. */
export type Assess = (ruleSet: RuleSet) => Promise<Assessment | null>;

/** No difference in these fields moves a unit. */
const SAID_ONLY: ReadonlySet<string> = new Set<keyof RuleSet>([
  ...(["$schema", "version", "id", "revision", "title", "period", "sources", "dataSource", "smallBase"] as const),
  ...(["tables", "words", "functions", "translations", "examples"] as const),
]);

/**
 * Which differences move which units: the differences are made one after the other, in the order listed, and what each of them moves is what
 * differs from the rules before it. A difference that alone makes no usable rule set is taken together with those after it.
 */
export async function attribute(before: RuleSet, after: RuleSet, assess: Assess): Promise<readonly Effect[]> {
  const bare = bareRules(before);
  const differences = compareRuleSets(bare, bareRules(after)).filter(mayMove);
  const effects: Effect[] = [];
  let computed = await assess(bare);
  let rules = bare;
  let together: Difference[] = [];
  for (const [index, difference] of differences.entries()) {
    rules = applied(rules, difference);
    together.push(difference);
    const outcome = await assess(rules);
    if (outcome === null && index < differences.length - 1) continue;
    effects.push({ differences: together, moves: computed && outcome ? moves(computed, outcome) : null });
    [computed, together] = [outcome, []];
  }
  return effects;
}

function bareRules(ruleSet: RuleSet): RuleSet {
  const bare = { ...ruleSet, tables: [], examples: [], functions: {} };
  delete bare.translations;
  return bare;
}

/** Whether a difference is in what is computed. */
export function mayMove({ path }: Difference): boolean {
  const [first] = path;
  return !(first && "field" in first && SAID_ONLY.has(first.field));
}

/** The units whose scores, grades or classes differ, result by result. */
export function moves(before: Assessment, after: Assessment): readonly Move[] {
  const rowOf = rowsBetween(before, after);
  return columnPairs(before.ruleSet, after.ruleSet).flatMap(({ former, latter }) => {
    const { id: column, label } = latter ?? former ?? { id: "", label: "" };
    const areNamedAlike = JSON.stringify(former?.values) === JSON.stringify(latter?.values);
    const found: Move[] = [];
    before.responses.ids.forEach((id, row) => {
      const other = rowOf(id, row);
      const now = latter && other !== undefined ? { column: latter, value: latter.valueOf(after, other) } : null;
      const then = former ? { column: former, value: former.valueOf(before, row) } : null;
      if (areNamedAlike && now?.value === then?.value) return;
      const [from, to] = [then && shown(then.column, then.value), now && shown(now.column, now.value)];
      if (from !== to) found.push({ id, name: before.responses.names[row] ?? id, column, label, from, to });
    });
    return found;
  });
}

/** Where a unit stands among the answers after; undefined where it does not. */
function rowsBetween({ responses: before }: Assessment, { responses: after }: Assessment): (id: string, row: number) => number | undefined {
  if (before.ids === after.ids) return (_, row) => row;
  const rows = new Map(after.ids.map((id, row) => [id, row]));
  return (id) => rows.get(id);
}

/** The columns of scores, grades and classes of either rule set, in the latter's order. */
function columnPairs(before: RuleSet, after: RuleSet): readonly { former: OutputColumn | undefined; latter: OutputColumn | undefined }[] {
  const [former, latter] = [before, after].map((ruleSet) => outputColumns(ruleSet).filter(({ values }) => values !== null));
  const ids = [...new Set([...(latter ?? []), ...(former ?? [])].map(({ id }) => id))];
  return ids.map((id) => ({ former: former?.find((one) => one.id === id), latter: latter?.find((one) => one.id === id) }));
}

/** A name that is longer than this is left out. */
const LONGEST_NAME = 20;

/** A value and what it is called; null for unknown. */
function shown({ values }: OutputColumn, value: number | null): string | null {
  if (value === null) return null;
  const named = values?.find((one) => one.value === value)?.label;
  return named === undefined || named.length > LONGEST_NAME ? String(value) : `${value}: ${named}`;
}
